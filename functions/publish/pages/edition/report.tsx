import { inLanguage } from '../../../domain/edition/in-language.ts'
import { wrongAddress } from '../../../domain/email/wrong-address.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { cleanText, shownLimits } from '../../../domain/text/clean.ts'
import { foreign } from '../../../web/components/item.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { fingerprint } from '../../site/fingerprint.ts'
import type { SiteFile } from '../../site/site.ts'
import { editionTitle } from '../editions.tsx'
import { htmlBytes } from '../page-size.ts'

/** Bytes of the list, so that the page stays small; each story's own page has such a link too. */
const LIST_BYTES = 48_000
/** The most bytes of a link without the story's id, headline and outlet. */
const MARKUP_BYTES = 300

/**
 * The page on which a reader chooses the story of an edition in which something is wrong. Each link opens an email to the
 * editors in the reader's own program: nothing is stored, so there is nothing to abuse.
 */
export function reportPage(edition: Edition, context: Context): SiteFile {
  const { locale, site } = context
  const path = sitePaths.report(edition.id)
  const { report, sections: names } = locale.words
  // Two stories may have the same title.
  const told = (outlet: string, id: string) => {
    const [, ...day] = /^(\d{4})(\d\d)(\d\d)-/.exec(id) ?? []
    const name = cleanText(outlet, shownLimits.outlet)
    return [name, day.length > 0 && locale.day(day.join('-'), 'short')].filter(Boolean).join(' \u00b7 ')
  }
  const to = (about: string) => wrongAddress(about, site.configuration.publication)
  return context.file(path, [fingerprint(JSON.stringify(edition))], { leads: false }, () => {
    const listed = chosen(edition)
    return context.page({
      path,
      title: locale.words.reportError,
      description: report.how,
      section: 'editions',
      children: (
        <div class="narrow">
          <header class="opening">
            <p class="about">
              <a href={locale.at(sitePaths.edition(edition.id))}>{editionTitle(edition, locale)}</a>
            </p>
            <h1>{locale.words.reportError}</h1>
            <p>{report.how}</p>
          </header>
          {listed.map(({ id, stories }) => (
            <section key={id} class="section">
              <h2>{names[id]}</h2>
              <ul class="lines">
                {stories
                  .map((story) => inLanguage(story, locale.lang))
                  .map(({ id, headline, language, outlet }) => (
                    <li key={id}>
                      <a href={to(id)} lang={foreign(language, locale)} dir="auto">
                        {unbroken(cleanText(headline) || id)}
                      </a>{' '}
                      <span class="meta">{told(outlet, id)}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
          <p class="more">
            <a href={to(edition.id)}>{report.other}</a>
          </p>
        </div>
      ),
    })
  })
}

/**
 * The stories to choose from, in the order of the edition: all, or as many as fit, those of the email first. Deadlines
 * recall stories that are listed, or were before.
 */
function chosen({ sections, emailed }: Edition): Edition['sections'] {
  const own = sections.filter(({ id }) => id !== 'deadlines')
  const all = own.flatMap(({ stories }) => stories)
  const known = new Set(emailed?.stories)
  let left = LIST_BYTES
  const fitting = new Set<string>()
  for (const { id, headline, outlet } of [
    ...all.filter(({ id }) => known.has(id)),
    ...all.filter(({ id }) => !known.has(id)),
  ]) {
    left -=
      MARKUP_BYTES +
      2 * id.length +
      htmlBytes(cleanText(headline)) +
      htmlBytes(cleanText(outlet, shownLimits.outlet))
    if (left < 0) break
    fitting.add(id)
  }
  return own
    .map((section) => ({ ...section, stories: section.stories.filter(({ id }) => fitting.has(id)) }))
    .filter(({ stories }) => stories.length > 0)
}
