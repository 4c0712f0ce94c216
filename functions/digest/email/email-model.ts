import { extraNumber } from '../../domain/edition/extra-edition.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Edition, EditionSection, Introduction } from '../../domain/model/edition.ts'
import type { Section } from '../../domain/model/publication.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import type { Brand } from '../../email/frame.tsx'
import { type Words, words } from '../../i18n/email.ts'
import { glanceSentences } from '../../i18n/matters.ts'
import { glanceOf } from '../compose/glance.ts'
import type { Selection } from '../compose/select.ts'
import { type Correction, correctionsOf } from './corrections.ts'
import { longDay } from './days.ts'
import { changeHeadline, followedBlock, type MatterBlock } from './matters/matter-blocks.ts'
import { type MatterTables, matterTables } from './matters/matter-tables.ts'
import type { PublicationDetails } from './publication-details.ts'
import { briefLine, leadLine, type StoryLine } from './stories/story-line.ts'
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
export interface EmailModel extends MatterTables {
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
  draft?: Draft
  /** Corrections to this edition since it was frozen, and to earlier ones. */
  corrections: Correction[]
  /** Sentences of counts. */
  glance: string[]
  followed?: MatterBlock
  sections: ContentSection[]
  /** How many stories the edition has. */
  total: number
  /** Which topics of the reader had no news. */
  quietTopics?: string
  /** Where to read on the web: the page of the edition, or what there is instead. */
  web: { text: string; url: string }
  /** Whether the edition has a page. A draft has none yet. */
  hasPage: boolean
  shortened: boolean
  closing: Closing
}

/** What a draft says to its editor. */
interface Draft {
  text: string
  button: string
  link: string
}

/** A section of an email. */
export interface ContentSection {
  id: Section
  heading: string
  lines: StoryLine[]
}

interface Closing {
  reading: string
  help?: string
  /** The operator's own links. */
  links: { name: string; url: string }[]
  why: string
  postalAddress: string
  /** Where to say that something is wrong with this edition. */
  wrong: string
}

/** A reader, or a group of readers with the same preferences. */
export interface Reader extends DeliveryReason {
  preferences: Preferences
  draft?: Draft
  /** Why the edition is not the one that its readers get; absent if it is. */
  unsent?: keyof Words['unsent']
  /** Whether the edition was sent before, so that it has its page although this email is a test. */
  wasSent?: boolean
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
  const sections = withoutRepeats(selection.sections)
    .filter(({ id }) => id !== 'deadlines')
    .map((section) => contentSection(section, chosenPlaces, reader.preferences, publication))
  const isExtra = extraNumber(edition) !== undefined
  const [first = '', ...others] = sections.flatMap(({ lines }) => lines.map(({ headline }) => headline))
  const headlines = isAlert
    ? selection.matters.followed.map((matter) => changeHeadline(matter, language))
    : [isExtra ? `${strings.extraEdition}: ${first}` : first, ...others]
  const opening = isAlert ? strings.alert : strings.someStories(selection.shown, selection.total)
  const { links } = publication
  const quiet = selection.quietTopics.flatMap((id) => publication.topics.get(id)?.[language] ?? [])
  const subject = isQuiet
    ? `${publication.title}: ${strings.quietSubject}`
    : subjectLine(headlines) || publication.title
  const followed = followedBlock(selection.matters.followed, language, publication)
  const hasPage = !isAlert && (!reader.unsent || reader.wasSent === true)
  return {
    language,
    words: strings,
    title: publication.title,
    ...(publication.brand && { brand: publication.brand }),
    subject: reader.unsent ? `${strings.unsent[reader.unsent]}: ${subject}` : subject,
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
    corrections: correctionsOf(edition, language, publication),
    glance: isAlert ? [] : glanceSentences(glanceOf({ ...edition, sections: selection.fitting }), language),
    ...(followed && { followed }),
    ...matterTables(edition, selection, { language, links, hasPage }),
    sections,
    total: selection.total,
    ...(quiet.length > 0 && { quietTopics: strings.nothingNew(quiet) }),
    web: isAlert
      ? { text: strings.matters.all, url: links.matters(language) }
      : hasPage
        ? { text: strings.web, url: links.edition(edition.id, language) }
        : { text: strings.webBefore, url: links.editions(language) },
    hasPage,
    shortened: false,
    closing: {
      reading: strings.upToDate(edition.sources.read, edition.sources.silent),
      ...(publication.help && { help: publication.help }),
      links: (publication.ownLinks ?? []).map(({ name, url }) => ({ name: textIn(name, language), url })),
      why: strings.why[reader.why],
      postalAddress: publication.postalAddress,
      wrong: hasPage ? links.report(edition.id, language) : links.wrong(edition.id),
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
  { id, stories }: EditionSection,
  chosenPlaces: readonly string[],
  { language }: Preferences,
  publication: PublicationDetails,
): ContentSection {
  const isStates = id === 'states'
  const names = isStates && chosenPlaces.length > 0 ? chosenPlaces.join(', ') : undefined
  return {
    id,
    heading: names ?? words[language].sections[id],
    lines: stories.map((story) =>
      id === 'top'
        ? leadLine(story, language, publication)
        : briefLine(story, language, publication, isStates),
    ),
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
