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
  if (!sending) throw await noMailing(edition, mailings)
  if (sending.state !== to) {
    throw new Error(
      `Edition ${edition} can't be ${done[to] ?? to}, because it is ${inWords[sending.state] ?? sending.state}.`,
    )
  }
}

export async function noMailing(edition: string, mailings: Mailings): Promise<Error> {
  const last = (await mailings.editions()).sort().slice(-SHOWN)
  const known = last.length > 0 ? `The last ones: ${last.join(', ')}.` : 'There are no editions yet.'
  return new Error(`There is no edition "${edition}". ${known}`)
}

/** The ids that an error names. */
const SHOWN = 5

const done: Partial<Record<Mailing['state'], string>> = { sending: 'resumed', cancelling: 'cancelled' }

const inWords: Partial<Record<Mailing['state'], string>> = {
  freezing: 'still being prepared',
  sending: 'being sent',
  cancelling: 'being cancelled',
}
