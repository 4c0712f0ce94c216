import { inLanguage } from '../../../domain/edition/in-language.ts'
import type { Language } from '../../../domain/model/article.ts'
import type { EarlierStory, EditionStory } from '../../../domain/model/edition.ts'
import { shownLimits } from '../../../domain/text/clean.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { parseDate, wallClock } from '../../../domain/time.ts'
import { parseWebAddress } from '../../../domain/urls/web-address.ts'
import { coverageNumbers, officialFact } from '../../../i18n/coverage.ts'
import { type Words, words } from '../../../i18n/email.ts'
import { kindLabel } from '../../../i18n/kind-label.ts'
import { monthAndDay } from '../days.ts'
import type { PublicationDetails } from '../publication-details.ts'

/** A note under a story. */
export interface Note {
  text: string
  url?: string
  /** It is one of the facts about the coverage, which belong on one line. */
  isFact?: true
}

/** A story in an email. */
export interface StoryLine {
  /** Topic and place of a lead. */
  kicker?: string
  headline: string
  /** The headline's language, if it isn't the email's. */
  lang?: Language
  url: string
  /** The kind or form of article, and the stage of a rule. */
  label?: string
  summary?: string
  /** The place if it is a state's or a city's story, the official document, and who reports it. */
  notes: Note[]
  /** The earlier story that it continues. */
  earlier?: { label: string; headline: string; lang?: Language; url: string; date: string }
  /** The story's page on the site, to share. */
  page: string
}

/** Builds what an email says of a lead, in the reader's language if an outlet covers it in that language. */
export function leadLine(
  frozen: EditionStory,
  language: Language,
  publication: PublicationDetails,
): StoryLine {
  const story = inLanguage(frozen, language)
  const strings = words[language]
  const { topics, places } = publication
  const page = publication.links.story(story.id, language)
  const kicker = [topics.get(story.topics[0] ?? ''), places.get(story.places[0] ?? '')]
    .flatMap((name) => name?.[language] ?? [])
    .join(' · ')
  const label = [...foreignLabel(story, language), ...labelOf(story, strings)].join(' ')
  return {
    ...(kicker && { kicker }),
    ...headed(story, language, publication),
    ...(label && { label }),
    ...(story.summary && { summary: clip(story.summary, shownLimits.text) }),
    notes: [
      ...coverageNotes(story, language, page),
      ...(story.alike ? [{ text: strings.alike(story.alike) }] : []),
    ],
    ...(story.earlier && { earlier: earlierLine(story.earlier, language, publication) }),
  }
}

/** Builds the one line that an email has of any other story; `placed`: with the name of its place. */
export function briefLine(
  frozen: EditionStory,
  language: Language,
  publication: PublicationDetails,
  placed = false,
): StoryLine {
  const story = inLanguage(frozen, language)
  const strings = words[language]
  const page = publication.links.story(story.id, language)
  const what = story.status ? strings.stages[story.status.stage].label : kindLabel(story, strings)
  const label = [...foreignLabel(story, language), ...(what ? [`${what}.`] : [])].join(' ')
  const place = placed && publication.places.get(story.places[0] ?? '')?.[language]
  const head = headed(story, language, publication)
  return {
    ...head,
    ...(label && { label }),
    notes: [
      ...(place ? [{ text: place }] : []),
      outletNote(story, language, page),
      ...documentNote(story, strings).filter(({ url }) => url !== head.url),
      ...(story.alike ? [{ text: strings.alike(story.alike) }] : []),
    ],
  }
}

function headed(
  story: EditionStory,
  language: Language,
  { links }: PublicationDetails,
): Pick<StoryLine, 'headline' | 'lang' | 'url' | 'page'> {
  const page = links.story(story.id, language)
  return {
    headline: clip(story.headline, shownLimits.text),
    ...(story.language !== language && { lang: story.language }),
    url: webAddress(story.url) ?? page,
    page,
  }
}

function documentNote({ official }: EditionStory, { coverage }: Words): Note[] {
  const url = webAddress(official?.url)
  return url ? [{ text: coverage.official, url }] : []
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

/** The same numbers as on the story's page, with links. The official document is first, unless the story is one itself. */
function coverageNotes(story: EditionStory, lang: Language, page: string): Note[] {
  const document = documentNote(story, words[lang])
  const own = officialFact(lang)
  const facts = coverageOf(story, lang).facts.map(
    (text): Note => ({ ...(text === own && document[0]), text, isFact: true }),
  )
  return [
    ...(facts.some(({ text }) => text === own) ? [] : document),
    outletNote(story, lang, page),
    ...facts,
  ]
}

function outletNote(story: EditionStory, lang: Language, page: string): Note {
  const { outlet, more } = coverageOf(story, lang)
  return { text: more ? `${outlet} ${more}` : outlet, url: page }
}

function coverageOf(story: EditionStory, lang: Language) {
  return coverageNumbers({ ...story, outlet: clip(story.outlet, 100) }, lang)
}

/** Says which language a headline is in, if it is not the email's. */
function foreignLabel(story: EditionStory, language: Language): string[] {
  return story.language === language ? [] : [`${words[language].writtenIn[story.language]}.`]
}

function labelOf(story: EditionStory, strings: Words): string[] {
  const { status } = story
  const label = kindLabel(story, strings)
  return [
    label && `${label}.`,
    status && strings.stages[status.stage].sentence,
    status?.effective && strings.status.effective(monthAndDay(status.effective, strings)),
    status?.commentsClose && strings.status.commentsClose(monthAndDay(status.commentsClose, strings)),
  ].flatMap((part) => part || [])
}

/**
 * A source's link exactly as it was stored, if it is a web address that fits on a line of text. A link with a user name
 * is refused, since `https://known.example@other.example` looks like one site and opens another.
 */
function webAddress(url: string | undefined): string | undefined {
  if (!url?.isWellFormed() || /[\s\p{Cc}]/u.test(url)) return undefined
  const parsed = parseWebAddress(url)
  return parsed && !parsed.username && !parsed.password ? url : undefined
}
