import type { Charge, RateLimits } from '../auth/rate-limit.ts'
import { signToken } from '../auth/tokens.ts'
import { normalised } from '../domain/email/address.ts'
import { GIVE_UP_HOURS } from '../domain/email/backoff.ts'
import type { Subscriber } from '../domain/model/subscriber.ts'
import { privatePaths } from '../domain/site-paths.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { Mailer } from '../ports/mailer.ts'
import { endByHardBounce } from '../store/subscribers/hard-bounce.ts'
import type { Request, RequestMessage, Requests } from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import { forConfirming, forEditing, forManaging } from './charges.ts'
import { type ConfirmationEmail, confirmationEmail, type Sender } from './confirmation-email.tsx'
import { isTakenBack, onSubscribe, PENDING_DAYS } from './state-machine.ts'

export interface RequestDeps {
  subscribers: Subscribers
  requests: Requests
  limits: RateLimits
  mailer: Mailer
  keys: Keys
  clock: Clock
  logger: Logger
  sender: Sender
  siteUrl: string
  /** Who is an editor, by a keyed hash of the address, or nothing where nobody of that address is. */
  editor: (address: string) => string | undefined
  /** Brings the latest edition to somebody who just confirmed. */
  welcome: (subscriber: string) => Promise<void>
}

/** The email could not be handed over, and may be later. */
class NotNow extends Error {}

/**
 * Does what somebody asked for on a page, or puts it off if its email could not be handed over. It rejects if something
 * else failed and it should be tried again. If it runs twice, it may send two emails.
 */
export async function handleRequest({ kind, id }: RequestMessage, deps: RequestDeps): Promise<void> {
  const request = await deps.requests.take(id)
  if (request === 'elsewhere') return
  if (!request) return deps.logger.warn('request not found: already handled, or expired', { kind })
  try {
    await applyRequest(request, id, deps)
  } catch (error) {
    if (!(error instanceof NotNow)) {
      await deps.requests.giveBack(id)
      throw error
    }
    const became = await deps.requests.putOff(id)
    if (became === 'gone') return deps.logger.info('request withdrawn', { kind })
    if (became === 'put off') {
      return deps.logger.warn('request waits, since its email could not be sent yet', {
        kind,
        reason: error.message,
      })
    }
    deps.logger.error(`request given up, since its email could not be sent for ${GIVE_UP_HOURS} hours`, {
      kind,
      reason: error.message,
    })
    return deps.requests.remove(id)
  }
  await deps.requests.remove(id)
  deps.logger.info('request handled', { kind })
}

async function applyRequest(request: Request, id: string, deps: RequestDeps): Promise<void> {
  if (request.kind === 'subscribe') await subscribe(request, id, deps)
  else if (request.kind === 'welcome') await deps.welcome(request.subscriber)
  else if (request.kind === 'edit') await edit(request, id, deps)
  else await manage(request.subscriber, id, deps)
}

async function subscribe(
  request: Extract<Request, { kind: 'subscribe' }>,
  requestId: string,
  deps: RequestDeps,
): Promise<void> {
  const { subscribers, keys, clock, siteUrl } = deps
  const id = subscriberId(normalised(request.email), keys.address)
  const { language } = request.preferences
  const pendingUntil = Math.floor(clock().getTime() / 1000) + PENDING_DAYS * 86_400
  const subscriber = await subscribers.change(id, (old) => {
    const next = onSubscribe(old, id, request)
    // What nobody confirms goes by itself; of somebody who was here before, the hash has to stay.
    return next && { subscriber: next, ...(next.state === 'pending' && { expires: pendingUntil }) }
  })
  if (!subscriber?.email || subscriber.state === 'complained' || isTakenBack(subscriber, request.at)) return
  const isKnown = subscriber.state === 'active' || subscriber.state === 'paused'
  const token = signToken(isKnown ? 'manage' : 'confirm', id, keys, clock())
  await post(
    {
      kind: isKnown ? 'known' : 'confirm',
      to: subscriber.email,
      language: isKnown ? subscriber.preferences.language : language,
      link: siteUrl + privatePaths.subscriber(isKnown ? 'preferences' : 'confirm', token),
      request: requestId,
      subscriber: id,
      date: clock(),
    },
    forConfirming(subscriber.email, request.from),
    deps,
  )
}

async function manage(id: string, requestId: string, deps: RequestDeps): Promise<void> {
  const [standing] = await deps.subscribers.get([id])
  const { email, preferences, state }: Partial<Subscriber> = standing?.subscriber ?? {}
  if (!email || !preferences || state === 'complained') return
  const token = signToken('manage', id, deps.keys, deps.clock())
  const link = deps.siteUrl + privatePaths.subscriber('preferences', token)
  const { language } = preferences
  await post(
    { kind: 'manage', to: email, language, link, request: requestId, subscriber: id, date: deps.clock() },
    forManaging(id),
    deps,
  )
}

async function edit(
  { email, language, from }: Extract<Request, { kind: 'edit' }>,
  requestId: string,
  deps: RequestDeps,
): Promise<void> {
  const id = deps.editor(email)
  if (id === undefined) return
  const link = deps.siteUrl + privatePaths.desk(signToken('edit', id, deps.keys, deps.clock()))
  const letter = { kind: 'edit', to: email, language, link, request: requestId } as const
  await post({ ...letter, subscriber: id, date: deps.clock() }, forEditing(id, from), deps)
}

/** Sends the email, unless one of the limits is reached. */
async function post(letter: ConfirmationEmail, charges: readonly Charge[], deps: RequestDeps): Promise<void> {
  const { limits, mailer, sender, logger } = deps
  // Before it counts against the limits: an email that can't be written was not sent.
  const mail = confirmationEmail(letter, sender)
  if (!(await limits.consumeAll(charges))) {
    logger.warn('address limit reached', { kind: letter.kind })
    return
  }
  const outcome = await mailer.send(mail)
  if (outcome.kind === 'accepted') return
  if (outcome.kind === 'lost' || (outcome.kind === 'refused' && outcome.next === 'never')) {
    logger.warn('email not accepted', { kind: letter.kind, reason: outcome.reason })
    // An editor is no subscriber.
    if (outcome.kind === 'refused' && outcome.bounced && letter.kind !== 'edit') {
      await endByHardBounce(letter.subscriber, letter.date.toISOString(), deps)
    }
    return
  }
  await limits.refundAll(charges)
  if (outcome.kind === 'refused' && (outcome.next === 'stop' || outcome.next === 'aside')) {
    logger.error('link not emailed, since the mail server refuses the sender: fix what the reason names', {
      kind: letter.kind,
      reason: outcome.reason,
    })
  }
  if (outcome.kind === 'throttled') throw new NotNow(`throttled (${outcome.limit})`)
  throw new NotNow(outcome.kind === 'refused' ? outcome.reason : outcome.kind)
}
