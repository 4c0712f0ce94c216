import { extraNumber } from '../../domain/edition/extra-edition.ts'
import type { Language } from '../../domain/model/article.ts'
import type {
  EarlierCorrection,
  Edition,
  EditionSection,
  EditionStory,
  Introduction,
} from '../../domain/model/edition.ts'
import type { Section } from '../../domain/model/publication.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import { textIn } from '../../domain/text/by-language.ts'
import { shownLimits } from '../../domain/text/clean.ts'
import { clip } from '../../domain/text/truncate.ts'
import { dayOf } from '../../domain/time.ts'
import type { Brand } from '../../email/frame.tsx'
import { type Words, words } from '../../i18n/email.ts'
import type { Selection } from '../compose/select.ts'
import { longDay, monthAndDay } from './days.ts'
import { changeHeadline, type MatterBlocks, matterBlocks } from './matters/matter-blocks.ts'
import type { PublicationDetails } from './publication-details.ts'
import { type StoryLine, storyLine, webAddress } from './story-line.ts'
import { preheaderOf, subjectLine } from './subject.ts'

/** Why a reader gets an email, and the notice at its top if there is one. */
export interface DeliveryReason {
  why: keyof Words['why']
  notice?: keyof Words['notices']
}

/**
 * The content of an email, the same for all readers with the same preferences. Its HTML and its text are rendered from it.
 * Each reader's own links are added later.
 */
export interface EmailModel {
  language: Language
  words: Words
  title: string
  brand?: Brand
  subject: string
  preheader: string
  dateline: string
  notice?: string
  introduction?: Introduction
  /** In a draft for an editor: what happens if they do nothing, and the link to change it. */
  draft?: { text: string; button: string; link: string }
  /** Corrections to this edition since it was frozen, and to earlier ones. */
  corrections: Correction[]
  matters: MatterBlocks
  /** Each section with its count. */
  contents: string[]
  sections: ContentSection[]
  /** The edition's page on the site. */
  web: string
  shortened: boolean
  closing: Closing
}

/** A correction, and the story or edition that it corrects. */
interface Correction {
  day: string
  what: string
  url?: string
  text?: string
}

/** A section of an email. */
export interface ContentSection {
  id: Section
  heading: string
  /** The heading in the contents line. */
  short: string
  lines: StoryLine[]
  /** How many more stories are on the web. */
  more: number
  calendar?: string
}

interface Closing {
  reading: string
  help?: string
  /** The operator's own links. */
  links: { name: string; url: string }[]
  why: string
  postalAddress: string
  /** Where to write that something is wrong with this edition. */
  wrong: string
}

/** A reader, or a group of readers with the same preferences. */
export interface Reader extends DeliveryReason {
  preferences: Preferences
  draft?: EmailModel['draft']
}

/** How many of the reader's choices the dateline names. */
const NAMED_CHOICES = 3

/** Builds the content of an email from an edition and what was selected of it for these preferences. */
export function buildEmailModel(
  edition: Edition,
  selection: Selection,
  reader: Reader,
  publication: PublicationDetails,
): EmailModel {
  const { language, places } = reader.preferences
  const strings = words[language]
  const isAlert = edition.frequency === 'alert'
  const isQuiet = edition.sections.length === 0 && !isAlert
  const chosenPlaces = places
    .filter((id) => id !== publication.country)
    .slice(0, NAMED_CHOICES)
    .flatMap((id) => publication.places.get(id)?.[language] ?? [])
  const date = longDay(edition.frozenAt, strings, publication.timeZone)
  const sections = withoutRepeats(selection.sections).map((section) =>
    contentSection(section, edition, chosenPlaces, reader.preferences, publication),
  )
  const isExtra = extraNumber(edition) !== undefined
  const [first = '', ...others] = sections.flatMap(({ lines }) => lines.map(({ headline }) => headline))
  const headlines = isAlert
    ? selection.matters.followed.map((matter) => changeHeadline(matter, language))
    : [isExtra ? `${strings.extraEdition}: ${first}` : first, ...others]
  const opening = isAlert ? strings.alert : strings.stories(selection.total)
  return {
    language,
    words: strings,
    title: publication.title,
    ...(publication.brand && { brand: publication.brand }),
    subject: isQuiet
      ? `${publication.title}: ${strings.quietSubject}`
      : subjectLine(headlines) || publication.title,
    preheader: isQuiet ? strings.quiet : preheaderOf(headlines, opening),
    dateline: [
      ...(isExtra ? [strings.extraEdition] : []),
      date,
      ...(isQuiet ? [] : [opening]),
      ...(isQuiet || isAlert ? [] : choices(reader.preferences, publication)),
    ].join(' · '),
    ...(reader.notice && { notice: noticeFor(reader.notice, language, publication) }),
    ...(isQuiet
      ? { introduction: { text: strings.quiet, html: `<p>${strings.quiet}</p>` } }
      : edition.introduction && { introduction: edition.introduction }),
    ...(reader.draft && { draft: reader.draft }),
    corrections: [...ownCorrections(edition), ...(edition.putRight ?? [])].map((one) =>
      correction(one, language, publication),
    ),
    matters: matterBlocks(selection.matters, language, publication),
    contents: sections.map(({ short, lines, more }) => `${short} ${lines.length + more}`),
    sections,
    web: isAlert ? publication.links.matters(language) : publication.links.edition(edition.id, language),
    shortened: false,
    closing: {
      reading: strings.upToDate(edition.sources.read, edition.sources.silent),
      ...(publication.help && { help: publication.help }),
      links: (publication.ownLinks ?? []).map(({ name, url }) => ({ name: textIn(name, language), url })),
      why: strings.why[reader.why],
      postalAddress: publication.postalAddress,
      wrong: publication.links.wrong(edition.id),
    },
  }
}

/** What stands at the top of an email: for a reader who just confirmed, the operator's own words if there are any. */
function noticeFor(
  notice: keyof Words['notices'],
  language: Language,
  { welcome }: PublicationDetails,
): string {
  return notice === 'welcome' && welcome ? textIn(welcome, language).trim() : words[language].notices[notice]
}

/** The first few topics and places that the reader chose, to show why this email differs from other readers'. */
function choices({ places, topics, language }: Preferences, publication: PublicationDetails): string[] {
  const names = [
    ...places.map((id) => publication.places.get(id)?.[language]),
    ...topics.map((id) => publication.topics.get(id)?.[language]),
  ].filter((name) => name !== undefined)
  if (names.length === 0) return []
  const more = names.length > NAMED_CHOICES ? [`+ ${names.length - NAMED_CHOICES}`] : []
  return [words[language].yours([...names.slice(0, NAMED_CHOICES), ...more].join(', '))]
}

function contentSection(
  { id, stories, more }: EditionSection,
  edition: Edition,
  chosenPlaces: readonly string[],
  { language }: Preferences,
  publication: PublicationDetails,
): ContentSection {
  const strings = words[language]
  const names = id === 'states' && chosenPlaces.length > 0 ? chosenPlaces.join(', ') : undefined
  return {
    id,
    heading: names ?? strings.sections[id],
    short: names ?? strings.shortSections[id],
    lines: stories.map((story) =>
      id === 'deadlines' ? deadline(story, language, publication) : storyLine(story, language, publication),
    ),
    more,
    ...(id === 'deadlines' && { calendar: publication.links.calendar(edition.id, language) }),
  }
}

/** The sections, without the links to earlier stories that are in the same email. */
function withoutRepeats(sections: readonly EditionSection[]): EditionSection[] {
  const shown = new Set(sections.flatMap(({ stories }) => stories.map(({ id }) => id)))
  return sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => {
      const { earlier, ...rest } = story
      return earlier && shown.has(earlier.id) ? rest : story
    }),
  }))
}

/** Corrections that were made before this email: a reader who confirmed late gets the edition with them. */
function ownCorrections({ id, corrections = [] }: Edition): EarlierCorrection[] {
  return corrections.map(({ at, text }) => ({ at, text, edition: id }))
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

function deadline(story: EditionStory, language: Language, publication: PublicationDetails): StoryLine {
  const { headline, url, lang, page } = storyLine(story, language, publication)
  return {
    headline,
    ...(lang && { lang }),
    url: webAddress(story.official?.url) ?? url,
    page,
    day: monthAndDay(story.status?.commentsClose ?? '', words[language]),
    notes: [],
  }
}
