import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Brought, firstWithRoom, limitOutlets } from '../../../functions/domain/story/outlet-limits.ts'

interface One extends Brought {
  n: number
}

const of = (source: string, count: number, outlet = source): One[] =>
  Array.from({ length: count }, (_, n) => ({ n, source, outlet }))
const from = (some: readonly One[], source: string) => some.filter((one) => one.source === source).length
const itself = (one: One) => one

/** A few that publish without end among many that publish little, in any order. */
const mixed = fc
  .array(fc.nat({ max: 200 }), { maxLength: 300 })
  .map((numbers) =>
    numbers.map((n, at): One => ({ n: at, source: `s${Math.floor(n ** 3 / 2e5)}`, outlet: `o${n % 40}` })),
  )

function mostOf(some: readonly One[], name: 'source' | 'outlet'): number {
  return Math.max(
    0,
    ...Map.groupBy(some, (one) => one[name])
      .values()
      .map(({ length }) => length),
  )
}

describe('the places of one list', () => {
  test('go to one source for at most a quarter while others wait, in the order of the list', () => {
    const flood = of('flood', 3000)
    const others = Array.from({ length: 100 }, (_, n) => of(`other-${n}`, 1)[0]!)
    const shown = firstWithRoom([...flood, ...others], 40, itself)
    expect(shown).toEqual([...flood.slice(0, 10), ...others.slice(0, 30)])
  })

  test('are all filled if no other source has anything', () => {
    const shown = firstWithRoom([...of('flood', 3000), ...of('good', 1)], 40, itself)
    expect(shown).toHaveLength(40)
    expect(from(shown, 'good')).toBe(1)
    const only = of('only', 500)
    expect(firstWithRoom(only, 40, itself)).toEqual(only.slice(0, 40))
  })

  test('are shared by two that publish without end, evenly', () => {
    const shown = firstWithRoom([...of('one', 3000), ...of('two', 3000), ...of('good', 2)], 40, itself)
    expect(['one', 'two', 'good'].map((source) => from(shown, source))).toEqual([19, 19, 2])
  })

  test('count an outlet with several sources once, and a source with many outlets too', () => {
    const others = Array.from({ length: 30 }, (_, n) => of(`other-${n}`, 1)[0]!)
    const bySources = Array.from(
      { length: 300 },
      (_, n): One => ({ n, source: `part-${n % 9}`, outlet: 'Flood' }),
    )
    expect(
      firstWithRoom([...bySources, ...others], 40, itself).filter((one) => one.outlet === 'Flood'),
    ).toHaveLength(10)
    const manyNames = Array.from(
      { length: 300 },
      (_, n): One => ({ n, source: 'flood', outlet: `Outlet ${n}` }),
    )
    expect(from(firstWithRoom([...manyNames, ...others], 40, itself), 'flood')).toBe(10)
  })

  test('ignore items without a source or outlet', () => {
    const some = of('flood', 100)
    expect(firstWithRoom(some, 40, () => undefined)).toEqual(some.slice(0, 40))
  })

  test('are never more than a quarter of one source or outlet while others have as little and wait', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 60 }), (all, places) => {
        const shown = firstWithRoom(all, places, itself)
        expect(shown).toHaveLength(Math.min(places, all.length))
        expect(shown).toEqual(all.filter((one) => shown.includes(one)))
        expect(firstWithRoom(all, places, itself)).toEqual(shown)
        const quarter = Math.max(1, Math.floor(places / 4))
        const share = (one: One) =>
          Math.max(from(shown, one.source!), shown.filter(({ outlet }) => outlet === one.outlet).length)
        const most = Math.max(mostOf(shown, 'source'), mostOf(shown, 'outlet'))
        if (most > quarter) {
          for (const one of all) if (!shown.includes(one)) expect(share(one)).toBeGreaterThanOrEqual(quarter)
        }
      }),
    )
  })

  test('go to the first items if no source has more than a quarter of them', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 8, max: 60 }), (all, places) => {
        const first = all.slice(0, places)
        const quarter = Math.floor(first.length / 4)
        fc.pre(mostOf(first, 'source') <= quarter && mostOf(first, 'outlet') <= quarter)
        expect(firstWithRoom(all, places, itself)).toEqual(first)
      }),
    )
  })
})

describe('lists that readers see as one', () => {
  test('show nothing twice', () => {
    const all = of('one', 5)
    const [top, rest] = limitOutlets(
      [
        { from: all, places: 2 },
        { from: all, places: 10 },
      ],
      itself,
    )
    expect([top, rest]).toEqual([all.slice(0, 2), all.slice(2)])
  })

  test('stay short rather than give one source more than a quarter of what they show while others wait', () => {
    const flood = of('flood', 3000)
    const others = Array.from({ length: 100 }, (_, n) => of(`other-${n}`, 1)[0]!)
    const lists = [
      { from: [...flood, ...others], places: 5 },
      { from: flood, places: 10 },
      { from: others, places: 6 },
    ]
    const shown = limitOutlets(lists, itself).flat()
    expect(from(shown, 'flood')).toBeLessThanOrEqual(shown.length / 4)
    expect(from(shown, 'flood')).toBeGreaterThan(0)
  })
})
