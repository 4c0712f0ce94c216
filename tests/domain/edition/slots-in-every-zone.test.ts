import { expect, it } from 'vitest'
import { lastSlot, nextSlot, plannedDay } from '../../../functions/domain/edition/slots.ts'
import { addDays } from '../../../functions/domain/time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const from = Date.UTC(2020, 0, 1)
const to = Date.UTC(2041, 0, 1)

/** What the clocks of a zone show, as if it were UTC. It calls Intl, not the code that is tested. */
function clocksOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
}

/** When a zone changes its clocks, to the minute. The shortest time between two changes is the month of Ramadan. */
function changesOf(clocks: (at: number) => number): number[] {
  const changes: number[] = []
  const ahead = (at: number) => clocks(at) - at
  let before = ahead(from)
  for (let at = from; at < to; at += 28 * DAY) {
    let [early, late] = [at, at + 28 * DAY]
    const after = ahead(late)
    if (after === before) continue
    while (late - early > 60_000) {
      const middle = Math.floor((early + late) / 120_000) * 60_000
      if (ahead(middle) === before) early = middle
      else late = middle
    }
    changes.push(late)
    before = after
  }
  return changes
}

/** An odd number of times: a year has two changes, so over the years each time is tried with both. */
const times = [
  '00:00',
  '00:15',
  '00:30',
  '01:00',
  '01:45',
  '02:00',
  '02:30',
  '03:00',
  '07:00',
  '23:00',
  '23:30',
]
let tried = 0

it('in every zone, each planned day from 2020 to 2040 has one slot: the first moment at which its clocks show that time, or if they skip it as long after the gap', () => {
  const wrong: unknown[] = []
  const zones = Intl.supportedValuesOf('timeZone')
  const rules = new Set<string>()
  for (const timeZone of zones) {
    const clocks = clocksOf(timeZone)
    const changes = changesOf(clocks)
    const rule = changes.map((at) => [at, clocks(at)]).join()
    // Many zones have the same rules: it is enough to try all changes of one, and some days of each.
    const someDays = [from + ((tried * 7919) % 7600) * DAY]
    for (const around of rules.has(rule) ? someDays : [...changes, ...someDays]) {
      const time = times[tried++ % times.length]!
      const problem = problemAround(around, time, timeZone, clocks)
      if (problem) wrong.push([timeZone, new Date(around).toISOString(), time, problem])
    }
    rules.add(rule)
    // The cache of offsets and the search for a moment rely on days between two changes.
    for (const [n, at] of changes.entries())
      if (at - (changes[n - 1] ?? 0) < 2 * DAY) wrong.push([timeZone, at])
  }
  expect(zones.length).toBeGreaterThan(400)
  expect(tried).toBeGreaterThan(1500)
  expect(wrong).toEqual([])
})

function problemAround(
  around: number,
  time: string,
  timeZone: string,
  clocks: (at: number) => number,
): string | undefined {
  const schedule = { timeZone, weekly: { day: 'sunday', time }, daily: { time } } as const
  const last = (at: number) => lastSlot(schedule, 'daily', new Date(at)).getTime()
  const next = (at: number) => nextSlot(schedule, 'daily', new Date(at)).getTime()
  let slot = next(around - 2.5 * DAY)
  let day = plannedDay(schedule, 'daily', new Date(slot))
  for (; slot < around + 1.5 * DAY; day = addDays(day, 1)) {
    if (plannedDay(schedule, 'daily', new Date(slot)) !== day) return `${day} has no slot, or two`
    const wanted = Date.parse(`${day}T${time}:00Z`)
    if (clocks(slot) < wanted) return `${day} is too early`
    if (clocks(slot) > wanted) {
      const gap = clocks(slot) - slot - (clocks(slot - DAY) - (slot - DAY))
      if (clocks(slot) - wanted !== gap) return `${day} is not as late as the gap is long`
      if (clocks(slot - gap) >= wanted) return `${day} has its time, which clocks do not skip`
    }
    const first = clocks(slot)
    for (const before of [1, HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR])
      if (clocks(slot - before) >= first) return `${day} is not the first`
    if (last(slot) !== slot || last(slot + 1) !== slot) return `${day} is not the last at its own time`
    const following = next(slot)
    if (last(following - 1) !== slot || next(slot - 1) !== slot) return `${day}: last and next disagree`
    slot = following
  }
  return undefined
}
