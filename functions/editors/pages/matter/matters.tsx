import type { JSX } from 'preact'
import { matterWords } from '../../../i18n/matters.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { MatterListItem } from '../../matters/matter-list.ts'
import { statusLabel } from '../../matters/status-label.ts'
import { Text, When } from '../parts.tsx'

interface MattersProps {
  desk: DeskContext
  matters: readonly MatterListItem[]
  /** The words that were searched for. */
  query: string | undefined
}

/** The page that lists matters, the one that changed last first, or those that a search found. */
export function MattersPage({ desk, matters, query }: MattersProps): JSX.Element {
  const { matters: words } = desk.messages
  const isToCheck = matters.some(({ toCheck }) => toCheck > 0)
  return (
    <>
      <p class="lede">{desk.matters.records.size > 0 ? words.text : words.none}</p>
      <form method="get" action={desk.href('/matters')} class="find">
        <Text name="q" label={words.find} value={query} />
        <button type="submit">{words.button}</button>
      </form>
      <section class="section">
        {query && <h2>{matters.length > 0 ? words.found(matters.length) : words.nothing}</h2>}
        {isToCheck && <p class="meta">{words.toCheckText}</p>}
        <ul class="rows">
          {matters.map((one) => (
            <li key={one.id}>
              <Item desk={desk} matter={one} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Item({ desk, matter }: { desk: DeskContext; matter: MatterListItem }): JSX.Element {
  const { language } = desk
  const { matters: words } = desk.messages
  const { id, kind, name, status, updated, stories, toCheck } = matter
  const facts = [
    matterWords[language].kinds[kind].one,
    status && statusLabel(kind, status, language),
    words.stories(stories),
  ]
  return (
    <a class="whole" href={desk.href(`/matters/${id}`)}>
      <span class="what">{name}</span>
      <span class="meta">
        {facts.filter(Boolean).join(' \u00b7 ')} {updated && '\u00b7 '}
        {updated && <When desk={desk} at={updated} />}{' '}
        {toCheck > 0 && <span class="label">{words.toCheck(toCheck)}</span>}
      </span>
    </a>
  )
}
