import { expect, it } from 'vitest'
import { currentEditions, storiesById } from '../../../functions/domain/edition/current-edition.ts'
import { edition, editionStory, single } from '../../digest/fixtures.ts'

it('A story that an edition shows in the other language leaves it when that story is withdrawn', () => {
  const other = { headline: 'Titular', summary: '', outlet: 'La Voz', source: 'voz', story: 'es' }
  const frozen = edition([{ id: 'top', stories: [editionStory('en', { other })], more: 0 }])
  const shown = (stories: ReturnType<typeof single>[]) =>
    currentEditions({ sources: new Map(), log: [], now: storiesById(stories) })(frozen).sections[0]
      ?.stories[0]?.other
  const spanish = single('es', { language: 'es' })
  expect(shown([single('en'), spanish])).toEqual(other)
  const gone = { ...spanish, withdrawn: { at: '2026-11-21T00:00:00Z' } }
  expect(shown([single('en'), gone])).toBeUndefined()
})
