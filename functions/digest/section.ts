import type { Section } from '../model/publication.ts'
import type { Story } from '../model/story.ts'
import type { Place } from '../model/taxonomy.ts'
import type { SourceKinds } from './rank.ts'

export type Levels = ReadonlyMap<string, Place['level']>

/** Which sections a story may stand in, the most fitting first. `federal` takes what nothing else fits. */
export function* fittingSections(story: Story, kinds: SourceKinds, levels: Levels): Generator<Section> {
  const about = story.topics.slice(0, 2)
  if (['analysis', 'opinion', 'advocacy'].includes(story.kind)) yield 'research'
  if (story.articles.every(({ kind }) => kind === 'official')) yield 'official'
  if (about.includes('courts') || kinds.get(story.lead.source) === 'court') yield 'courts'
  if (about.includes('congress') || kinds.get(story.lead.source) === 'congress') yield 'congress'
  if (story.places.some((place) => levels.get(place) !== 'federal')) yield 'states'
  yield 'federal'
}
