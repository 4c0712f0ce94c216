import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decisionsOnMatters } from '../../functions/domain/decisions/for-matters.ts'
import type { MatterRecord } from '../../functions/domain/model/matter.ts'
import { listMatters } from '../../functions/editors/matters/matter-list.ts'
import { matterIdIn, storyIdIn } from '../../functions/editors/matters/names-in-forms.ts'
import { numbersOf } from '../../functions/matters/keys/numbers.ts'

it.each([
  ['tps-haiti'],
  [' TPS-Haiti '],
  ['https://digest.example/matters/tps-haiti/'],
  ['https://digest.example/es/matters/tps-haiti/feed.xml'],
  ['http://localhost:8080/edit/e.1.token/matters/tps-haiti?page=2'],
])('A matter is named by its id or an address: %s', (text) => {
  expect(matterIdIn(text)).toBe('tps-haiti')
})

it.each(['', 'tps haiti', 'https://digest.example/stories/20261120-aaaaaaaaaaaa/', '../tps-haiti', '<b>'])(
  'Other text names no matter: %s',
  (text) => {
    expect(matterIdIn(text)).toBeUndefined()
  },
)

it('Whatever is typed, an id has only letters, digits and hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.boolean(), (text, isAddress) => {
      const typed = isAddress ? `/matters/${text}` : text
      expect(matterIdIn(typed) ?? 'none').toMatch(/^[a-z0-9-]+$/)
      expect(storyIdIn(typed) ?? '20261120-aaaaaaaaaaaa').toMatch(/^\d{8}-[0-9a-f]{12}$/)
    }),
  )
})

const oaks: MatterRecord = {
  id: 'oaks-v-elm-2026',
  kind: 'case',
  name: { en: 'Oaks v. Elm', es: 'Oaks contra Elm' },
  keys: ['case:1:26-cv-123@mad', 'case:26-1807@ca1'],
  changes: [],
  since: '2026-11-20T10:00:00.000Z',
  updated: '2026-11-20T10:00:00.000Z',
}
const known = {
  records: new Map([[oaks.id, oaks]]),
  decided: decisionsOnMatters([], [oaks]),
  today: '2026-12-30',
}

it('Dockets are written as courts write them: in a district court with zeros, in an appeals court without', () => {
  expect(numbersOf(oaks.keys)).toEqual(['No. 1:26-cv-00123 (D. Mass.)', 'No. 26-1807 (1st Cir.)'])
})

it.each([...numbersOf(oaks.keys), '1:26-cv-00123', '1:26-cv-123', 'oaks elm'])(
  'A search finds a case by %s',
  (query) => {
    expect(listMatters(known, 'en', numbersOf, query).map(({ id }) => id)).toEqual([oaks.id])
  },
)

it('A search for the docket of another case finds none', () => {
  expect(listMatters(known, 'en', numbersOf, 'No. 1:26-cv-00124')).toEqual([])
})
