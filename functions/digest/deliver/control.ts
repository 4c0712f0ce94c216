import type { Sending, Sendings } from '../../store/editions/mailings.ts'

/** What an operator may ask of a sending; it takes effect before the sender's next batch. */
export const pause = (edition: string, sendings: Sendings) => move(edition, sendings, ['sending'], 'paused')

/** It goes on at once, also where it waits until the carrier may take something again. */
export const resume = (edition: string, sendings: Sendings) =>
  move(edition, sendings, ['paused', 'sending'], 'sending')

/** For good: what is still queued is never mailed. */
export const cancel = (edition: string, sendings: Sendings) =>
  move(edition, sendings, ['sending', 'paused'], 'cancelling')

async function move(
  edition: string,
  sendings: Sendings,
  from: readonly Sending['state'][],
  to: Sending['state'],
): Promise<void> {
  const sending = await sendings.change(edition, ({ reason: _, wait: __, ...sending }) =>
    from.includes(sending.state) ? { ...sending, state: to } : undefined,
  )
  if (!sending) throw noSending(edition)
  if (sending.state !== to) {
    throw new Error(
      `The edition ${edition} is ${sending.state}; only ${from.filter((state) => state !== to).join(' or ')} ones can become ${to}.`,
    )
  }
}

export function noSending(edition: string): Error {
  return new Error(`There is no mailing of an edition ${edition}; its id is the day it was frozen.`)
}
