import type { JSX } from 'preact'
import { ActForm } from '../../web/components/desk.tsx'
import { Text } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'
import { When } from '../pages/when.tsx'
import type { Health, SourceRow } from '../source-deps.ts'

interface SourceListProps {
  desk: OperatorContext
  rows: readonly SourceRow[]
  /** The words that were searched for. */
  query: string
}

/** Characters of what is searched for. */
const MOST_QUERY = 100
/** The most sources of a group on the page: a list of thousands would take seconds. The rest can be searched for. */
const MOST_SHOWN = 200

const groups: readonly (readonly [name: 'attention' | 'read' | 'off', health: readonly Health[]])[] = [
  ['attention', ['dead', 'gone', 'failing']],
  ['read', ['well', 'new']],
  ['off', ['off', 'blocked']],
]

/** The sources, those that fail first, and a form to add one. */
export function SourceList({ desk, rows, query }: SourceListProps): JSX.Element {
  const { sources } = desk.messages
  const words = query.slice(0, MOST_QUERY).toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(({ source: { id, name, feed } }) => {
    const text = `${id} ${name} ${feed}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <>
      <ActForm desk={desk} act="look" button={sources.add.button} look="main">
        <Text
          name="address"
          label={sources.add.label}
          note={sources.add.note}
          value={desk.submitted('look', 'address')}
          required
        />
      </ActForm>
      <form method="get" action={desk.href('/sources')} class="find">
        <Text name="q" label={sources.find} value={query} />
        <button type="submit">{sources.findButton}</button>
      </form>
      {found.length === 0 && <p class="lede">{sources.nothing}</p>}
      {groups.map(([name, health]) => (
        <Group
          key={name}
          desk={desk}
          title={sources.groups[name]}
          rows={found.filter((row) => health.includes(row.health))}
        />
      ))}
    </>
  )
}

function Group({
  desk,
  title,
  rows,
}: { title: string } & Pick<SourceListProps, 'desk' | 'rows'>): JSX.Element | null {
  if (rows.length === 0) return null
  const { compare } = new Intl.Collator(desk.language)
  const sorted = rows.toSorted((a, b) => compare(a.source.name, b.source.name))
  return (
    <section class="section">
      <h2>{`${title} (${rows.length})`}</h2>
      <ul class="rows">
        {sorted.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.source.id}>
            <a class="whole" href={desk.href(`/sources/${row.source.id}`)}>
              <span class="what" lang={row.source.language}>
                {row.source.name}
              </span>
              <Line desk={desk} row={row} />
            </a>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="note">{desk.messages.sources.more(rows.length - MOST_SHOWN)}</p>}
    </section>
  )
}

/** What matters about a source, in one line; and the error of one that fails. */
function Line({ desk, row }: { desk: OperatorContext; row: SourceRow }): JSX.Element {
  const { sources } = desk.messages
  const { state, health, newInWeek, source } = row
  const isPolled = health !== 'off' && health !== 'blocked'
  return (
    <>
      <span class="meta">
        {health !== 'well' && <span class="label">{sources.health[health]}</span>}
        {health !== 'well' && ' \u00b7 '}
        {state?.lastSuccess ? (
          <>
            {sources.lastRead} <When desk={desk} at={state.lastSuccess} />
          </>
        ) : (
          sources.neverRead
        )}
        {newInWeek !== undefined && ` \u00b7 ${sources.newInWeek(newInWeek)}`}
        {isPolled && state && (
          <>
            {' \u00b7 '}
            {sources.next} <When desk={desk} at={state.nextPoll} />
          </>
        )}
      </span>
      {isPolled && state?.lastError && state.consecutiveFailures > 0 && (
        <span class="meta error" lang="en">
          {state.lastError}
        </span>
      )}
      {source.blocked && (
        <span class="meta" lang="en">
          {source.blocked}
        </span>
      )}
    </>
  )
}
