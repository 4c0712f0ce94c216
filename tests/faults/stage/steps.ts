import { peopleOf } from '../../../functions/auth/people.ts'
import { signToken } from '../../../functions/auth/tokens.ts'
import type { QueueName } from '../../../infra/entries.ts'
import type { FunctionName } from '../../infra/resources.ts'
import { sesEvent } from '../../rehearsal/events.ts'
import { editor } from '../configuration.ts'
import { addressOf, idOf, inTurn, keys, leaver, WEEKLY } from '../readers.ts'
import type { Stage } from './stage.ts'

export const START = '2026-11-26T08:00:00Z'

/** A step of the cycle, and what runs automatically with it. */
export interface Step {
  name: string
  at: string
  act(stage: Stage): Promise<void>
  /** What the outlets serve: the index in `polled` of `news.ts`. */
  news?: number
  /** Functions whose schedules run until nothing is open any more. */
  ticks?: readonly FunctionName[]
  queues?: readonly QueueName[]
}

/** From the first run of each schedule to an alert that two readers have, and an edition that everyone has. Each step continues from the one before. */
export const steps: readonly Step[] = [
  { name: 'the first minute', at: START, act: (stage) => stage.tick('compose'), ticks: ['compose'] },
  {
    name: 'sign-up',
    at: START,
    act: (stage) => stage.press('/subscribe', { email: addressOf('mia') }),
    // An email that SES refuses for now is tried again each minute.
    ticks: ['send'],
    queues: ['requests'],
  },
  { name: 'confirmation', at: START, act: (stage) => confirm(stage, 'mia'), queues: ['requests'] },
  ...['2026-11-26T08:00:00Z', '2026-11-26T12:00:00Z', '2026-11-26T18:00:00Z'].map(
    (at, news): Step => ({
      name: `poll ${news + 1} and processing`,
      at,
      news,
      act: (stage) => stage.tick('poll'),
      ticks: ['poll'],
      queues: ['fetch', 'desk'],
    }),
  ),
  {
    name: 'publishing',
    at: '2026-11-26T19:00:00Z',
    act: (stage) => stage.tick('publish'),
    ticks: ['publish'],
  },
  {
    name: "an editor's decision",
    at: '2026-11-26T20:00:00Z',
    act: (stage) => {
      const [ana] = peopleOf('editor', [editor], keys)
      const link = { url: 'https://travel.example/bulletin', title: 'Visa Bulletin', outlet: 'State' }
      const path = `/edit/${signToken('edit', ana!.id, keys, new Date())}/link`
      return stage.press(path, { do: 'link', seen: '0', ...link })
    },
    queues: ['desk'],
  },
  {
    name: 'composing the alert',
    at: '2026-11-26T21:00:00Z',
    act: (stage) => stage.tick('compose'),
    ticks: ['compose'],
  },
  {
    name: 'sending the alert',
    at: '2026-11-26T21:01:00Z',
    act: (stage) => stage.tick('send'),
    ticks: ['send'],
  },
  {
    name: 'the draft',
    at: '2026-11-26T23:00:00Z',
    act: (stage) => stage.tick('send'),
    ticks: ['send'],
  },
  {
    name: 'composing',
    at: '2026-11-27T12:00:00Z',
    act: (stage) => stage.tick('compose'),
    ticks: ['compose'],
  },
  {
    name: 'sending up to the daily limit',
    at: '2026-11-27T12:01:00Z',
    act: (stage) => {
      stage.remainingQuota = 8
      return stage.tick('send')
    },
    ticks: ['send'],
  },
  {
    name: 'unsubscribing during the mailing',
    at: '2026-11-27T12:10:00Z',
    act: (stage) => {
      const path = `/unsubscribe/${signToken('unsubscribe', idOf(leaver), keys, new Date())}`
      return stage.press(path, { 'List-Unsubscribe': 'One-Click' })
    },
  },
  {
    name: 'sending the rest',
    at: '2026-11-27T13:00:00Z',
    act: (stage) => {
      stage.remainingQuota = 1000
      return stage.tick('send')
    },
    ticks: ['send'],
  },
  {
    name: 'events from SES',
    at: '2026-11-27T14:00:00Z',
    act: async (stage) => {
      const bounce = { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }
      const [first, second, third] = inTurn.slice(1)
      await sendEvent(stage, first!, 'Delivery')
      await sendEvent(stage, second!, 'Bounce', bounce)
      await sendEvent(stage, third!, 'Complaint', { complaint: {} })
    },
  },
  {
    name: 'publishing the edition',
    at: '2026-11-27T14:00:00Z',
    act: (stage) => stage.tick('publish'),
    ticks: ['publish'],
  },
]

/** Sends an event of SES about the edition that a reader got. There is none about an email that SES did not accept. */
async function sendEvent(stage: Stage, name: string, type: string, more = {}): Promise<void> {
  const email = stage.mails.find(({ tags }) => tags.edition === WEEKLY && tags.subscriber === idOf(name))
  if (email) await stage.event(sesEvent(type, email, more))
}

function confirm(stage: Stage, name: string): Promise<void> {
  const token = signToken('confirm', idOf(name), keys, new Date())
  return stage.press(`/confirm/${token}`, {})
}
