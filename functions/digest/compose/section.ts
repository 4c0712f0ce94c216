import type { Section } from '../../domain/model/publication.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Place, Topic } from '../../domain/model/taxonomy.ts'
import type { SourceKinds } from '../../domain/story/importance.ts'
import { namesCongress, namesFederalBody } from './federal-bodies.ts'

/** The level of each place, by id. */
export type Levels = ReadonlyMap<string, Place['level']>

/** The section that each topic fills, by id. */
export type SectionsOfTopics = ReadonlyMap<string, Topic['section']>

/** The sections that fit a story, the most fitting first. `federal` fits every story. */
export function* fittingSections(
  story: Story,
  kinds: SourceKinds,
  levels: Levels,
  ofTopics: SectionsOfTopics,
): Generator<Section> {
  const about = story.topics.slice(0, 2).map((topic) => ofTopics.get(topic))
  const from = kinds.get(story.lead.source)
  const local = story.places.some((place) => levels.get(place) !== 'federal')
  if (['analysis', 'opinion', 'advocacy'].includes(story.kind)) yield 'research'
  if (story.articles.every(({ kind }) => kind === 'official')) yield 'official'
  if (about.includes('courts') || from === 'court') yield 'courts'
  // The topic includes national policy and the bills of every legislature, so it is not enough.
  if (from === 'congress' || (about.includes('congress') && namesCongress(story, local))) yield 'congress'
  if (local || (isLocalNews(story, kinds) && !namesFederalBody(story))) yield 'states'
  yield 'federal'
}

/** What only local newsrooms report happens where they are, though the town may be in no list of places. */
const isLocalNews = ({ articles }: Story, kinds: SourceKinds): boolean =>
  articles.every(({ source }) => kinds.get(source) === 'local-news')
