import type { Story, Withdrawal } from '../../domain/model/story.ts'
import { cleanText, shownLimits } from '../../domain/text/clean.ts'
import { parseDate } from '../../domain/time.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { PublicStory } from './public-story.ts'

/** What readers see of a story that an editor removed: a note with the day and the reason. */
export function toPublicWithdrawn(
  story: Story,
  { at, note }: Withdrawal,
  { lang, words, date }: Locale,
  publication: string,
): PublicStory {
  const published = new Date(story.published)
  const withdrawn = parseDate(at) ?? published
  const { withdrawn: headline, withdrawnText } = words.story
  return {
    id: story.id,
    headline,
    summary: [withdrawnText(date(withdrawn, 'full')), cleanText(note, shownLimits.note)]
      .filter(Boolean)
      .join(' '),
    outlet: publication,
    outlets: 0,
    copies: 0,
    spanish: 0,
    language: lang,
    topics: story.topics,
    places: story.places,
    kind: 'news',
    firstSeen: new Date(story.firstSeen),
    published,
    updated: withdrawn > published ? withdrawn : published,
    articles: [],
    corrections: [],
    withdrawn: true,
  }
}
