import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matterIdIn, storyIdIn } from '../../functions/editors/matters/names-in-forms.ts'

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
