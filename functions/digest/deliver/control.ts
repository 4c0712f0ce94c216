import type { Mailing, Mailings } from '../../store/editions/mailings.ts'

/** What an operator may ask of a sending; it takes effect before the sender's next batch. */
export const pause = (edition: string, mailings: Mailings) => move(edition, mailings, ['sending'], 'paused')

/** It goes on at once, also where it waits until the carrier may take something again. */
export const resume = (edition: string, mailings: Mailings) =>
  move(edition, mailings, ['paused', 'sending'], 'sending')

/** For good: what is still queued is never mailed. */
export const cancel = (edition: string, mailings: Mailings) =>
  move(edition, mailings, ['sending', 'paused'], 'cancelling')

async function move(
  edition: string,
  mailings: Mailings,
  from: readonly Mailing['state'][],
  to: Mailing['state'],
): Promise<void> {
  const sending = await mailings.change(edition, ({ reason: _, wait: __, ...sending }) =>
    from.includes(sending.state) ? { ...sending, state: to } : undefined,
  )
  if (!sending) throw noMailing(edition)
  if (sending.state !== to) {
    throw new Error(
      `The edition ${edition} is ${sending.state}; only ${from.filter((state) => state !== to).join(' or ')} ones can become ${to}.`,
    )
  }
}

export function noMailing(edition: string): Error {
  return new Error(`There is no mailing of an edition ${edition}; its id is the day it was frozen.`)
}
