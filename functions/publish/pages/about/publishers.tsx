import type { JSX } from 'preact'
import { contactLink } from '../../../domain/email/contact-link.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { words } from '../../../i18n/about-pages.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { foreign } from '../../../web/components/item.tsx'
import type { Context } from '../../context.ts'
import type { SiteFile, SourceReport } from '../../site/site.ts'
import { SourceLink } from './source-link.tsx'
import { byName, SourceTable } from './source-table.tsx'

/** The page for publishers: who reads their feeds, how often, what is shown, and how to opt out. */
export function publishersPage(context: Context): SiteFile {
  const { locale, site, reports } = context
  const { publishers, sources } = words[locale.lang]
  const { operator } = site.configuration.publication
  const contact = contactLink(site.configuration.publication)
  const left = site.sources.filter(({ source }) => source.blocked !== undefined).length
  const rhythms = reports.map(({ source, health }) => `${source.id} ${health.everyMinutes}`)
  return context.file(sitePaths.publishers, [site.userAgent, `${left}`, ...rhythms], { leads: true }, () =>
    context.page({
      path: sitePaths.publishers,
      title: publishers.title,
      description: publishers.description,
      children: (
        <>
          <article class="prose">
            <h1>{publishers.title}</h1>
            <h2>{publishers.who}</h2>
            <p>
              {operator && words[locale.lang].about.by(operator)} {publishers.whoText}{' '}
              {contact && <a href={contact}>{publishers.contact}</a>}
            </p>
            <p>
              {publishers.name} <code>{site.userAgent}</code>. {publishers.honest}
            </p>
            <h2>{publishers.how}</h2>
            <p>{publishers.howText}</p>
            <h2>{publishers.shown}</h2>
            <p>{publishers.shownText}</p>
            <h2 id="opt-out">{publishers.end}</h2>
            <p>
              {publishers.endText} {contact && <a href={contact}>{publishers.contact}</a>}
            </p>
            <p>{publishers.endMeans}</p>
            {left > 0 && <p>{publishers.left(left)}</p>}
          </article>
          {reports.length > 0 && (
            <section class="section">
              <h2 id="each">{publishers.each}</h2>
              <SourceTable
                label="each"
                heads={[sources.name, publishers.shows, sources.every, publishers.terms]}
              >
                {byName(reports).map((report) => (
                  <Row key={report.source.id} report={report} locale={locale} />
                ))}
              </SourceTable>
            </section>
          )}
        </>
      ),
    }),
  )
}

function Row({ report: { source, health }, locale }: { report: SourceReport; locale: Locale }): JSX.Element {
  const { publishers, sources } = words[locale.lang]
  return (
    <tr>
      <th scope="row">
        <SourceLink source={source} locale={locale} />
      </th>
      <td data-label={publishers.shows}>
        {source.show === 'headline' ? publishers.headline : publishers.excerpt}
      </td>
      <td data-label={sources.every}>{sources.minutes(health.everyMinutes)}</td>
      {/* The operator's own note, in whatever language; most write English. */}
      <td data-label={publishers.terms} lang={source.terms ? foreign('en', locale) : undefined}>
        {source.terms ?? publishers.noTerms}
      </td>
    </tr>
  )
}
