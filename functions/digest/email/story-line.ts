import type { Language } from '../../domain/model/article.ts'
import type { EditionStory } from '../../domain/model/edition.ts'
import { type Words, words } from '../../i18n/email.ts'
import { monthAndDay } from './days.ts'
import type { Imprint } from './imprint.ts'
import { clip } from './subject.ts'

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
  /** The kind of article, and the stage of a rule. */
  label?: string
  summary?: string
  /** The day of a deadline. */
  day?: string
  document?: Note & { url: string }
  notes: Note[]
  /** The story's page on the site, to share. */
  page: string
}

/** Builds what an email says of a story, in the reader's language if an outlet covers it in that language. */
export function storyLine(story: EditionStory, language: Language, imprint: Imprint): StoryLine {
  const strings = words[language]
  const page = imprint.links.story(story.id, language)
  const version = story.language !== language && story.other ? { ...story.other, language } : story
  const document = webAddress(story.official?.url)
  const label = labelOf(story, strings)
  const kicker = [imprint.topics.get(story.topics[0] ?? ''), imprint.places.get(story.places[0] ?? '')]
    .flatMap((name) => name?.[language] ?? [])
    .join(' · ')
  return {
    ...(kicker && { kicker }),
    headline: clip(version.headline, 300),
    ...(version.language !== language && { lang: version.language }),
    url: webAddress(version.url) ?? page,
    ...(label && { label }),
    ...(version.summary && { summary: clip(version.summary, 300) }),
    ...(document && { document: { text: strings.officialDocument, url: document } }),
    notes: [
      ...notesOf(story, version.outlet, strings, page),
      { text: strings.wrongHere, url: imprint.links.wrong(story.id) },
    ],
    page,
  }
}

function notesOf(
  { outlets, copies, alike }: EditionStory,
  outlet: string,
  strings: Words,
  page: string,
): Note[] {
  return [
    { text: strings.outlets(clip(outlet, 100), Math.max(0, outlets - 1)), url: page },
    ...(copies > 0 ? [{ text: strings.copies(copies) }] : []),
    ...(alike ? [{ text: strings.alike(alike) }] : []),
  ]
}

function labelOf({ kind, status }: EditionStory, strings: Words): string {
  return [
    strings.kinds[kind] && `${strings.kinds[kind]}.`,
    status && strings.stages[status.stage],
    status?.effective && strings.effective(monthAndDay(status.effective, strings.locale)),
    status?.commentsClose && strings.closes(monthAndDay(status.commentsClose, strings.locale)),
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
  const parsed = URL.parse(url)
  if (!parsed || parsed.username || parsed.password) return undefined
  return ['http:', 'https:'].includes(parsed.protocol) ? url : undefined
}
