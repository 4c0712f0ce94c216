import type { Language } from '../../domain/model/article.ts'
import type { EarlierStory, EditionStory } from '../../domain/model/edition.ts'
import { shownLimits } from '../../domain/text/clean.ts'
import { clip } from '../../domain/text/truncate.ts'
import { parseDate, wallClock } from '../../domain/time.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'
import { coverageNumbers, officialFact } from '../../i18n/coverage.ts'
import { type Words, words } from '../../i18n/email.ts'
import { kindLabel } from '../../i18n/kind-label.ts'
import { monthAndDay } from './days.ts'
import type { PublicationDetails } from './publication-details.ts'

/** A note under a story. */
interface Note {
  text: string
  url?: string
}

/** A story in an email. */
export interface StoryLine {
  /** Topic and place. */
  kicker?: string
  headline: string
  /** The headline's language, if it isn't the email's. */
  lang?: Language
  url: string
  /** The kind or form of article, and the stage of a rule. */
  label?: string
  summary?: string
  /** The day of a deadline. */
  day?: string
  document?: Note & { url: string }
  notes: Note[]
  /** The earlier story that it continues. */
  earlier?: { label: string; headline: string; lang?: Language; url: string; date: string }
  /** The story's page on the site, to share. */
  page: string
}

/**
 * Builds what an email says of a story, in the reader's language if an outlet covers it in that language. An official
 * document keeps its own headline.
 */
export function storyLine(
  story: EditionStory,
  language: Language,
  publication: PublicationDetails,
): StoryLine {
  const strings = words[language]
  const page = publication.links.story(story.id, language)
  const isTranslated = story.language !== language && story.kind !== 'official'
  const version = isTranslated && story.other ? { ...story.other, language } : story
  const document = webAddress(story.official?.url)
  const label = labelOf(story, strings)
  const kicker = [
    publication.topics.get(story.topics[0] ?? ''),
    publication.places.get(story.places[0] ?? ''),
  ]
    .flatMap((name) => name?.[language] ?? [])
    .join(' · ')
  return {
    ...(kicker && { kicker }),
    headline: clip(version.headline, shownLimits.text),
    ...(version.language !== language && { lang: version.language }),
    url: webAddress(version.url) ?? page,
    ...(label && { label }),
    ...(version.summary && { summary: clip(version.summary, shownLimits.text) }),
    ...(document && { document: { text: strings.coverage.official, url: document } }),
    notes: [
      ...coverageNotes(story, version, language, page),
      ...(story.alike ? [{ text: strings.alike(story.alike) }] : []),
      { text: strings.wrongHere, url: publication.links.wrong(story.id) },
    ],
    ...(story.earlier && { earlier: earlierLine(story.earlier, language, publication) }),
    page,
  }
}

function earlierLine(
  { id, headline, language: written, published }: EarlierStory,
  language: Language,
  { links, timeZone }: PublicationDetails,
): NonNullable<StoryLine['earlier']> {
  const { earlier, dates } = words[language]
  const at = parseDate(published)
  return {
    label: earlier,
    headline: clip(headline, shownLimits.text),
    ...(written !== language && { lang: written }),
    url: links.story(id, language),
    date: at ? dates.short(wallClock(at, timeZone)) : '',
  }
}

/** The same numbers as on the story's page, with links. */
function coverageNotes(
  story: EditionStory,
  version: Pick<EditionStory, 'outlet' | 'language'>,
  lang: Language,
  page: string,
): Note[] {
  const shown = { ...story, outlet: clip(version.outlet, 100), language: version.language }
  const { outlet, more, facts } = coverageNumbers(shown, lang)
  const document = webAddress(story.official?.url)
  return [
    { text: more ? `${outlet} ${more}` : outlet, url: page },
    ...facts.map((text) => (document && text === officialFact(lang) ? { text, url: document } : { text })),
  ]
}

function labelOf(story: EditionStory, strings: Words): string {
  const { status } = story
  const label = kindLabel(story, strings)
  return [
    label && `${label}.`,
    status && strings.stages[status.stage].sentence,
    status?.effective && strings.status.effective(monthAndDay(status.effective, strings)),
    status?.commentsClose && strings.status.commentsClose(monthAndDay(status.commentsClose, strings)),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * A source's link exactly as it was stored, if it is a web address that fits on a line of text. A link with a user name
 * is refused, since `https://known.example@other.example` looks like one site and opens another.
 */
export function webAddress(url: string | undefined): string | undefined {
  if (!url?.isWellFormed() || /[\s\p{Cc}]/u.test(url)) return undefined
  const parsed = parseWebAddress(url)
  return parsed && !parsed.username && !parsed.password ? url : undefined
}
