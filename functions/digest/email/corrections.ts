import type { Language } from '../../domain/model/article.ts'
import type { EarlierCorrection, Edition } from '../../domain/model/edition.ts'
import { shownLimits } from '../../domain/text/clean.ts'
import { clip } from '../../domain/text/truncate.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../i18n/email.ts'
import { monthAndDay } from './days.ts'
import type { PublicationDetails } from './publication-details.ts'

/** A correction, and the story or edition that it corrects. */
export interface Correction {
  day: string
  what: string
  url?: string
  text?: string
}

/**
 * Corrections to this edition that were made before this email, since a reader who confirmed late gets the edition with
 * them, and to earlier ones.
 */
export function correctionsOf(
  { id, corrections = [], putRight = [] }: Edition,
  language: Language,
  publication: PublicationDetails,
): Correction[] {
  const own = corrections.map(({ at, text }): EarlierCorrection => ({ at, text, edition: id }))
  return [...own, ...putRight].map((one) => correction(one, language, publication))
}

function correction(
  { at, text, headline, story, edition }: EarlierCorrection,
  language: Language,
  publication: PublicationDetails,
): Correction {
  const strings = words[language]
  const what =
    (headline && clip(headline, shownLimits.text)) ??
    (edition ? strings.editionOf(edition) : strings.storyWithdrawn)
  const url = story
    ? publication.links.story(story, language)
    : edition && publication.links.edition(edition, language)
  const day = monthAndDay(dayOf(new Date(at), publication.timeZone), strings)
  return { day, what, ...(text && { text }), ...(url && { url }) }
}
