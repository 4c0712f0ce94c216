import type { JSX } from 'preact'
import { sourceKinds } from '../../../domain/model/source.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { parseDate } from '../../../domain/time.ts'
import { words } from '../../../i18n/about-pages.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { Context } from '../../context.ts'
import type { SiteFile, SourceHealth, SourceReport } from '../../site/site.ts'
import { SourceLink } from './source-link.tsx'
import { byName, SourceTable } from './source-table.tsx'

/** The page of all sources by kind, with their state. It shows days, not minutes, so that not every poll changes it. */
export function sourcesPage(context: Context): SiteFile {
  const { locale, reports, colophon } = context
  const { sourceKinds: kinds, upToDate, nav } = locale.words
  const { sources } = words[locale.lang]
  const groups = sourceKinds
    .map((kind) => ({ kind, some: byName(reports.filter(({ source }) => source.kind === kind)) }))
    .filter(({ some }) => some.length > 0)
  const states = reports.map(({ source, health }) => [source.id, ...describe(health, locale)].join(' '))
  return context.file(sitePaths.sources, states, { leads: true }, () =>
    context.page({
      path: sitePaths.sources,
      title: sources.title,
      description: sources.description,
      section: 'sources',
      colophon,
      children: (
        <>
          <header class="opening">
            <h1>{sources.title}</h1>
            <p>
              {reports.length > 0 ? upToDate(colophon.read, colophon.silent, colophon.names) : sources.empty}{' '}
              {sources.opml} <a href={sitePaths.opml}>OPML</a>.{' '}
              <a href={locale.at(sitePaths.publishers)}>{nav.publishers}</a>
            </p>
          </header>
          {groups.map(({ kind, some }) => (
            <section key={kind} class="section">
              <h2 id={kind}>{kinds[kind]}</h2>
              <SourceTable
                label={kind}
                columns={
                  <colgroup>
                    <col class="named" />
                    <col span={3} />
                  </colgroup>
                }
                heads={[sources.name, sources.state, sources.latest, sources.every]}
              >
                {some.map((report) => (
                  <Row key={report.source.id} report={report} locale={locale} />
                ))}
              </SourceTable>
            </section>
          ))}
        </>
      ),
    }),
  )
}

function Row({ report: { source, health }, locale }: { report: SourceReport; locale: Locale }): JSX.Element {
  const { sources } = words[locale.lang]
  const [state, latest, every] = describe(health, locale)
  const facts = [
    source.language === 'es' && sources.spanish,
    source.access === 'subscription' && sources.subscription,
  ].filter((fact) => fact !== false)
  return (
    <tr>
      <th scope="row">
        <SourceLink source={source} locale={locale} />
        {facts.length > 0 && <span class="meta"> · {facts.join(', ')}</span>}
      </th>
      <td data-label={sources.state} class={health.state === 'silent' ? 'silent' : undefined}>
        {state}
      </td>
      <td class="latest" data-label={sources.latest}>
        {latest}
      </td>
      <td data-label={sources.every}>{every}</td>
    </tr>
  )
}

function describe({ state, lastSuccess, lastNewEntry, everyMinutes }: SourceHealth, locale: Locale) {
  const { sources } = words[locale.lang]
  const success = parseDate(lastSuccess)
  const entry = parseDate(lastNewEntry)
  const silent = success ? sources.silentSince(locale.date(success, 'short')) : sources.never
  return [
    state === 'read' ? sources.read : silent,
    entry ? locale.date(entry, 'short') : sources.none,
    sources.minutes(everyMinutes),
  ] as const
}
