import type { Mailing, Mailings } from '../../store/editions/mailings.ts'

/** How many of the last editions an error names. */
const NAMED_EDITIONS = 5

/**
 * Pauses a mailing before the sender's next batch. Returns `false` if it is paused already.
 * @throws {Error} for the operator, if there is no such mailing or it can't be paused.
 */
export async function pause(edition: string, mailings: Mailings): Promise<boolean> {
  return move(edition, mailings, ['sending'], 'paused')
}

/**
 * Resumes a paused mailing, and tries again at once one that waits for the mail server. Returns `false` if it is being sent.
 * @throws {Error} for the operator, if there is no such mailing or it can't be resumed.
 */
export async function resume(edition: string, mailings: Mailings): Promise<boolean> {
  return move(edition, mailings, ['paused', 'sending'], 'sending')
}

/**
 * Cancels a mailing: emails that are still queued will never be sent. Returns `false` if it is canceled already.
 * @throws {Error} for the operator, if there is no such mailing or it can't be cancelled.
 */
export async function cancel(edition: string, mailings: Mailings): Promise<boolean> {
  return move(edition, mailings, ['sending', 'paused'], 'cancelling')
}

async function move(
  edition: string,
  mailings: Mailings,
  from: readonly Mailing['state'][],
  to: Mailing['state'],
): Promise<boolean> {
  let isChanged = false
  const mailing = await mailings.change(edition, ({ reason: _, wait, ...mailing }) => {
    isChanged = from.includes(mailing.state) && (mailing.state !== to || wait !== undefined)
    return isChanged ? { ...mailing, state: to } : undefined
  })
  if (!mailing) throw await noMailing(edition, mailings)
  if (mailing.state !== to) {
    throw new Error(
      `Edition ${edition} can't be ${done[to] ?? to}, because it is ${inWords[mailing.state] ?? mailing.state}.`,
    )
  }
  return isChanged
}

/** The error for an edition that has no mailing. It names the last ones that have one. */
export async function noMailing(edition: string, mailings: Mailings): Promise<Error> {
  const last = (await mailings.editions()).sort().slice(-NAMED_EDITIONS)
  const known =
    last.length > 0
      ? `The last ones: ${last.join(', ')}.`
      : 'There are no editions yet. The first is composed when `schedule` in publication.yaml says, or at once with `npm run -s edit -- extra`.'
  return new Error(`There is no edition "${edition}". ${known}`)
}

const done: Partial<Record<Mailing['state'], string>> = { sending: 'resumed', cancelling: 'canceled' }

const inWords: Partial<Record<Mailing['state'], string>> = {
  freezing: 'still being prepared',
  sending: 'being sent',
  cancelling: 'being canceled',
  cancelled: 'canceled',
}
