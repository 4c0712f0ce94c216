import type { Role } from '../auth/people.ts'
import { signFollowToken, signToken } from '../auth/tokens.ts'
import { normalised } from '../domain/email/address.ts'
import { GIVE_UP_HOURS } from '../domain/email/backoff.ts'
import { PENDING_DAYS } from '../domain/email/retention.ts'
import type { Subscriber } from '../domain/model/subscriber.ts'
import { privatePaths } from '../domain/site-paths.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { MatterNames, NamedMatter } from '../store/subscribers/matter-names.ts'
import {
  MAX_DEATHS,
  type Request,
  type RequestMessage,
  type Requests,
} from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import {
  confirmationLimits,
  editorLinkLimits,
  moveLimits,
  operatorLinkLimits,
  settingsLinkLimits,
} from './email-limits.ts'
import { SendLater, type SendLinkDeps, sendLink } from './send-link.ts'
import { isWithdrawn, mayMove, onMoveRequested, onSubscribe } from './state-machine.ts'

/** Dependencies of `handleRequest`. */
export interface RequestDeps extends SendLinkDeps {
  subscribers: Subscribers
  requests: Requests
  matterNames: Pick<MatterNames, 'put'>
  /** Finds the matters of these ids. An id that no matter ever had is left out. */
  matters: (ids: readonly string[]) => Promise<ReadonlyMap<string, NamedMatter>>
  keys: Keys
  clock: Clock
  siteUrl: string
  /** Returns the id of the editor or operator with this address; `undefined` if there is none. */
  personId: (role: Role, address: string) => string | undefined
  /** Sends the latest edition to a subscriber who just confirmed. */
  welcome: (subscriber: string) => Promise<void>
}

/**
 * Handles a request from a page, or puts it off if its email could not be sent. If the process ends between sending an
 * email and noting that, it is sent once more.
 * @throws {Error} if something else failed. The request should then be tried again.
 */
export async function handleRequest({ kind, id }: RequestMessage, deps: RequestDeps): Promise<void> {
  const request = await deps.requests.take(id)
  if (request === 'elsewhere') return
  if (request === 'given up') {
    return deps.logger.error(`request given up, because it crashed the process ${MAX_DEATHS} times`, {
      kind,
    })
  }
  if (!request) return deps.logger.warn('request not found: already handled, or expired', { kind })
  try {
    await applyRequest(request, id, deps)
  } catch (error) {
    if (!(error instanceof SendLater)) {
      await deps.requests.giveBack(id)
      throw error
    }
    const result = await deps.requests.putOff(id)
    if (result === 'gone') return deps.logger.info('request withdrawn', { kind })
    if (result === 'put off') {
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
  else if (request.kind === 'move') await requestMove(request, id, deps)
  else if (request.kind === 'welcome') await deps.welcome(request.subscriber)
  else if (request.kind === 'manage') await manage(request.subscriber, id, deps)
  else await signIn(request, id, deps)
}

async function subscribe(
  request: Extract<Request, { kind: 'subscribe' }>,
  requestId: string,
  deps: RequestDeps,
): Promise<void> {
  const { keys, clock, siteUrl } = deps
  const date = clock()
  const id = subscriberId(normalised(request.email), keys.address)
  const { language } = request.preferences
  const { matter: wanted } = request
  // What was posted is only looked up: neither an email nor a subscriber ever holds an id that no matter has.
  const matter = wanted === undefined ? undefined : (await deps.matters([wanted])).get(wanted)
  const signedUp = (old: Subscriber | undefined) => onSubscribe(old, id, { ...request, matter: matter?.id })
  const asked = await storeAsked(id, { asked: request.at, now: date }, signedUp, deps)
  if (!asked) return
  const { subscriber, to, isKnown } = asked
  const own = isKnown ? subscriber.preferences.language : language
  const follow = isKnown && matter
  await storeNames([...subscriber.preferences.matters, ...(matter ? [matter.id] : [])], deps)
  await sendLink(
    {
      kind: follow ? 'follow' : isKnown ? 'known' : 'confirm',
      to,
      language: own,
      ...(matter && { matter: matter.name[own] }),
      link: follow
        ? siteUrl + privatePaths.subscriber('confirm', signFollowToken(id, follow.id, keys, date))
        : ownLink(isKnown ? 'preferences' : 'confirm', id, date, deps),
      request: requestId,
      subscriber: id,
      date,
    },
    confirmationLimits(to, request.from),
    deps,
  )
}

/** Asks a subscriber's new address to confirm, and notifies the old one. What the requester sees is the same for every address. */
async function requestMove(
  request: Extract<Request, { kind: 'move' }>,
  requestId: string,
  deps: RequestDeps,
): Promise<void> {
  const { subscribers, keys, clock, siteUrl } = deps
  const [stored] = await subscribers.get([request.subscriber])
  const from = stored?.subscriber
  const id = subscriberId(normalised(request.email), keys.address)
  if (!from?.email || !mayMove(from) || id === from.id) return
  const { language } = from.preferences
  const date = clock()
  // It leads to a new link and to no settings, since emails are forwarded.
  const own = siteUrl + privatePaths.subscriber('preferences', signToken('unsubscribe', from.id, keys, date))
  const notice = { kind: 'moving', to: from.email, language, link: own, request: requestId } as const
  // The email to the new address may have to wait, and this one must not be sent again each time.
  if (!request.told) {
    if (!(await sendLink({ ...notice, subscriber: from.id, date }, moveLimits(from.id), deps))) return
    await deps.requests.noteTold(requestId)
  }
  const moving = (old: Subscriber | undefined) => onMoveRequested(old, id, { ...request, from })
  const asked = await storeAsked(id, { asked: request.at, now: date }, moving, deps)
  if (!asked) return
  const { to, isKnown } = asked
  const kind = isKnown ? ('known' as const) : ('move' as const)
  const link = ownLink(isKnown ? 'preferences' : 'confirm', id, date, deps)
  await sendLink(
    { kind, to, language, link, request: requestId, subscriber: id, date },
    confirmationLimits(to, from.id),
    deps,
  )
}

/**
 * Stores that an address asked to be subscribed, and returns where to email a link and whether the subscriber confirmed
 * before; `undefined` if nothing may be emailed there.
 */
async function storeAsked(
  id: string,
  at: { asked: string; now: Date },
  event: (old: Subscriber | undefined) => Subscriber | undefined,
  { subscribers }: RequestDeps,
): Promise<{ subscriber: Subscriber; to: string; isKnown: boolean } | undefined> {
  const pendingUntil = Math.floor(at.now.getTime() / 1000) + PENDING_DAYS * (DAY_MS / 1000)
  const subscriber = await subscribers.change(id, (old) => {
    const next = event(old)
    // A subscription that nobody confirms expires. The hash of a subscriber who was here before must stay.
    return next && { subscriber: next, ...(next.state === 'pending' && { expires: pendingUntil }) }
  })
  if (!subscriber?.email || subscriber.state === 'complained' || isWithdrawn(subscriber, at.asked))
    return undefined
  const isKnown = subscriber.state === 'active' || subscriber.state === 'paused'
  return { subscriber, to: subscriber.email, isKnown }
}

/** Leads to the page that confirms a subscription, or to the settings of a subscriber. */
function ownLink(
  page: 'confirm' | 'preferences',
  id: string,
  date: Date,
  { siteUrl, keys }: Pick<RequestDeps, 'siteUrl' | 'keys'>,
): string {
  const kind = page === 'confirm' ? 'confirm' : 'manage'
  return siteUrl + privatePaths.subscriber(page, signToken(kind, id, keys, date))
}

async function manage(id: string, requestId: string, deps: RequestDeps): Promise<void> {
  const [stored] = await deps.subscribers.get([id])
  const { email, preferences, state }: Partial<Subscriber> = stored?.subscriber ?? {}
  if (!email || !preferences || state === 'complained') return
  const date = deps.clock()
  const link = ownLink('preferences', id, date, deps)
  const { language } = preferences
  await storeNames(preferences.matters, deps)
  await sendLink(
    { kind: 'manage', to: email, language, link, request: requestId, subscriber: id, date },
    settingsLinkLimits(id),
    deps,
  )
}

/** Stores the names of matters that the page behind a link shows. */
async function storeNames(ids: readonly string[], { matters, matterNames }: RequestDeps): Promise<void> {
  if (ids.length > 0) await matterNames.put(await matters(ids))
}

async function signIn(
  { kind, email, language, from }: Extract<Request, { kind: 'edit' | 'operate' }>,
  requestId: string,
  deps: RequestDeps,
): Promise<void> {
  const id = deps.personId(kind === 'edit' ? 'editor' : 'operator', email)
  if (id === undefined) return
  const token = signToken(kind, id, deps.keys, deps.clock())
  const link = deps.siteUrl + (kind === 'edit' ? privatePaths.desk(token) : privatePaths.operate(token))
  const limits = kind === 'edit' ? editorLinkLimits(id, from) : operatorLinkLimits(id, from)
  const request = { kind, to: email, language, link, request: requestId }
  await sendLink({ ...request, subscriber: id, date: deps.clock() }, limits, deps)
}
