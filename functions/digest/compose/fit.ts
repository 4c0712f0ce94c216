import type { Edition, Emailed } from '../../domain/model/edition.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { buildEmailModel, type EmailModel, type Reader } from '../email/email-model.ts'
import type { PublicationDetails } from '../email/publication-details.ts'
import { renderText } from '../email/text.ts'
import type { QuietMatters } from './matters/select-matters.ts'
import { fittingFor, lengthOf, type Selection, take } from './select.ts'

/** How many words a minute an attentive reader reads. */
const WORDS_PER_MINUTE = 220

/** How long an email is. */
export interface EmailSize {
  stories: number
  /** How many stories of the edition fit the reader's choices. */
  of: number
  words: number
  minutes: number
}

interface Options {
  publication: PublicationDetails
  places: readonly Pick<Place, 'id' | 'parent'>[]
  quietMatters?: QuietMatters | undefined
}

/**
 * The email of an edition for readers with the same preferences: as many stories as its length allows, the highest ranked,
 * and at least one. Notices of drafts and tests are not counted, so that they show what readers will get.
 */
export function fitEmail(
  edition: Edition,
  reader: Reader,
  { publication, places, quietMatters }: Options,
): { content: EmailModel; selection: Selection; size: EmailSize; emailed: Emailed } {
  const { stories, words } = lengthOf(edition)
  const { draft, unsent, notice, ...plain } = reader
  const isPlain = !draft && !unsent
  const counted: Reader = isPlain ? reader : { ...plain, ...(notice && !unsent && { notice }) }
  const fitted = fittingFor(edition, reader.preferences, places, quietMatters)
  const attempt = (most: number) => {
    const selection = take(fitted, most)
    const content = buildEmailModel(edition, selection, counted, publication)
    return { selection, content, words: countWords(content) }
  }
  let best = attempt(stories)
  if (best.words > words && edition.frequency !== 'alert') {
    let [low, high] = [1, best.selection.shown]
    best = attempt(low)
    while (low < high - 1) {
      const middle = Math.floor((low + high) / 2)
      const tried = attempt(middle)
      if (tried.words <= words) [low, best] = [middle, tried]
      else high = middle
    }
  }
  const { selection } = best
  return {
    content: isPlain ? best.content : buildEmailModel(edition, selection, reader, publication),
    selection,
    size: {
      stories: selection.shown,
      of: selection.total,
      words: best.words,
      minutes: Math.ceil(best.words / WORDS_PER_MINUTE),
    },
    emailed: { stories: idsOf(selection), words: best.words },
  }
}

function idsOf({ sections }: Selection): string[] {
  return sections.filter(({ id }) => id !== 'deadlines').flatMap(({ stories }) => stories.map(({ id }) => id))
}

/** The words of an email as plain text: everything between white space. Each of the reader's own links is one. */
export function countWords(content: EmailModel): number {
  const text = renderText(content)
    .map((piece) => (typeof piece === 'string' ? piece : 'link'))
    .join('')
  return text.split(/\s+/).filter(Boolean).length
}
