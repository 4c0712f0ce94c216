import type { Sending, Sendings } from '../store/sendings.ts'

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
  if (!sending) throw await noSending(edition, sendings)
  if (sending.state !== to) {
    throw new Error(
      `Edition ${edition} can't be ${done[to] ?? to}, because it is ${inWords[sending.state] ?? sending.state}.`,
    )
  }
}

export async function noSending(edition: string, sendings: Sendings): Promise<Error> {
  const last = (await sendings.editions()).sort().slice(-SHOWN)
  const known = last.length > 0 ? `The last ones: ${last.join(', ')}.` : 'There are no editions yet.'
  return new Error(`There is no edition "${edition}". ${known}`)
}

/** The ids that an error names. */
const SHOWN = 5

const done: Partial<Record<Sending['state'], string>> = { sending: 'resumed', cancelling: 'cancelled' }

const inWords: Partial<Record<Sending['state'], string>> = {
  freezing: 'still being prepared',
  sending: 'being sent',
  cancelling: 'being cancelled',
}
