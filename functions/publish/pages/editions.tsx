import type { JSX } from 'preact'
import { editionSize } from '../../domain/edition/edition-size.ts'
import { extraNumber } from '../../domain/edition/extra-edition.ts'
import type { EarlierCorrection, Edition, EditionStory } from '../../domain/model/edition.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { cleanText, shownLimits } from '../../domain/text/clean.ts'
import { parseDate } from '../../domain/time.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type Item, StoryItem } from '../../web/components/item.tsx'
import { SignUp } from '../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../web/components/toc.tsx'
import type { Context } from '../context.ts'
import { editionsLink, feedLinks } from '../feeds/links.ts'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile } from '../site/site.ts'
import { bytesOf, STORY_BYTES_PER_PAGE, thatFit } from './page-size.ts'

/** How many daily editions are listed; all weekly ones are. */
const MAX_DAILY_LISTED = 60

/** All editions, newest first. */
export function newestEditions({ editions }: Context['site']): Edition[] {
  return editions.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

/** The title of an edition, such as `Weekly edition, November 20, 2026`. */
export function editionTitle(edition: Edition, locale: Locale): string {
  const { editions } = locale.words
  const date = locale.day(edition.id, 'full')
  const extra = extraNumber(edition)
  if (extra !== undefined) return editions.extra(date, extra)
  return edition.frequency === 'daily' ? editions.daily(date) : editions.weekly(date)
}

/** The page that lists the editions. */
export function editionsPage(context: Context): SiteFile {
  const { locale, site } = context
  const { editions } = locale.words
  const all = newestEditions(site)
  const daily = new Set(all.filter(({ frequency }) => frequency === 'daily').slice(0, MAX_DAILY_LISTED))
  const listed = all.filter((edition) => edition.frequency === 'weekly' || daily.has(edition))
  const stamp = fingerprint(...listed.map((edition) => `${edition.id} ${editionSize(edition.sections)}`))
  return context.file(sitePaths.editions, [stamp], { leads: true }, () =>
    context.page({
      path: sitePaths.editions,
      title: editions.title,
      description: editions.description,
      section: 'editions',
      feeds: [editionsLink(context), ...feedLinks(context)],
      children: (
        <>
          <header class="opening">
            <h1>{editions.title}</h1>
            <p>{editions.description}</p>
          </header>
          {all.length === 0 && <p>{editions.none}</p>}
          <ul class="lines">
            {listed.map((edition) => (
              <li key={edition.id}>
                <a href={locale.at(sitePaths.edition(edition.id))}>{editionTitle(edition, locale)}</a>{' '}
                <span class="coverage">{locale.words.stories(editionSize(edition.sections))}</span>
              </li>
            ))}
          </ul>
        </>
      ),
    }),
  )
}

/** The page of one edition. */
export function editionPage(edition: Edition, context: Context): SiteFile {
  const { locale } = context
  const path = sitePaths.edition(edition.id)
  return context.file(path, [fingerprint(JSON.stringify(edition))], { leads: false }, () =>
    context.page({
      path,
      title: editionTitle(edition, locale),
      section: 'editions',
      feeds: [editionsLink(context), ...feedLinks(context)],
      type: 'article',
      colophon: edition.sources,
      children: <EditionBody edition={edition} context={context} />,
    }),
  )
}

/** The content of an edition's page. */
export function EditionBody({ edition, context }: { edition: Edition; context: Context }): JSX.Element {
  // An edition stays as it was on its day.
  const locale = { ...context.locale, today: edition.id.slice(0, 10) }
  const { editions, signUp, follow } = locale.words
  const frozen = parseDate(edition.frozenAt)
  return (
    <div class="columns">
      <article class="column">
        <header class="opening">
          <h1>{editionTitle(edition, locale)}</h1>
          {edition.introduction && (
            <div class="introduction" dangerouslySetInnerHTML={{ __html: edition.introduction.html }} />
          )}
          {frozen && <p class="meta">{editions.frozen(locale.date(frozen, 'full'))}</p>}
        </header>
        {sectionsThatFit(edition)
          .filter(({ stories }) => stories.length > 0)
          .map(({ id, stories, more }) => (
            <section key={id} class="section">
              <h2>{locale.words.sections[id]}</h2>
              {stories.map((one, at) => (
                <StoryItem
                  key={one.id}
                  item={cleanItem(one)}
                  locale={locale}
                  size={id === 'top' && at === 0 ? 'lead' : id === 'top' ? 'full' : 'brief'}
                />
              ))}
              {more > 0 && <p class="more">{editions.more(more)}</p>}
            </section>
          ))}
        <EarlierCorrections corrections={edition.putRight ?? []} locale={locale} />
        {edition.withdrawn && <p class="note">{editions.withdrawn(edition.withdrawn)}</p>}
        {(edition.corrections ?? []).length > 0 && (
          <section class="section">
            <h2>{locale.words.corrections}</h2>
            {edition.corrections!.map(({ at, text }) => (
              <p key={at}>
                <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'full')}</span>{' '}
                {cleanText(text, shownLimits.correction)}
              </p>
            ))}
          </section>
        )}
      </article>
      <div class="side">
        <Box title={signUp.title}>
          <SignUp locale={locale} />
        </Box>
        <Box title={follow.this}>
          <TocEntries entries={[{ href: sitePaths.editionsFeed, text: follow.feedOf(follow.editions) }]} />
        </Box>
      </div>
    </div>
  )
}

/** Corrections to earlier editions. */
function EarlierCorrections(props: {
  corrections: readonly EarlierCorrection[]
  locale: Locale
}): JSX.Element | null {
  const { corrections, locale } = props
  const { editions, story } = locale.words
  if (corrections.length === 0) return null
  return (
    <section class="section">
      <h2>{editions.putRight}</h2>
      {corrections.map(({ at, text, headline, story: id, edition }) => (
        <p key={at}>
          <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'short')}</span>{' '}
          <a href={locale.at(id ? sitePaths.story(id) : sitePaths.edition(edition!))}>
            {cleanText(headline) || edition || story.withdrawn}
          </a>{' '}
          {cleanText(text, shownLimits.correction)}
        </p>
      ))}
    </section>
  )
}

/** The stories that fit the page. The email that readers got has the others. */
function sectionsThatFit({ sections }: Edition): Edition['sections'] {
  let left = STORY_BYTES_PER_PAGE
  return sections.map(({ id, stories, more }) => {
    const size = id === 'top' ? 'full' : 'brief'
    const shown = thatFit(stories, size, left)
    for (const story of shown) left -= bytesOf(story, size)
    return { id, stories: shown, more: more + stories.length - shown.length }
  })
}

function cleanItem(story: EditionStory): Item {
  return {
    ...story,
    headline: cleanText(story.headline) || story.id,
    summary: cleanText(story.summary),
    outlet: cleanText(story.outlet, shownLimits.outlet),
  }
}
