import type { Matter } from '../model/matter.ts'
import { plainStory } from './plain-story.ts'

/** The plainest possible matter: code that can't render it can't render any. */
export const plainMatter: Matter = {
  id: 'plain',
  kind: 'rule',
  name: { en: 'Plain', es: 'Plain' },
  numbers: [],
  changes: [],
  dates: [],
  topics: [],
  places: [],
  stories: [],
  related: [],
  absorbed: [],
  since: plainStory.published,
  updated: plainStory.published,
}
