import { expect, it } from 'vitest'
import { timeBetween } from '../../functions/cluster/score/compare.ts'

const between = (a: number | undefined, b: number | undefined) =>
  timeBetween(
    { day: a } as Parameters<typeof timeBetween>[0],
    { day: b } as Parameters<typeof timeBetween>[1],
  )

it.each([
  ['hours if both have a time', 10.25, 10.75 + 1 / 24, { hoursApart: 13 }],
  ['hours the other way round', 10.8, 10.3, { hoursApart: 12 }],
  ['the nearest hour', 10.25, 10.25 + 1.6 / 24, { hoursApart: 2 }],
  ['hours across days', 9.9, 12.1, { hoursApart: 53 }],
  ['days if the first is a whole day, as noon', 10.5, 12.1, { daysApart: 2 }],
  ['days if the second is a whole day, as midnight', 9.9, 12, { daysApart: 3 }],
  ['no days on one day', 10, 10.9, { daysApart: 0 }],
  ['nothing if the first has none', undefined, 10, {}],
  ['nothing if the second has none', 10, undefined, {}],
])('Two articles are apart by %s', (_, a, b, apart) => {
  expect(between(a, b)).toEqual(apart)
})
