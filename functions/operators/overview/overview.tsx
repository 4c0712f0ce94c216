import type { JSX } from 'preact'
import type { OperatorContext } from '../operator-context.ts'
import { Facts } from '../pages/facts.tsx'
import { sizeText } from '../pages/size-text.ts'
import { When } from '../pages/when.tsx'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { OverviewFacts, SourcePageDeps, SourceRow } from '../source-deps.ts'

/** How the digest runs: open problems, the last cycles, the age of the news, size and versions. */
export const overviewRoute: OperatorRoute<SourcePageDeps> = {
  async show({ desk }, deps) {
    const [facts, rows] = await Promise.all([deps.overview(), deps.rows()])
    return {
      title: desk.messages.overview.title,
      section: 'overview',
      children: <Overview desk={desk} facts={facts} rows={rows} />,
    }
  },
}

interface OverviewProps {
  desk: OperatorContext
  facts: OverviewFacts
  rows: readonly SourceRow[]
}

function Overview({ desk, facts, rows }: OverviewProps): JSX.Element {
  const { overview } = desk.messages
  const { problems, newestStory, publications } = facts
  const failing = countOf(rows, 'failing', 'dead', 'gone')
  const polled = rows
    .flatMap(({ state }) => state?.lastPolled ?? [])
    .toSorted()
    .at(-1)
  return (
    <>
      <section class="section">
        <h2>{overview.problems}</h2>
        {problems.length + failing === 0 && <p>{overview.noProblems}</p>}
        <ul class="rows">
          {failing > 0 && (
            <li>
              <p>
                <a href={desk.href('/sources')}>{overview.failing(failing)}</a>
              </p>
            </li>
          )}
          {problems.map(({ id, text, since }) => (
            <li key={id}>
              <p lang="en">{text}</p>
              <p class="meta">
                {overview.since} <When desk={desk} at={since} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section class="section">
        <h2>{overview.now}</h2>
        <Facts
          facts={[
            [overview.newestStory, newestStory ? <When desk={desk} at={newestStory} /> : overview.never],
            [overview.lastPoll, polled ? <When desk={desk} at={polled} /> : overview.never],
            [
              overview.lastPublication,
              publications[0] ? <When desk={desk} at={publications[0].at} /> : overview.never,
            ],
            [overview.sources, <SourceCounts desk={desk} rows={rows} />],
          ]}
        />
      </section>
      <Cycles desk={desk} facts={facts} />
      <Platform desk={desk} facts={facts} />
    </>
  )
}

const countOf = (rows: readonly SourceRow[], ...kinds: SourceRow['health'][]) =>
  rows.filter(({ health }) => kinds.includes(health)).length

function SourceCounts({ desk, rows }: Pick<OverviewProps, 'desk' | 'rows'>): JSX.Element {
  const count = (...kinds: SourceRow['health'][]) => countOf(rows, ...kinds)
  const { counts } = desk.messages.overview
  return (
    <a href={desk.href('/sources')}>
      {counts(count('well'), count('failing', 'dead', 'gone'), count('new'), count('off', 'blocked'))}
    </a>
  )
}

/** The last runs of polling and publishing that did something, newest first. */
function Cycles({ desk, facts: { polls, publications } }: Omit<OverviewProps, 'rows'>): JSX.Element {
  const { overview } = desk.messages
  const all = [
    ...polls.map((run) => ({ ...run, text: overview.polled(run.sources ?? 0, run.failed, run.articles) })),
    ...publications.map((run) => ({ ...run, text: overview.published(run.files ?? 0) })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section class="section">
      <h2>{overview.cycles}</h2>
      {all.length === 0 && <p>{overview.noCycles}</p>}
      <ul class="rows runs">
        {all.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <When desk={desk} at={at} /> <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Platform({ desk, facts: { platform } }: Omit<OverviewProps, 'rows'>): JSX.Element {
  const { overview } = desk.messages
  const { version, node, configuration, lastCycle, freeBytes, files = [], console: page } = platform
  return (
    <section class="section">
      <h2>{overview.platform}</h2>
      <Facts
        facts={[
          [overview.version, version],
          [overview.node, node],
          [overview.configuration, configuration],
          [overview.lastCycle, lastCycle && <When desk={desk} at={lastCycle} />],
          [overview.disk, freeBytes === undefined ? undefined : sizeText(freeBytes, desk.language)],
          ...files.map(({ name, bytes }) => [name, sizeText(bytes, desk.language)] as const),
          [
            overview.queues,
            page && (
              <a href={page} rel="external noreferrer">
                {overview.console}
              </a>
            ),
          ],
        ]}
      />
    </section>
  )
}
