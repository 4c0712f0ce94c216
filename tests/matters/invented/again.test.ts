import { describe, expect, it } from 'vitest'
import { allStories, findIn, found, records } from './results.ts'

const idsOf = (matters: readonly { id: string }[]) => matters.map(({ id }) => id).sort()

describe('The matters of the invented texts', () => {
  it('are the same when they are looked for again with what was kept of them', () => {
    const again = findIn(allStories, records)
    expect(idsOf(again.matters)).toEqual(idsOf(found))
    expect(again.matters).toEqual(found)
    expect(again.records).toEqual([])
  })

  it('are the same in whatever order their stories come', () => {
    const other = allStories.toSorted((a, b) => (a.lead.id < b.lead.id ? 1 : -1))
    expect(findIn(other).matters).toEqual(found)
  })

  it('keep their ids while their stories come, a few days at a time', () => {
    const kept = new Map<string, (typeof records)[number]>()
    const seen = new Set<string>()
    const moved: string[] = []
    const days = [...new Set(allStories.map(({ published }) => published))].sort()
    for (const [at, day] of days.entries()) {
      if (at % 4 > 0 && at < days.length - 1) continue
      const { matters, records: changed } = findIn(
        allStories.filter(({ published }) => published <= day),
        [...kept.values()],
      )
      for (const record of changed) kept.set(record.id, record)
      const live = new Set(matters.flatMap(({ id, absorbed }) => [id, ...absorbed]))
      for (const id of seen) if (!live.has(id)) moved.push(`${id} is gone on ${day.slice(0, 10)}`)
      for (const { id } of matters) seen.add(id)
    }
    expect([...new Set(moved.map((line) => line.split(' ')[0]))]).toEqual([])
  })
})
