import type { Section } from '../../../domain/model/publication.ts'
import type { Story } from '../../../domain/model/story.ts'
import type { Topic } from '../../../domain/model/taxonomy.ts'
import type { SourceKinds } from '../../../domain/story/importance.ts'
import { isAboutCase } from './courts.ts'
import { isFederalAct, namesCongress, namesFederalBody } from './federal-bodies.ts'
import { type Geography, isNational } from './geography.ts'
import { isAboutBill, isLocalLegislature, isPresidentOnBill } from './legislatures.ts'

/** The section that each topic fills, by id. */
export type SectionsOfTopics = ReadonlyMap<string, Topic['section']>

/**
 * The sections that fit a story, the most fitting first: what courts and legislatures did belongs to them, no matter who reports it,
 * and `official` has the documents that fit nowhere else. `federal` fits every story.
 */
export function* fittingSections(
  story: Story,
  kinds: SourceKinds,
  geography: Geography,
  ofTopics: SectionsOfTopics,
): Generator<Section> {
  const about = story.topics.slice(0, 2).map((topic) => ofTopics.get(topic))
  const from = kinds.get(story.lead.source)
  const isLocal = !isNational(story, geography) || isLocalLegislature(story)
  if (['analysis', 'opinion', 'advocacy'].includes(story.kind)) yield 'research'
  if (from === 'court' || isOfCourts(story, about.includes('courts'))) yield 'courts'
  // The topic includes national policy and the bills of every legislature, so it is not enough.
  const isBill = about.includes('congress') || isAboutBill(story)
  if (from === 'congress' || isPresidentOnBill(story) || (isBill && namesCongress(story, isLocal)))
    yield 'congress'
  const isTown = isLocalNews(story, kinds) && !namesFederalBody(story)
  if ((isLocal && !isFederalAct(story)) || isTown) yield 'states'
  if (story.articles.every(({ kind }) => kind === 'official')) yield 'official'
  yield 'federal'
}

/** A rule of a register may be about courts, and is no case. */
function isOfCourts(story: Story, isTopic: boolean): boolean {
  if (['proposed', 'final', 'notice'].includes(story.status?.stage ?? '')) return false
  return isAboutCase(story, isTopic)
}

/** What only local newsrooms report happens where they are, though the town may be in no list of places. */
const isLocalNews = ({ articles }: Story, kinds: SourceKinds): boolean =>
  articles.every(({ source }) => kinds.get(source) === 'local-news')
