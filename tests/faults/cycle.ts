import { signToken } from '../../functions/auth/tokens.ts'
import { resume } from '../../functions/digest/deliver/control.ts'
import { editorsOf } from '../../functions/editors/editor.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { Stories } from '../../functions/store/stories/stories.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { editor } from './configuration.ts'
import type { Plan } from './faults.ts'
import { OneMachine } from './one-machine.ts'
import type { PostOffice } from './post-office.ts'
import { addressOf, idOf, inTurn, keys, leaver, readers } from './readers.ts'

const [unknown, busy, slow] = inTurn.slice(2, 5) as [string, string, string]

const MINUTE = 60_000
/** When what could not be done is tried again: most of it at once, a source that failed by its own schedule. */
const LATER = [0, 1, 1, 1, 2, 5, 20, 130]

/** How long somebody waits for a link before they ask again: what nobody took for now comes within that. */
const WAITING = [0, 0, 0, 1, 2, 20]

interface Step {
  at: string
  act(world: OneMachine): Promise<void>
}

/** From an empty folder to an edition that a dozen readers have, and one who came late. */
const steps: readonly Step[] = [
  { at: '2026-11-26T08:00:00Z', act: (world) => world.start() },
  {
    at: '2026-11-26T13:00:00Z',
    async act(world) {
      world.outlets.day = 1
      await minute(world)
    },
  },
  { at: '2026-11-26T17:00:00Z', act: (world) => join(world, 'mia') },
  {
    at: '2026-11-26T20:00:00Z',
    async act(world) {
      const [ana] = editorsOf([editor], keys)
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
      const { answers } = world.postOffice
      answers.set(addressOf(unknown), [{ kind: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'never' }])
      answers.set(addressOf(busy), [{ kind: 'refused', reason: 'SMTP 451 at DATA', next: 'later' }])
      answers.set(addressOf(slow), [{ kind: 'throttled', limit: 'rate' }])
      await minute(world)
      world.time += 2 * MINUTE
      await minute(world)
    },
  },
  { at: '2026-11-27T14:00:00Z', act: (world) => join(world, 'zoe') },
]
const END = Date.parse('2026-11-27T20:00:00Z')

/** Runs the whole cycle; whatever goes wrong by the plan is made up for as production would, and nothing else. */
export async function runCycle(plan?: Plan, postOffice?: PostOffice): Promise<OneMachine> {
  const world = new OneMachine(plan, postOffice)
  await new Subscribers(world.subscribers).put(readers())
  leaveInTheMiddle(world)
  for (const { at, act } of steps) {
    const before = world.fired
    world.time = Date.parse(at)
    await act(world)
    if (world.fired && !before) await makeUp(world)
  }
  world.time = END
  await minute(world)
  return world
}

/** What is cut off or fails is tried again at once, so that as little as possible happens later than it would have. */
async function minute(world: OneMachine): Promise<void> {
  const { fired } = world
  await world.run((machine) => machine.minute())
  if (world.fired && !fired) await minute(world)
}

async function makeUp(world: OneMachine): Promise<void> {
  for (const minutes of LATER) {
    world.time += minutes * MINUTE
    await resumeWhatPaused(world)
    await minute(world)
  }
}

/** As an operator does who was told why. */
async function resumeWhatPaused({ subscribers }: OneMachine): Promise<void> {
  const mailings = new Mailings(subscribers)
  for (const { edition, state } of await mailings.recent()) {
    if (state === 'paused') await resume(edition, mailings)
  }
}

/** Presses a button, and again where no page said that it is done, as people do. */
async function press(world: OneMachine, path: () => string, form: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await world.run((machine) => machine.post(path(), form))
    if (answer && answer.status < 400) return
  }
}

/** Signs up, waits for the mail, once more if none comes, and confirms. */
async function join(world: OneMachine, name: string): Promise<void> {
  const isMailed = () => world.postOffice.taken.some(({ to }) => to === addressOf(name))
  for (let tries = 0; tries < 2 && !isMailed(); tries++) {
    await press(world, () => '/subscribe', { email: addressOf(name) })
    for (const minutes of WAITING) {
      if (isMailed()) break
      world.time += minutes * MINUTE
      await minute(world)
    }
  }
  await press(world, () => `/confirm/${signToken('confirm', idOf(name), keys, world.clock())}`, {})
}

/** By the one click of a mail program, as soon as others have their mail. */
function leaveInTheMiddle(world: OneMachine): void {
  let mailed = 0
  let left = false
  world.postOffice.onTaken = async ({ to, tags }) => {
    if (left && to === addressOf(leaver))
      world.mailedAfterLeaving.push(`${leaver} was mailed after they left`)
    if (tags.edition === undefined || ++mailed !== 3) return
    const path = `/unsubscribe/${signToken('unsubscribe', idOf(leaver), keys, world.clock())}`
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    for (let tries = 0; tries < 3 && !world.door.dead; tries++) {
      const answer = await world.machine.app.request(path, { method: 'POST', headers, body })
      left = answer.status < 400
      if (left) return
    }
  }
}
