import type { JSX } from 'preact'
import type { LoggedReaderAct } from '../../domain/decisions/reader-act.ts'
import { words } from '../../i18n/operators-readers.ts'
import type { OperatorContext } from '../operator-context.ts'
import { When } from '../pages/when.tsx'

/** How many acts a page shows. */
export const SHOWN_ACTS = 50

/** What operators recently did for subscribers, or with mailings. */
export function RecentActs(props: {
  desk: OperatorContext
  acts: readonly LoggedReaderAct[]
  about: 'subscriber' | 'edition'
}): JSX.Element | null {
  const { desk, acts, about } = props
  const shown = acts.filter(({ act }) => about in act)
  if (shown.length === 0) return null
  const { did, recent } = words[desk.language]
  const sentence = ({ by, act }: LoggedReaderAct) => {
    const who = desk.operators.find(({ id }) => id === by)?.name ?? desk.messages.former
    return desk.messages.by(who, did[act.is]('subscriber' in act ? act.subscriber : act.edition))
  }
  return (
    <section>
      <h2>{recent}</h2>
      <ul class="rows">
        {shown.map((one) => (
          <li key={one.number}>
            <p class="long">{sentence(one)}</p>
            <p class="meta">
              <When desk={desk} at={one.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
