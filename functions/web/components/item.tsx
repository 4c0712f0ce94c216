import type { JSX } from 'preact'
import type { Language, PolicyStatus } from '../../domain/model/article.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { isDay } from '../../domain/time.ts'
import { type Coverage, coverageLine } from '../../i18n/coverage.ts'
import { kindLabel } from '../../i18n/kind-label.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { TocEntry } from './toc.tsx'
import { unbroken } from './unbroken.tsx'

/** A story as lists show it, with clean texts. An edition's story has these fields, too. */
export interface Item extends Coverage {
  id: string
  headline: string
  summary: string
  topics: readonly string[]
  places: readonly string[]
  status?: PolicyStatus
}

interface ItemProps {
  item: Item
  locale: Locale
  /** `lead` opens a page, `full` has a summary, `brief` has a headline and its coverage only. */
  size: 'lead' | 'full' | 'brief'
  level?: 2 | 3
  /** The topic or place that the page is about, which is not repeated. */
  within?: string
}

/** One story in a list. */
export function StoryItem({ item, locale, size, level = 3, within }: ItemProps): JSX.Element {
  const Heading = `h${level}` as const
  return (
    <article class={`item ${size}`}>
      {size !== 'brief' && <About item={item} locale={locale} within={within} />}
      <Heading>
        <a href={locale.at(sitePaths.story(item.id))} lang={foreign(item.language, locale)} dir="auto">
          {unbroken(item.headline)}
        </a>
      </Heading>
      {size !== 'brief' && <Summary item={item} locale={locale} />}
      <CoverageLine item={item} locale={locale} labelled={size === 'brief'} />
    </article>
  )
}

/** The first topic and the first place of the story. */
function About(props: { item: Item; locale: Locale; within?: string | undefined }): JSX.Element | null {
  const { item, locale, within } = props
  const others = (ids: readonly string[]) => ids.filter((id) => id !== within)
  const topic = others(item.topics).map(locale.topic).find(Boolean)
  const place = others(item.places).map(locale.place).find(Boolean)
  const names = [topic, place].filter((name) => name !== undefined)
  return names.length > 0 ? <p class="about">{names.join(dot)}</p> : null
}

/** The status of a rule or act, then the publisher's summary. */
export function Summary({ item, locale }: { item: Item; locale: Locale }): JSX.Element | null {
  const label = labelOf(item, locale)
  const status = statusText(item.status, locale)
  if (!label && !status && !item.summary) return null
  return (
    <p class="summary">
      {label && <span class="label">{label}</span>}
      {label && ' '}
      {status && `${status} `}
      {item.summary && (
        <span lang={foreign(item.language, locale)} dir="auto">
          {unbroken(item.summary)}
        </span>
      )}
    </p>
  )
}

function CoverageLine(props: { item: Item; locale: Locale; labelled?: boolean }): JSX.Element {
  const { item, locale, labelled } = props
  const { outlet, more, facts } = coverageLine(item, locale.lang)
  const label = labelled ? labelOf(item, locale) : undefined
  return (
    <p class="coverage">
      {label && <span class="label">{label}</span>}
      {label && ' '}
      <LanguageMark language={item.language} locale={locale} />
      <b dir="auto">{outlet}</b>
      {more && ` ${more}`}
      {facts.map((fact) => [dot, unbroken(fact)])}
    </p>
  )
}

/** The stage of a rule, or the kind or form of an article; a report has no label. */
function labelOf(item: Pick<Item, 'status' | 'kind' | 'form'>, { words }: Locale): string | undefined {
  return item.status ? words.stages[item.status.stage].label : kindLabel(item, words)
}

/** The status as a sentence, with the dates on which comments close or a rule takes effect. */
export function statusText(status: PolicyStatus | undefined, locale: Locale): string {
  if (!status) return ''
  const { words, today } = locale
  const sentences: string[] = []
  if (status.stage !== 'notice' && status.stage !== 'final')
    sentences.push(words.stages[status.stage].meaning)
  if (isDay(status.effective)) sentences.push(words.status.effective(locale.day(status.effective, 'full')))
  if (isDay(status.commentsClose)) {
    const date = locale.day(status.commentsClose, 'full')
    const { commentsClose, commentsClosed } = words.status
    sentences.push(status.commentsClose < today ? commentsClosed(date) : commentsClose(date))
  }
  return sentences.join(' ')
}

/** Between two facts. A line may break after it, never before it. */
export const dot = '\u00a0\u00b7 '

/** The language of an entry of a list, if it is not the page's. */
export function writtenIn(language: Language, locale: Locale): Pick<TocEntry, 'lang' | 'writtenIn'> {
  if (language === locale.lang) return {}
  return { lang: language, writtenIn: locale.words.writtenIn[language] }
}

/** Says which language a headline is in, if it is not the page's. */
export function LanguageMark(props: { language: Language | undefined; locale: Locale }): JSX.Element | null {
  const { language, locale } = props
  if (!language || language === locale.lang) return null
  return (
    <>
      <span class="label">{locale.words.writtenIn[language]}</span>{' '}
    </>
  )
}

/** The value of a `lang` attribute: the language of a text, or `undefined` if it is the page's. */
export function foreign(language: string | undefined, { lang }: Locale): string | undefined {
  return language && language !== lang ? language : undefined
}
