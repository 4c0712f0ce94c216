import { peopleOf } from '../../../functions/auth/people.ts'
import { signToken } from '../../../functions/auth/tokens.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { editor } from '../configuration.ts'
import type { FakeMailer } from '../fake-mailer.ts'
import type { Plan } from '../plan.ts'
import { addressOf, followed, idOf, inTurn, keys, leaver, readers, WEEKLY } from '../readers.ts'
import { OneMachine } from './one-machine.ts'

const [unknown, busy, slow] = inTurn.slice(2, 5) as [string, string, string]

const MINUTE = 60_000
/** Minutes between further attempts: most work is retried at once, a source by its own schedule. */
const RETRY_MINUTES = [0, 1, 1, 1, 2, 5, 20, 130]

/** Minutes for which a person waits for a link before signing up again. A temporarily refused email arrives within them. */
const WAIT_MINUTES = [0, 0, 0, 1, 2, 20]

interface Step {
  at: string
  act(world: OneMachine): Promise<void>
}

/** From an empty folder to an alert that two readers have, and an edition that a dozen have and one who signed up later. */
const steps: readonly Step[] = [
  { at: '2026-11-26T08:00:00Z', act: (world) => world.start() },
  {
    // Before the first alert of the day is due, so that it is in that alert even if a source is read again.
    at: '2026-11-26T12:00:00Z',
    async act(world) {
      world.outlets.day = 1
      await minute(world)
    },
  },
  // The alert.
  { at: '2026-11-26T16:00:00Z', act: minute },
  { at: '2026-11-26T17:00:00Z', act: (world) => signUp(world, 'mia') },
  {
    at: '2026-11-26T20:00:00Z',
    async act(world) {
      const [ana] = peopleOf('editor', [editor], keys)
      const stories = await new Stories(world.content).foundedOn('20261126')
      const ruling = stories.find(({ members }) => members.some(({ title }) => title.startsWith('Judge')))
      const seen = String(await new Decisions(world.content).last())
      await press(
        world,
        () => `/edit/${signToken('edit', ana!.id, keys, world.clock())}/stories/${ruling!.id}`,
        {
          do: 'rewrite',
          seen,
          headline: 'What an editor put right',
        },
      )
      await minute(world)
    },
  },
  // The draft of Friday's edition.
  { at: '2026-11-26T23:00:00Z', act: minute },
  {
    at: '2026-11-27T12:00:00Z',
    async act(world) {
      const { answers } = world.fakeMailer
      answers.set(addressOf(unknown), [{ kind: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'never' }])
      answers.set(addressOf(busy), [{ kind: 'refused', reason: 'SMTP 451 at DATA', next: 'later' }])
      answers.set(addressOf(slow), [{ kind: 'throttled', limit: 'rate' }])
      await minute(world)
      world.time += 2 * MINUTE
      await minute(world)
    },
  },
  { at: '2026-11-27T14:00:00Z', act: (world) => signUp(world, 'zoe', { matter: followed }) },
]
const END = Date.parse('2026-11-27T20:00:00Z')

/** Runs the whole cycle. After the planned fault, only what production does is done to recover. */
export async function runCycle(plan?: Plan, fakeMailer?: FakeMailer): Promise<OneMachine> {
  const world = new OneMachine(plan, fakeMailer)
  await new Subscribers(world.subscribers).put(readers())
  unsubscribeDuringMailing(world)
  for (const { at, act } of steps) {
    const before = world.fired
    world.time = Date.parse(at)
    await act(world)
    if (world.fired && !before) await recover(world)
  }
  world.time = END
  await minute(world)
  return world
}

/** Runs one minute, and again at once after a fault, so that as little as possible happens later than without it. */
async function minute(world: OneMachine): Promise<void> {
  const { fired } = world
  await world.run((process) => process.minute())
  if (world.fired && !fired) await minute(world)
}

async function recover(world: OneMachine): Promise<void> {
  for (const minutes of RETRY_MINUTES) {
    world.time += minutes * MINUTE
    await resumePaused(world)
    await minute(world)
  }
}

/** Resumes paused mailings, as an operator does after reading the reason. */
async function resumePaused({ subscribers }: OneMachine): Promise<void> {
  const mailings = new Mailings(subscribers)
  for (const { edition, state } of await mailings.recent()) {
    if (state === 'paused') await resume(edition, mailings)
  }
}

/** Presses a button, and again if no page confirms it, as people do. */
async function press(world: OneMachine, path: () => string, form: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await world.run((process) => process.post(path(), form))
    if (answer && answer.status < 400) return
  }
}

/** Signs up, and again if no email arrives, and confirms. Who signs up to follow a matter wants alerts too. */
async function signUp(world: OneMachine, name: string, form: Record<string, string> = {}): Promise<void> {
  const hasEmail = () => world.fakeMailer.taken.some(({ to }) => to === addressOf(name))
  for (let tries = 0; tries < 2 && !hasEmail(); tries++) {
    await press(world, () => '/subscribe', { email: addressOf(name), ...form })
    for (const minutes of WAIT_MINUTES) {
      if (hasEmail()) break
      world.time += minutes * MINUTE
      await minute(world)
    }
  }
  const path = () => `/confirm/${signToken('confirm', idOf(name), keys, world.clock())}`
  await press(world, path, form.matter ? { alerts: 'yes' } : {})
}

/** One-click unsubscribing of one reader as soon as three others have the edition. */
function unsubscribeDuringMailing(world: OneMachine): void {
  let sent = 0
  let hasLeft = false
  world.fakeMailer.onTaken = async ({ to, tags }) => {
    if (hasLeft && to === addressOf(leaver))
      world.sentAfterUnsubscribing.push(`${leaver} was sent the edition after unsubscribing`)
    if (tags.edition !== WEEKLY || ++sent !== 3) return
    const path = `/unsubscribe/${signToken('unsubscribe', idOf(leaver), keys, world.clock())}`
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    for (let tries = 0; tries < 3 && !world.ports.dead; tries++) {
      const answer = await world.process.app.request(path, { method: 'POST', headers, body })
      hasLeft = answer.status < 400
      if (hasLeft) return
    }
  }
}
