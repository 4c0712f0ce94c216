import type { Answer, Stage } from '../../doubles/smtp-server.ts'
import type { FinalState } from '../final-state.ts'
import { runCycle } from '../one-machine/cycle.ts'
import { finalStateOfMachine } from '../one-machine/runs.ts'
import type { BrokenPromise } from '../promises.ts'
import { addressOf, idOf, leaver, names, WEEKLY } from '../readers.ts'
import { type AnswerPlan, MailServer } from './mail-server.ts'

/** The answers that are tried at each stage of a dialogue. */
const answers: Record<Exclude<Stage, 'STARTTLS' | 'RSET'>, readonly Answer[]> = {
  greeting: ['554 5.3.2 no service', '421 4.3.2 too busy', 'hangs up'],
  EHLO: ['421 4.3.2 too busy', 'hangs up'],
  AUTH: ['535 5.7.8 bad password', '454 4.7.0 not now', 'hangs up'],
  MAIL: [
    '530 5.7.0 sign in first',
    '550 5.7.1 not your address',
    '452 4.3.1 no room',
    '421 4.3.2 closing',
    'hangs up',
  ],
  RCPT: [
    '550 5.1.1 no such user',
    '550 5.2.1 disabled',
    '554 5.7.1 relay denied',
    '451 4.7.1 greylisted',
    '421 4.7.0 slow down',
    '454 Throttling failure: Maximum sending rate exceeded.',
    'hangs up',
  ],
  DATA: ['554 5.5.1 no valid recipients', '451 4.3.0 later', '421 4.3.2 closing', 'hangs up'],
  text: [
    '554 Message rejected: Email address is not verified.',
    '554 5.2.252 SendAsDenied',
    '550 5.7.1 refused',
    '454 Throttling failure: Daily message quota exceeded.',
    '451 4.7.1 greylisted',
    '421 4.3.2 closing',
    'hangs up',
    'took it and hangs up',
  ],
}

/** The cycle with a working server: its final state, and how many times its dialogues reached each stage. */
export interface Dialogues {
  state: FinalState
  reached: ReadonlyMap<Stage, number>
}

/** Runs the cycle with a working server. */
export async function runDialogues(): Promise<Dialogues> {
  const { state, server } = await run()
  return { state, reached: server.reached }
}

/** Each answer at each stage of each dialogue, and for ten minutes from the first, the middle and the last dialogue on. */
export function answersOf({ reached }: Dialogues): AnswerPlan[] {
  return Object.entries(answers).flatMap(([name, all]) => {
    const stage = name as Stage
    const times = reached.get(stage) ?? 0
    const each = Array.from({ length: times }, (_, n) => ({ nth: n + 1, lasting: false }))
    const some = [...new Set([1, Math.ceil(times / 2), times])].map((nth) => ({ nth, lasting: true }))
    return [...each, ...some].flatMap((when) => all.map((answer) => ({ stage, answer, ...when })))
  })
}

/** Runs the cycle with one wrong answer, and returns the promises that it broke. */
export async function tryOutAnswer(plan: AnswerPlan, { state: wanted }: Dialogues): Promise<BrokenPromise[]> {
  const { state, server } = await run(plan)
  if (!server.fired) throw new Error(`No dialogue came to ${plan.stage} for the ${plan.nth}th time.`)
  return brokenBy(plan, wanted, state, server.affected)
}

async function run(plan?: AnswerPlan): Promise<{ state: FinalState; server: MailServer }> {
  const server = await new MailServer(plan).listen()
  try {
    return { state: await finalStateOfMachine(await runCycle(undefined, server)), server }
  } finally {
    await server.close()
  }
}

function brokenBy(
  { stage, answer }: AnswerPlan,
  wanted: FinalState,
  found: FinalState,
  affected: ReadonlySet<string>,
): BrokenPromise[] {
  const isForGood = answer.startsWith('5') && ['RCPT', 'DATA', 'text'].includes(stage)
  const isLost = stage === 'text' && answer.endsWith('hangs up')
  const isGone = answer.startsWith('550 5.1.1')
  const differ = (one: Record<string, string>, other: Record<string, string>) =>
    Object.keys({ ...one, ...other }).filter((key) => one[key] !== other[key])
  const mayMiss = (email: string) =>
    isLost || (email.startsWith('confirm') ? /^550 5\.[12]\./ : /^5/).test(answer)
  const may: readonly (string | undefined)[] = isLost
    ? ['uncertain']
    : isGone
      ? // Of the alert; then they get no edition.
        ['bounced', 'excluded']
      : isForGood
        ? ['failed']
        : []
  const changed = differ(wanted.deliveries, found.deliveries)
  return [
    ...found.open.map((what) => ({ promise: 5, how: `left open: ${what}` })),
    ...changed
      .filter((key) => !may.includes(found.deliveries[key]) || !affected.has(readerOf(key)))
      .map((key) => ({
        promise: 5,
        how: `${key} is ${found.deliveries[key]} instead of ${wanted.deliveries[key]}`,
      })),
    ...Object.entries(found.deliveries)
      .filter(([key, state]) => !timesOf(state).includes(found.mailed[mailedKey(key)] ?? 0))
      .map(([key, state]) => ({
        promise: 5,
        how: `${key} is ${state}, sent ${found.mailed[mailedKey(key)] ?? 0} times`,
      })),
    ...Object.entries(wanted.otherEmails)
      .filter(([email, times]) => {
        const taken = found.otherEmails[email] ?? 0
        return (taken < times && !mayMiss(email)) || taken > times + 1
      })
      .map(([email, times]) => ({
        promise: 5,
        how: `${email}: ${found.otherEmails[email] ?? 0} instead of ${times}`,
      })),
    ...differ(wanted.subscribers, found.subscribers)
      // Nobody unsubscribes before three have the edition.
      .filter(
        (id) =>
          id !== idOf(leaver) ||
          Object.keys(found.mailed).filter((key) => key.startsWith(`${WEEKLY} `)).length >= 3,
      )
      .filter((id) => !(isGone && found.subscribers[id]?.includes('"bounced"')))
      .map((id) => ({ promise: 6, how: `subscriber ${id} is ${found.subscribers[id]}` })),
    ...found.sentAfterUnsubscribing.map((how) => ({ promise: 6, how })),
    // Failed and bounced deliveries are in the operator's report.
    ...(isLost && changed.length > 0 && !found.isLogged ? [{ promise: 8, how: 'nothing was logged' }] : []),
    ...found.leaks.map((how) => ({ promise: 9, how })),
  ]
}

/** How many times a reader may have the edition, by the state of the delivery. */
function timesOf(state: string): readonly number[] {
  if (state === 'uncertain') return [0, 1]
  return state === 'accepted' ? [1] : [0]
}

/** The name under which the emails of a delivery are counted. */
function mailedKey(delivery: string): string {
  return `${delivery.split(' ')[0]} to ${readerOf(delivery)}`
}

function readerOf(delivery: string): string {
  const id = delivery.split(' ').at(-1)
  return addressOf([...names, 'mia', 'zoe'].find((name) => idOf(name) === id) ?? '')
}
