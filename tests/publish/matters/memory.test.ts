import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Matter } from '../../../functions/domain/model/matter.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { render, renderSite } from '../../../functions/publish/render.ts'
import { Memory } from '../../../functions/publish/site/memory.ts'
import type { Site } from '../../../functions/publish/site/site.ts'
import { writeChanged } from '../../../functions/publish/site/write-changed.ts'
import { MemoryFiles } from '../memory-files.ts'
import { site } from '../newspaper.ts'
import { story } from '../stories.ts'
import { change, matter } from './docket.ts'

const start = site({ stories: [], editions: [] })
const topics = ['courts', 'congress', 'border']
const places = ['us', 'us-ca-los-angeles', 'us-ny']
const idOf = (n: number) => `202611${String(1 + (n % 9)).padStart(2, '0')}-story-${n}`
const matterId = (n: number) => `person-${n}-v-agency-2026`
const number = fc.nat(11)

/** What may happen between two publications. Each makes a new object of the story or the matter that it is about. */
const event = fc.oneof(
  fc.record({ is: fc.constant('story' as const), n: number, version: fc.nat(3), follows: fc.option(number) }),
  fc.record({ is: fc.constant('without story' as const), n: number }),
  fc.record({ is: fc.constant('withdrawn' as const), n: number }),
  fc.record({ is: fc.constant('merged' as const), n: number, other: number }),
  fc.record({ is: fc.constant('faulty story' as const), n: number }),
  fc.record({
    is: fc.constant('matter' as const),
    n: number,
    version: fc.nat(3),
    stories: fc.uniqueArray(number, { maxLength: 5 }),
    related: fc.uniqueArray(number, { maxLength: 2 }),
    absorbed: fc.option(number),
  }),
  fc.record({ is: fc.constant('without matter' as const), n: number }),
  fc.record({ is: fc.constant('faulty matter' as const), n: number }),
  fc.record({ is: fc.constant('next day' as const), rare: fc.nat(7) }),
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

function storyOf(n: number, version: number, follows: number | null): Story {
  return {
    ...story({
      id: idOf(n),
      headline: `Story ${n}, told the ${version}. time`,
      at: new Date(Date.parse('2026-11-01T12:00:00Z') + (n * 7 + version) * 3_600_000).toISOString(),
      topics: [topics[(n + version) % 3]!],
      places: [places[(n * version) % 3]!],
      articles: [0, 1].map((more) => ({
        title: `Story ${n} by ${more}`,
        outlet: `Outlet ${(n + more) % 4}`,
      })),
    }),
    ...(follows !== null && { follows: idOf(follows) }),
  }
}

function matterOf({ n, version, stories, related, absorbed }: Extract<Event, { is: 'matter' }>): Matter {
  const status = change({
    status: version % 2 ? 'filed' : 'stayed',
    day: `2026-11-1${version}`,
    story: idOf(n),
  })
  return matter({
    id: matterId(n),
    name: { en: `Person ${n} v. Agency ${version % 2}`, es: `Person ${n} v. Agency` },
    since: `2026-${n % 2 ? '10' : '11'}-02T12:00:00.000Z`,
    updated: `2026-11-1${version}T12:00:00.000Z`,
    status,
    changes: [status],
    dates:
      version > 1
        ? [{ day: `2026-12-0${n % 8}`.replace('-00', '-09'), kind: 'hearing', story: idOf(n + 1) }]
        : [],
    stories: stories.toSorted((a, b) => a - b).map(idOf),
    related: related.filter((one) => one !== n).map((one) => ({ id: matterId(one), how: 'challenges' })),
    absorbed: absorbed === null || absorbed === n ? [] : [matterId(absorbed)],
  })
}

/** The stories and matters that there are, by number, after events. */
class World {
  readonly stories = new Map<number, Story>()
  readonly matters = new Map<number, Matter>()
  day = 22

  apply(one: Event): void {
    if (one.is === 'story') this.stories.set(one.n, storyOf(one.n, one.version, one.follows))
    if (one.is === 'without story') this.stories.delete(one.n)
    if (one.is === 'matter') this.matters.set(one.n, matterOf(one))
    if (one.is === 'without matter') this.matters.delete(one.n)
    // A new day forgets everything, so it must be rare.
    if (one.is === 'next day' && one.rare === 0) this.day = Math.min(28, this.day + 1)
    if (one.is === 'faulty matter' && this.matters.has(one.n))
      this.matters.set(one.n, { ...this.matters.get(one.n)!, name: { en: 1 } as never })
    const known = 'n' in one && this.stories.get(one.n)
    if (!known) return
    if (one.is === 'faulty story') this.stories.set(one.n, { ...known, headline: 7 as never })
    if (one.is === 'withdrawn')
      this.stories.set(one.n, {
        ...known,
        withdrawn: { at: '2026-11-20T12:00:00.000Z', reason: 'error' } as never,
      })
    if (one.is === 'merged' && one.other !== one.n && this.stories.delete(one.other))
      this.stories.set(one.n, { ...known, absorbed: [...new Set([...known.absorbed, idOf(one.other)])] })
  }

  site(memory?: Memory): Site {
    return {
      ...start,
      stories: [...this.stories.values()],
      matters: [...this.matters.values()],
      today: new Date(`2026-11-${this.day}T20:00:00Z`),
      ...(memory && { memory }),
    }
  }
}

/** A site that is published again and again, and what its folder holds in the end. */
async function published(sites: Iterable<Site>): Promise<Map<string, string>> {
  const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
  for (const some of sites) {
    await writeChanged({ parts: (isPublished) => renderSite(some, isPublished).parts, to, notes })
  }
  return new Map([...to.bodies].map(([path, body]) => [path, `${body}`]).sort() as [string, string][])
}

const parts = (some: Site) => [...render(some)].map(({ name, stamp }) => `${name} ${stamp}`).sort()

it('Any stories and matters that come, change and go, published one after the other, give the files of the last ones alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { minLength: 10, maxLength: 16 }), { minLength: 4, maxLength: 6 }),
      async (steps) => {
        const world = new World()
        const memory = new Memory()
        function* days() {
          for (const events of steps) {
            for (const one of events) world.apply(one)
            yield world.site(memory)
          }
        }
        const grown = await published(days())
        // The same stories as new objects, in another process.
        const fresh = structuredClone({ stories: world.site().stories, matters: world.site().matters! })
        const whole = { ...world.site(), ...fresh }
        expect(grown).toEqual(await published([whole]))
        expect(parts(world.site(memory))).toEqual(parts(whole))
      },
    ),
    { numRuns: 3 },
  )
})
