import type { Language } from '../../domain/model/article.ts'
import type { EditionStory } from '../../domain/model/edition.ts'
import { type Words, words } from '../../i18n/email.ts'
import { day } from './days.ts'
import type { Imprint } from './imprint.ts'
import { clip } from './subject.ts'

/** What stands under a story. */
interface Note {
  text: string
  url?: string
}

/** A story as a mail tells it. */
export interface Line {
  /** Topic and place. */
  kicker?: string
  headline: string
  /** The headline's language, where it isn't the mail's. */
  lang?: Language
  url: string
  /** What kind of text it is and how far a rule has come. */
  label?: string
  summary?: string
  /** A day that matters, where the line is about that day. */
  day?: string
  document?: Note & { url: string }
  notes: Note[]
  /** The story's own page, to share. */
  page: string
}

/** The story in the reader's language where somebody covers it there. */
export function line(story: EditionStory, language: Language, imprint: Imprint): Line {
  const say = words[language]
  const page = imprint.links.story(story.id, language)
  const told = story.language !== language && story.other ? { ...story.other, language } : story
  const document = webAddress(story.official?.url)
  const label = labelled(story, say)
  const kicker = [imprint.topics.get(story.topics[0] ?? ''), imprint.places.get(story.places[0] ?? '')]
    .flatMap((name) => name?.[language] ?? [])
    .join(' · ')
  return {
    ...(kicker && { kicker }),
    headline: clip(told.headline, 300),
    ...(told.language !== language && { lang: told.language }),
    url: webAddress(told.url) ?? page,
    ...(label && { label }),
    ...(told.summary && { summary: clip(told.summary, 300) }),
    ...(document && { document: { text: say.coverage.official, url: document } }),
    notes: [
      ...notes(story, told.outlet, say, page),
      { text: say.wrongHere, url: imprint.links.wrong(story.id) },
    ],
    page,
  }
}

function notes({ outlets, copies, alike }: EditionStory, outlet: string, say: Words, page: string): Note[] {
  const others = Math.max(0, outlets - 1)
  return [
    {
      text: [clip(outlet, 100), others > 0 && say.coverage.more(others)].filter(Boolean).join(' '),
      url: page,
    },
    ...(copies > 0 ? [{ text: say.coverage.same(copies) }] : []),
    ...(alike ? [{ text: say.alike(alike) }] : []),
  ]
}

function labelled({ kind, status }: EditionStory, say: Words): string {
  return [
    kind !== 'news' && `${say.kinds[kind]}.`,
    status && say.stages[status.stage].sentence,
    status?.effective && say.status.effective(day(status.effective, say)),
    status?.commentsClose && say.status.commentsClose(day(status.commentsClose, say)),
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
