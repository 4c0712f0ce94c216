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
import { clip } from '../../domain/text/truncate.ts'
import { type Words, words } from '../../i18n/email.ts'
import type { Selection } from '../compose/select.ts'
import { day, longDay } from './days.ts'
import type { Imprint } from './imprint.ts'
import { type Line, line, webAddress } from './line.ts'
import { preheader, subject } from './subject.ts'

/** Why a reader gets a mail, and what stands at its top where it is special. */
export interface Reason {
  why: keyof Words['why']
  notice?: keyof Words['notices']
}

/**
 * Everything a mail says to all readers with the same preferences; its HTML and its text are two ways of writing it
 * down. Each reader's own links are no part of it.
 */
export interface EmailModel {
  language: Language
  words: Words
  title: string
  subject: string
  preheader: string
  dateline: string
  notice?: string
  introduction?: Introduction
  /** For an editor alone: what happens if they do nothing, and where to do something. */
  draft?: { text: string; button: string; link: string }
  /** What was put right of this edition since it was frozen, and of earlier ones. */
  corrections: Correction[]
  /** Each section with its count. */
  contents: string[]
  sections: ContentSection[]
  /** Where all of it stands. */
  web: string
  shortened: boolean
  closing: Closing
}

/** What was put right, of which story or edition. */
interface Correction {
  day: string
  what: string
  url?: string
  text?: string
}

export interface ContentSection {
  id: Section
  heading: string
  /** The same in the contents line. */
  short: string
  lines: Line[]
  /** How many more stand on the web. */
  more: number
  calendar?: string
}

interface Closing {
  reading: string
  help?: string
  why: string
  postalAddress: string
  /** Where to write that something is wrong with this edition. */
  wrong: string
}

export interface Reader extends Reason {
  preferences: Preferences
  draft?: EmailModel['draft']
}

/** How many of the reader's choices the dateline has room for. */
const NAMED = 3

export function buildEmailModel(
  edition: Edition,
  selection: Selection,
  reader: Reader,
  imprint: Imprint,
): EmailModel {
  const { language, places } = reader.preferences
  const say = words[language]
  const quiet = edition.sections.length === 0
  const own = places
    .filter((id) => id !== imprint.country)
    .slice(0, NAMED)
    .flatMap((id) => imprint.places.get(id)?.[language] ?? [])
  const date = longDay(edition.frozenAt, say.locale, imprint.timeZone)
  const sections = selection.sections.map((section) =>
    contentSection(section, edition, own, reader.preferences, imprint),
  )
  const extra = extraNumber(edition) !== undefined
  const [first = '', ...others] = sections.flatMap(({ lines }) => lines.map(({ headline }) => headline))
  const headlines = [extra ? `${say.extra}: ${first}` : first, ...others]
  return {
    language,
    words: say,
    title: imprint.title,
    subject: quiet ? `${imprint.title}: ${say.quietSubject}` : subject(headlines) || imprint.title,
    preheader: quiet ? say.quiet : preheader(headlines, say.stories(selection.total)),
    dateline: [
      ...(extra ? [say.extra] : []),
      date,
      ...(quiet ? [] : [say.stories(selection.total), ...chosen(reader.preferences, imprint)]),
    ].join(' · '),
    ...(reader.notice && { notice: say.notices[reader.notice] }),
    ...(quiet
      ? { introduction: { text: say.quiet, html: `<p>${say.quiet}</p>` } }
      : edition.introduction && { introduction: edition.introduction }),
    ...(reader.draft && { draft: reader.draft }),
    corrections: [...ownCorrections(edition), ...(edition.putRight ?? [])].map((one) =>
      correction(one, language, imprint),
    ),
    contents: sections.map(({ short, lines, more }) => `${short} ${lines.length + more}`),
    sections,
    web: imprint.links.edition(edition.id, language),
    shortened: false,
    closing: {
      reading: say.sources(edition.sources.read, edition.sources.silent),
      ...(imprint.help && { help: imprint.help }),
      why: say.why[reader.why],
      postalAddress: imprint.postalAddress,
      wrong: imprint.links.wrong(edition.id),
    },
  }
}

/** The first few topics and places that the reader chose, so that they see why this mail is not somebody else's. */
function chosen({ places, topics, language }: Preferences, imprint: Imprint): string[] {
  const names = [
    ...places.map((id) => imprint.places.get(id)?.[language]),
    ...topics.map((slug) => imprint.topics.get(slug)?.[language]),
  ].filter((name) => name !== undefined)
  if (names.length === 0) return []
  const more = names.length > NAMED ? [`+ ${names.length - NAMED}`] : []
  return [words[language].yours([...names.slice(0, NAMED), ...more].join(', '))]
}

function contentSection(
  { id, stories, more }: EditionSection,
  edition: Edition,
  own: readonly string[],
  { language }: Preferences,
  imprint: Imprint,
): ContentSection {
  const say = words[language]
  const names = id === 'states' && own.length > 0 ? own.join(', ') : undefined
  return {
    id,
    heading: names ?? say.sections[id],
    short: names ?? say.short[id],
    lines: stories.map((story) =>
      id === 'deadlines' ? deadline(story, language, imprint) : line(story, language, imprint),
    ),
    more,
    ...(id === 'deadlines' && { calendar: imprint.links.calendar(edition.id, language) }),
  }
}

/** Whoever confirms later is mailed an edition whose errors are known by then. */
function ownCorrections({ id, corrections = [] }: Edition): EarlierCorrection[] {
  return corrections.map(({ at, text }) => ({ at, text, edition: id }))
}

function correction(
  { at, text, headline, story, edition }: EarlierCorrection,
  language: Language,
  imprint: Imprint,
): Correction {
  const say = words[language]
  const what = (headline && clip(headline, 300)) ?? (edition ? say.editionOf(edition) : say.storyWithdrawn)
  const url = story
    ? imprint.links.story(story, language)
    : edition && imprint.links.edition(edition, language)
  return { day: day(at.slice(0, 10), say.locale), what, ...(text && { text }), ...(url && { url }) }
}

function deadline(story: EditionStory, language: Language, imprint: Imprint): Line {
  const { headline, url, lang, page } = line(story, language, imprint)
  return {
    headline,
    ...(lang && { lang }),
    url: webAddress(story.official?.url) ?? url,
    page,
    day: day(story.status?.commentsClose ?? '', words[language].locale),
    notes: [],
  }
}
