import type { MailingAct } from '../../domain/decisions/reader-act.ts'
import { type Mailing, type Mailings, withoutCounts } from '../../store/editions/mailings.ts'

/** How many of the last editions an error names. */
const NAMED_EDITIONS = 5

/** The states from which each act leads to the next. Emails that are still queued at `cancel` will never be sent. */
const acts: Record<MailingAct, { from: readonly Mailing['state'][]; to: Mailing['state'] }> = {
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused', 'sending'], to: 'sending' },
  cancel: { from: ['sending', 'paused'], to: 'cancelling' },
}

/** Whether a mailing in this state allows an act. */
export function allows(state: Mailing['state'], act: MailingAct): boolean {
  return acts[act].from.includes(state)
}

/**
 * Pauses a mailing before the sender's next batch, resumes it or cancels it. Returns the mailing as it is afterwards;
 * `undefined` if there is no such mailing. `done` is `false` if the mailing is not in the state that the act leads to, so the
 * act was not possible. `changed` is `false` if it was already in that state. With `seen`, it only changes a mailing that is
 * still in this state.
 */
export async function tryControl(
  edition: string,
  act: MailingAct,
  mailings: Pick<Mailings, 'change'>,
  seen?: string,
): Promise<{ mailing: Mailing; done: boolean; changed: boolean } | undefined> {
  const { to } = acts[act]
  let changed = false
  const mailing = await mailings.change(edition, ({ reason: _, wait, ...mailing }) => {
    const isAsSeen = seen === undefined || seen === mailing.state
    changed = isAsSeen && allows(mailing.state, act) && (mailing.state !== to || wait !== undefined)
    return changed ? { ...withoutCounts(mailing), state: to } : undefined
  })
  return mailing && { mailing, done: mailing.state === to, changed }
}

/**
 * Pauses a mailing. Returns `false` if it was already paused.
 * @throws {Error} for the operator, if there is no such mailing or it can't be paused.
 */
export const pause = (edition: string, mailings: Mailings) => control(edition, 'pause', mailings)

/**
 * Resumes a mailing. Returns `false` if it was already being sent and not waiting.
 * @throws {Error} for the operator, if there is no such mailing or it can't be resumed.
 */
export const resume = (edition: string, mailings: Mailings) => control(edition, 'resume', mailings)

/**
 * Cancels a mailing. Returns `false` if it was already being canceled.
 * @throws {Error} for the operator, if there is no such mailing or it can't be canceled.
 */
export const cancel = (edition: string, mailings: Mailings) => control(edition, 'cancel', mailings)

async function control(edition: string, act: MailingAct, mailings: Mailings): Promise<boolean> {
  const result = await tryControl(edition, act, mailings)
  if (!result) throw await noMailing(edition, mailings)
  if (result.done) return result.changed
  const { state } = result.mailing
  throw new Error(`Edition ${edition} can't be ${done[act]}, because it is ${inWords[state] ?? state}.`)
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

const done: Record<MailingAct, string> = { pause: 'paused', resume: 'resumed', cancel: 'canceled' }

const inWords: Partial<Record<Mailing['state'], string>> = {
  freezing: 'still being prepared',
  sending: 'being sent',
  cancelling: 'being canceled',
  cancelled: 'canceled',
}
