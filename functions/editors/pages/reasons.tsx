import type { JSX } from 'preact'
import type { Reason } from '../../model/article.ts'
import type { Desk } from '../desk-page.ts'
import { inWords } from '../why.ts'

/** What the machine saw in an article, a line for each of its rules. */
export function Reasons({ desk, reasons }: { desk: Desk; reasons: readonly Reason[] }): JSX.Element {
  return (
    <>
      {reasons.map((reason) => {
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
