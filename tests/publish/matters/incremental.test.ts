import { expect, it } from 'vitest'
import type { LeftOut } from '../../../functions/domain/left-out.ts'
import type { Matter } from '../../../functions/domain/model/matter.ts'
import { renderSite } from '../../../functions/publish/render.ts'
import type { Site } from '../../../functions/publish/site/site.ts'
import { writeChanged } from '../../../functions/publish/site/write-changed.ts'
import { MemoryFiles } from '../memory-files.ts'
import { filesOf } from '../newspaper.ts'
import { story } from '../stories.ts'
import { change, matter, matters, stories, withMatters } from './docket.ts'

const { rule, suit } = matters
const others = Array.from({ length: 300 }, (_, n) =>
  matter({
    id: `person-${n}-v-agency-2026`,
    name: { en: `Person ${n} v. Agency`, es: `Person ${n} v. Agency` },
    since: `2026-${String((n % 10) + 1).padStart(2, '0')}-10T12:00:00.000Z`,
    updated: '2026-11-02T12:00:00.000Z',
    stories: [stories[n % 3]!.id],
  }),
)
const all = [...Object.values(matters), ...others]

function publisher() {
  const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
  return async (some: Site) => {
    const from = to.done.length
    const leftOut: LeftOut[] = []
    const report = await writeChanged({
      parts: (isPublished) => renderSite(some, isPublished).parts,
      to,
      notes,
      leaveOut: (one) => leftOut.push(one),
    })
    expect(leftOut).toEqual([])
    return { ...report, done: to.done.slice(from), bodies: to.bodies }
  }
}

const replaced = (one: Matter) => all.map((other) => (other.id === one.id ? one : other))
/** New objects with the same content, as a publisher has that just started. */
const fresh = <T>(value: T): T => structuredClone(value)

it('Unchanged matters write nothing, even if they are new objects, and none is rendered again', async () => {
  const publish = publisher()
  await publish(withMatters(all))
  const again = await publish(withMatters(fresh(all)))
  expect(again).toMatchObject({ written: 0, removed: 0, same: 0 })
})

it('A new status writes the files of its matter and related ones, and at most 30 others', async () => {
  const publish = publisher()
  await publish(withMatters(all))
  const changes = [...suit.changes, change({ status: 'stayed', day: '2026-11-21' })]
  const { done, removed } = await publish(
    withMatters(replaced({ ...suit, changes, status: changes.at(-1)!, updated: '2026-11-21T12:00:00.000Z' })),
  )
  expect(removed).toBe(0)
  const own = done.filter(
    (path) => path.includes(`matters/${suit.id}/`) || path.includes(`matters/${rule.id}/`),
  )
  expect(own.length).toBeGreaterThan(6)
  expect(done.filter((path) => !own.includes(path)).length, done.join('\n')).toBeLessThanOrEqual(30)
})

it('A story that joins a matter writes the files of the matter, and at most 30 others', async () => {
  const publish = publisher()
  const [some, more] = [
    stories,
    story({
      headline: 'Growers appeal',
      at: '2026-11-22T12:00:00Z',
      articles: [{ title: 'Growers appeal', outlet: 'Capitol Ledger' }],
      topics: ['courts'],
      places: ['us'],
    }),
  ]
  await publish(withMatters(all, { stories: some }))
  const joined = { ...suit, stories: [...suit.stories, more.id], updated: more.published }
  const { done } = await publish(withMatters(replaced(joined), { stories: [...some, more] }))
  expect(done).toContain(`write matters/${suit.id}/index.html`)
  const own = done.filter((path) => path.includes(`matters/${suit.id}/`))
  expect(done.filter((path) => !own.includes(path)).length, done.join('\n')).toBeLessThanOrEqual(30)
})

it('The status of a matter with hundreds of stories changes few of their pages', async () => {
  const publish = publisher()
  const many = Array.from({ length: 200 }, (_, n) =>
    story({
      id: `20261101-s${n}`,
      headline: `Hearing ${n}`,
      at: new Date(Date.parse('2026-11-01T12:00:00Z') + n * 3_600_000).toISOString(),
      articles: [{ title: `Hearing ${n}`, outlet: 'Capitol Ledger' }],
    }),
  )
  const long = { ...suit, stories: many.map(({ id }) => id) }
  await publish(withMatters([long], { stories: many }))
  const changes = [...suit.changes, change({ status: 'dismissed', day: '2026-11-21' })]
  const { done } = await publish(
    withMatters([{ ...long, changes, status: changes.at(-1)! }], { stories: many }),
  )
  expect(done.filter((path) => path.includes('stories/'))).toHaveLength(6)
})

it('A matter that was merged redirects, and one that is gone leaves no file', async () => {
  const publish = publisher()
  await publish(withMatters(all))
  const merged = { ...suit, absorbed: ['person-7-v-agency-2026'] }
  const { bodies } = await publish(
    withMatters(replaced(merged).filter(({ id }) => !/^person-[78]-v/.test(id))),
  )
  expect(bodies.get('matters/person-7-v-agency-2026/index.html')).toContain(`url=/matters/${suit.id}/`)
  expect([...bodies.keys()].filter((path) => path.includes('person-8-v'))).toEqual([])
})

it('A file of a matter has another stamp whenever its bytes change', () => {
  const before = new Map(filesOf(withMatters()).map((file) => [file.path, file]))
  const variants: Site[] = [
    withMatters(replaced({ ...rule, name: { en: 'Another name', es: 'Otro nombre' } }).slice(0, 5)),
    withMatters(replaced({ ...suit, status: change({ status: 'stayed', day: '2026-11-20' }) }).slice(0, 5)),
    withMatters(undefined, {
      stories: withMatters().stories.map((one) =>
        one.id === stories[4]!.id ? { ...one, headline: 'Another headline' } : one,
      ),
    }),
    withMatters(undefined, { stories: withMatters().stories.filter(({ id }) => id !== stories[5]!.id) }),
    withMatters(undefined, { today: new Date('2026-12-05T20:00:00Z') }),
    withMatters(undefined, { today: new Date('2027-01-20T20:00:00Z') }),
    withMatters([suit]),
  ]
  for (const some of variants) {
    for (const file of filesOf(some)) {
      const old = before.get(file.path)
      if (old && old.stamp === file.stamp) expect(String(file.body()), file.path).toBe(String(old.body()))
    }
  }
})

it('The order of matters and a cold start make no difference', () => {
  const bytes = (some: Site) => filesOf(some).map(({ path, stamp, body }) => [path, stamp, String(body())])
  const one = new Map(bytes(withMatters()).map(([path, ...rest]) => [path, rest]))
  const other = new Map(
    bytes(withMatters(fresh(Object.values(matters)).reverse())).map(([path, ...rest]) => [path, rest]),
  )
  expect(other).toEqual(one)
})
