import type { JSX } from 'preact'
import { words } from '../../i18n/operators-readers.ts'
import type { SubscriberCounts } from '../../store/subscribers/subscriber-counts.ts'
import type { OperatorContext } from '../operator-context.ts'

/** The width of the longest bar, in the units of its drawing. */
const WIDTH = 100

/** How many people came and left in each of the last weeks, the newest first. */
export function Growth(props: { desk: OperatorContext; weeks: SubscriberCounts['weeks'] }): JSX.Element {
  const { desk } = props
  const { growth } = words[desk.language]
  const weeks = props.weeks.toReversed()
  const most = Math.max(...weeks.flatMap(({ joined, left }) => [joined, left]))
  return (
    <section>
      <h2>{growth.title}</h2>
      {most > 0 ? (
        <>
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{growth.week}</th>
                <th scope="col">{growth.joined}</th>
                <th scope="col">{growth.left}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ from, joined, left, partial }) => (
                <tr key={from}>
                  <th scope="row">
                    {desk.locale.day(from, 'short')}
                    {partial && ' *'}
                  </th>
                  <td>{joined.toLocaleString('en-US')}</td>
                  <td>{partial ? '\u2013' : left.toLocaleString('en-US')}</td>
                  <td class="bars">
                    <Bars joined={joined} left={left} most={most} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {weeks.some(({ partial }) => partial) && <p class="note">* {growth.partial}</p>}
        </>
      ) : (
        <p>{growth.none}</p>
      )}
    </section>
  )
}

/** The numbers beside it say the same. */
function Bars({ joined, left, most }: { joined: number; left: number; most: number }): JSX.Element {
  const width = (n: number) => Math.round((n / most) * WIDTH)
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="joined" y="1" width={width(joined)} height="6" />
      <rect class="left" y="8" width={width(left)} height="5" />
    </svg>
  )
}
