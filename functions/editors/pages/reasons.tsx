import type { JSX } from 'preact'
import type { Reason } from '../../domain/model/article.ts'
import type { DeskContext } from '../desk-context.ts'
import { explainReason, isInformative } from '../explain.ts'

/** Lists why an article was included or left out, one line for each rule. */
export function Reasons({ desk, reasons }: { desk: DeskContext; reasons: readonly Reason[] }): JSX.Element {
  return (
    <>
      {reasons.filter(isInformative).map((reason) => {
        const [subject, found] = explainReason(reason, desk)
        return (
          <p class="meta" key={reason.rule}>
            <b>{subject}</b> {found}
          </p>
        )
      })}
    </>
  )
}
