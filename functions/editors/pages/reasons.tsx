import type { JSX } from 'preact'
import type { Reason } from '../../domain/model/article.ts'
import type { Desk } from '../desk-page.ts'
import { inWords } from '../why.ts'

/** That nothing told against the usual kind is no reason to read. */
function tells({ rule }: Reason): boolean {
  return rule !== 'kind news'
}

/** What the machine saw in an article, a line for each of its rules. */
export function Reasons({ desk, reasons }: { desk: Desk; reasons: readonly Reason[] }): JSX.Element {
  return (
    <>
      {reasons.filter(tells).map((reason) => {
        const [what, seen] = inWords(reason, desk)
        return (
          <p class="meta" key={reason.rule}>
            <b>{what}</b> {seen}
          </p>
        )
      })}
    </>
  )
}
