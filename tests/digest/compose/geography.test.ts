import { describe, expect, it } from 'vitest'
import { geographyOf, isNational } from '../../../functions/digest/compose/sections/geography.ts'

const geography = geographyOf([
  { id: 'us', level: 'federal' },
  { id: 'us-or', level: 'state', parent: 'us' },
  { id: 'metro-portland', level: 'region', parent: 'us-or' },
  { id: 'rose-city', level: 'city', parent: 'metro-portland' },
  { id: 'us-wa', level: 'state', parent: 'us' },
])

describe('A story is of the whole country', () => {
  it.each([
    ['if it names no place', [], true],
    ['if the country comes first', ['us', 'us-or'], true],
    ['if it names places of two states', ['rose-city', 'us-wa'], true],
    ['not if all its places lie in one state, whatever their ids', ['rose-city', 'us-or', 'us'], false],
    ['not for a place that was removed since', ['us-or', 'oldtown'], false],
  ])('%s', (_, places, expected) => expect(isNational({ places }, geography)).toBe(expected))
})
