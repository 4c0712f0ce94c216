import type { JSX } from 'preact'
import { wrongAddress } from '../../../domain/email/wrong-address.ts'
import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { feedLinks } from '../../feeds/links.ts'
import { Pager } from '../../pages/pager.tsx'
import type { SiteFile } from '../../site/site.ts'
import { matterFeedLinks } from '../feeds/matter-feeds.ts'
import { type PublicMatter, toPublicMatter } from '../public-matter.ts'
import { type Entry, entriesOf, inTimelinePages, toldOnce } from '../timeline.ts'
import { MatterHead } from './head.tsx'
import { Coming, Related, relatedOf, Side } from './parts.tsx'
import { Timeline } from './timeline.tsx'

/** The pages of a matter: one, or more if its timeline is long. `stamp` names everything that they show. */
export function* matterPages(matter: Matter, context: Context, stamp: string): Iterable<SiteFile> {
  const entries = toldOnce(entriesOf(matter, context))
  const related = relatedOf(matter, context)
  const pages = inTimelinePages(
    matter,
    related.map((one) => one.matter),
    entries,
  )
  for (const [before, some] of pages.entries()) {
    const of = { number: before + 1, pages: pages.length, entries: some, all: entries }
    const path = sitePaths.matter(matter.id, of.number)
    yield context.file(path, [stamp, `${of.number}/${of.pages}`], { leads: false }, () => {
      const shown = toPublicMatter(matter, context)
      const { days } = context.locale.words
      return context.page({
        path,
        title: pages.length > 1 ? `${shown.name} (${days.page(of.number, of.pages)})` : shown.name,
        ...(shown.about && { description: shown.about.text.slice(0, 300) }),
        section: 'matters',
        type: 'article',
        feeds: [...matterFeedLinks(shown, context), ...feedLinks(context)],
        children: <MatterBody matter={matter} shown={shown} page={of} context={context} />,
      })
    })
  }
}

interface Numbered {
  number: number
  pages: number
  entries: readonly Entry[]
  all: readonly Entry[]
}

interface MatterBodyProps {
  matter: Matter
  shown: PublicMatter
  page: Numbered
  context: Context
}

/** The content of one page of a matter. The first says what it is, how far it has come and what comes next. */
function MatterBody({ matter, shown, page, context }: MatterBodyProps): JSX.Element {
  const { locale, site } = context
  const { days, reportError } = locale.words
  const words = matterWords[locale.lang]
  const { number, pages, entries, all } = page
  const isFirst = number === 1
  const at = (other: number) => locale.at(sitePaths.matter(matter.id, other))
  return (
    <div class="columns">
      <article class="column">
        {isFirst ? (
          <>
            <MatterHead matter={matter} shown={shown} context={context} />
            <Coming shown={shown} context={context} />
            <Related related={relatedOf(matter, context)} context={context} />
          </>
        ) : (
          <header class="opening">
            <h1 dir="auto">
              <a href={at(1)}>{unbroken(shown.name)}</a>
            </h1>
            <p class="meta">{days.page(number, pages)}</p>
          </header>
        )}
        <Timeline matter={matter} entries={entries} all={all} context={context} />
        {isFirst && !all.some((entry) => 'story' in entry || entry.report) && (
          <p class="more">{words.noStories}</p>
        )}
        {pages > 1 && (
          <Pager
            label={words.timeline}
            links={[
              number > 1 && { href: at(number - 1), text: days.back },
              number < pages && { href: at(number + 1), text: days.continued },
            ]}
          />
        )}
        <p class="note">
          <a href={wrongAddress(matter.id, site.configuration.publication)}>{reportError}</a>
        </p>
      </article>
      <Side matter={matter} context={context} />
    </div>
  )
}
