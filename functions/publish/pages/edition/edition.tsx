import type { JSX } from 'preact'
import { inLanguage } from '../../../domain/edition/in-language.ts'
import type { Edition, EditionStory } from '../../../domain/model/edition.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { cleanText, shownLimits } from '../../../domain/text/clean.ts'
import { parseDate } from '../../../domain/time.ts'
import { type Item, StoryItem } from '../../../web/components/item.tsx'
import { SignUp } from '../../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../../web/components/toc.tsx'
import type { Context } from '../../context.ts'
import { editionsLink, feedLinks } from '../../feeds/links.ts'
import { fingerprint } from '../../site/fingerprint.ts'
import type { SiteFile } from '../../site/site.ts'
import { editionTitle } from '../editions.tsx'
import { Pager } from '../pager.tsx'
import { Corrections } from './corrections.tsx'
import { divided, type PageOfEdition } from './divided.ts'
import { Changed, Coming, Glance } from './parts.tsx'

/** The pages of one edition, with all its stories. */
export function* editionPages(edition: Edition, context: Context): Iterable<SiteFile> {
  const { locale } = context
  const pages = divided(edition)
  for (const page of pages) {
    const path = sitePaths.edition(edition.id, page.number)
    const { days } = locale.words
    const title = editionTitle(edition, locale)
    const madeOf = [fingerprint(JSON.stringify(edition)), `${page.number}/${pages.length}`]
    yield context.file(path, madeOf, { leads: false }, () =>
      context.page({
        path,
        title: pages.length > 1 ? `${title} (${days.page(page.number, pages.length)})` : title,
        section: 'editions',
        feeds: [editionsLink(context), ...feedLinks(context)],
        type: 'article',
        colophon: edition.sources,
        children: <EditionBody edition={edition} page={page} pages={pages.length} context={context} />,
      }),
    )
  }
}

interface BodyProps {
  edition: Edition
  page: PageOfEdition
  pages: number
  context: Context
}

/** The content of all pages of an edition, to find out whether it can be rendered. */
export function EditionBodies({ edition, context }: Pick<BodyProps, 'edition' | 'context'>): JSX.Element {
  const pages = divided(edition)
  return (
    <div>
      {pages.map((page) => (
        <EditionBody edition={edition} page={page} pages={pages.length} context={context} />
      ))}
    </div>
  )
}

/** The content of a page of an edition: the first has everything but the stories that do not fit. */
function EditionBody({ edition, page, pages, context }: BodyProps): JSX.Element {
  // An edition stays as it was on its day.
  const locale = { ...context.locale, today: edition.id.slice(0, 10) }
  const { signUp, follow, days } = locale.words
  const { number, sections } = page
  const to = (page: number) => locale.at(sitePaths.edition(edition.id, page))
  const isFirst = number === 1
  const parts = isFirst ? context.site.parts?.(edition, locale.lang) : undefined
  return (
    <div class="columns">
      <article class="column">
        <Opening edition={edition} page={page} pages={pages} context={context} />
        {parts && <Glance part={parts.glance} />}
        {parts && <Changed part={parts.changed} context={context} />}
        {sections.map(({ id, stories }) => (
          <section key={id} class="section">
            <h2>{locale.words.sections[id]}</h2>
            {stories.map((one, at) => (
              <StoryItem
                key={one.id}
                item={cleanItem(inLanguage(one, locale.lang))}
                locale={locale}
                size={id === 'top' && at === 0 && isFirst ? 'lead' : id === 'top' ? 'full' : 'brief'}
              />
            ))}
          </section>
        ))}
        {page.more > 0 && <p class="more">{locale.words.editions.more(page.more)}</p>}
        {pages > 1 && (
          <Pager
            label={editionTitle(edition, locale)}
            links={[
              !isFirst && { href: to(number - 1), text: days.back },
              number < pages && { href: to(number + 1), text: days.continued },
            ]}
          />
        )}
        {parts && (
          <Coming
            part={parts.coming}
            context={context}
            calendar={locale.at(sitePaths.deadlines(edition.id))}
          />
        )}
        {isFirst && <Corrections edition={edition} locale={locale} />}
        <p class="more">
          <a href={locale.at(sitePaths.report(edition.id))}>{locale.words.reportError}</a>
        </p>
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

function Opening({ edition, page: { number }, pages, context: { locale } }: BodyProps): JSX.Element {
  const { editions, days } = locale.words
  const frozen = parseDate(edition.frozenAt)
  return (
    <header class="opening">
      <h1>{editionTitle(edition, locale)}</h1>
      {pages > 1 && <p class="meta">{days.page(number, pages)}</p>}
      {number === 1 && edition.introduction && (
        <div class="introduction" dangerouslySetInnerHTML={{ __html: edition.introduction.html }} />
      )}
      {frozen && <p class="meta">{editions.frozen(locale.date(frozen, 'full'))}</p>}
    </header>
  )
}

function cleanItem(story: EditionStory): Item {
  return {
    ...story,
    headline: cleanText(story.headline) || story.id,
    summary: cleanText(story.summary),
    outlet: cleanText(story.outlet, shownLimits.outlet),
  }
}
