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

const whole = site({ stories: [], editions: [] })
const topics = ['courts', 'congress', 'border']
const places = ['us', 'us-ca-los-angeles', 'us-ny']
/** Few topics and places, so that a publication is quick. */
const start: Site = {
  ...whole,
  configuration: {
    ...whole.configuration,
    topics: whole.configuration.topics.filter(({ id }) => topics.includes(id)),
    places: whole.configuration.places.filter(({ id }) => places.includes(id)),
  },
}
const STORIES = 9
const MATTERS = 6
const idOf = (n: number) => `202611${String(1 + (n % 5)).padStart(2, '0')}-story-${n}`
const matterId = (n: number) => `person-${n}-v-agency-2026`
const ofStory = fc.nat(STORIES)
const ofMatter = fc.nat(MATTERS)
const version = fc.nat(3)
/** The number of one that was merged before the first publication. */
const ofAbsorbed = fc.integer({ min: 20, max: 25 })

const newStory = fc.record({
  is: fc.constant('story' as const),
  n: ofStory,
  version,
  follows: fc.option(ofStory),
  absorbed: fc.option(ofAbsorbed),
})
const newMatter = fc.record({
  is: fc.constant('matter' as const),
  n: ofMatter,
  version,
  stories: fc.uniqueArray(ofStory, { maxLength: 5 }),
  related: fc.uniqueArray(ofMatter, { maxLength: 2 }),
  absorbed: fc.option(ofAbsorbed),
})
const about = <T extends string>(is: T, n: fc.Arbitrary<number>) =>
  fc.record({ is: fc.constant(is), n, other: n, version })

/** What may happen between two publications. Each makes a new object of the story or the matter that it is about. */
const event = fc.oneof(
  { weight: 4, arbitrary: newStory },
  { weight: 2, arbitrary: about('story is gone', ofStory) },
  { weight: 3, arbitrary: about('story has another title', ofStory) },
  { weight: 2, arbitrary: about('story is withdrawn', ofStory) },
  { weight: 3, arbitrary: about('story absorbs another', ofStory) },
  { weight: 1, arbitrary: about('story is faulty', ofStory) },
  { weight: 4, arbitrary: newMatter },
  { weight: 2, arbitrary: about('matter is gone', ofMatter) },
  { weight: 3, arbitrary: about('matter has another status', ofMatter) },
  { weight: 3, arbitrary: about('matter has another name', ofMatter) },
  { weight: 3, arbitrary: about('matter absorbs another', ofMatter) },
  { weight: 3, arbitrary: about('matter is related to another', ofMatter) },
  { weight: 2, arbitrary: about('matter has a decision of an editor', ofMatter) },
  { weight: 1, arbitrary: about('matter is faulty', ofMatter) },
  // A new day forgets everything, so it is rare.
  { weight: 1, arbitrary: about('next day', fc.constant(-1)) },
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

function storyOf({ n, version, follows, absorbed }: Extract<Event, { is: 'story' }>): Story {
  return {
    ...story({
      id: idOf(n),
      headline: `Story ${n}, told the ${version}. time`,
      at: new Date(Date.parse('2026-11-01T12:00:00Z') + (n * 7 + version) * 3_600_000).toISOString(),
      absorbed: absorbed === null ? [] : [idOf(absorbed)],
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

const statusOf = (n: number, version: number) =>
  change({ status: version % 2 ? 'filed' : 'stayed', day: `2026-11-1${version}`, story: idOf(n) })

function matterOf({ n, version, stories, related, absorbed }: Extract<Event, { is: 'matter' }>): Matter {
  const status = statusOf(n, version)
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
    absorbed: absorbed === null ? [] : [matterId(absorbed)],
    related: related.filter((one) => one !== n).map((one) => ({ id: matterId(one), how: 'challenges' })),
  })
}

/** The stories and matters that there are, by number, after events. */
class World {
  readonly stories = new Map<number, Story>()
  readonly matters = new Map<number, Matter>()
  day = 22

  apply(one: Event): void {
    if (one.is === 'story') this.stories.set(one.n, storyOf(one))
    else if (one.is === 'matter') this.matters.set(one.n, matterOf(one))
    else if (one.is === 'next day') this.day = Math.min(28, this.day + 1)
    else if (one.is.startsWith('story')) this.#changeStory(one)
    else this.#changeMatter(one)
  }

  #changeStory({ is, n, other, version }: Exclude<Event, { is: 'story' | 'matter' }>): void {
    const known = this.stories.get(n)
    if (!known) return
    const set = (some: object) => this.stories.set(n, { ...known, ...some })
    if (is === 'story is gone') this.stories.delete(n)
    if (is === 'story has another title') set({ headline: `Another title, the ${version}. one` })
    if (is === 'story is withdrawn') set({ withdrawn: { at: '2026-11-20T12:00:00.000Z', reason: 'error' } })
    if (is === 'story is faulty') set({ headline: 7 })
    if (is === 'story absorbs another' && other !== n && this.stories.delete(other))
      set({ absorbed: [...new Set([...known.absorbed, idOf(other)])] })
  }

  #changeMatter({ is, n, other, version }: Exclude<Event, { is: 'story' | 'matter' }>): void {
    const known = this.matters.get(n)
    if (!known) return
    const set = (some: object) => this.matters.set(n, { ...known, ...some })
    const status = statusOf(n, version)
    if (is === 'matter is gone') this.matters.delete(n)
    if (is === 'matter has another status') set({ status, changes: [...known.changes, status] })
    if (is === 'matter has another name') set({ name: { en: `Name ${version}`, es: `Nombre ${version}` } })
    if (is === 'matter has a decision of an editor') {
      const { url: _, ...rest } = status
      set({ status: { ...rest, by: 'editor' }, changes: [{ ...rest, by: 'editor' }] })
    }
    if (is === 'matter is faulty') set({ name: { en: 1 } })
    if (other === n) return
    if (is === 'matter is related to another') set({ related: [{ id: matterId(other), how: 'challenges' }] })
    if (is === 'matter absorbs another' && this.matters.delete(other))
      set({ absorbed: [...new Set([...known.absorbed, matterId(other)])] })
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

/** The paths at which two sites differ: files are long, and their differences take long to print. */
function different(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))
}

const parts = (some: Site) => [...render(some)].map(({ name, stamp }) => `${name} ${stamp}`).sort()

it('Any stories and matters that come, change and go, published one after the other, give the files of the last ones alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(newStory, { minLength: 6, maxLength: 12 }),
      fc.array(newMatter, { minLength: 4, maxLength: 8 }),
      fc.array(fc.array(event, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      async (stories, matters, steps) => {
        const world = new World()
        const memory = new Memory()
        function* days() {
          for (const events of [[...stories, ...matters], ...steps]) {
            for (const one of events) world.apply(one)
            yield world.site(memory)
          }
        }
        const grown = await published(days())
        // The same stories as new objects, in another process.
        const fresh = structuredClone({ stories: world.site().stories, matters: world.site().matters! })
        const alone = { ...world.site(), ...fresh }
        expect(different(grown, await published([alone]))).toEqual([])
        expect(parts(world.site(memory))).toEqual(parts(alone))
      },
    ),
    { numRuns: 30 },
  )
})
