import type { Language } from '../../domain/model/article.ts'
import type { EditionStory } from '../../domain/model/edition.ts'
import { clip } from '../../domain/text/truncate.ts'
import { coverageNumbers, officialFact } from '../../i18n/coverage.ts'
import { type Words, words } from '../../i18n/email.ts'
import { day } from './days.ts'
import type { Imprint } from './imprint.ts'

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

/** The story in the reader's language if an outlet covers it there. An official document keeps its own headline. */
export function line(story: EditionStory, language: Language, imprint: Imprint): Line {
  const say = words[language]
  const page = imprint.links.story(story.id, language)
  const isTranslated = story.language !== language && story.kind !== 'official'
  const told = isTranslated && story.other ? { ...story.other, language } : story
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
    ...(document && { document: { text: say.officialDocument, url: document } }),
    notes: [
      ...coverageNotes(story, told, language, page),
      ...(story.alike ? [{ text: say.alike(story.alike) }] : []),
      { text: say.wrongHere, url: imprint.links.wrong(story.id) },
    ],
    page,
  }
}

/** The same numbers as on the story's page, with links. */
function coverageNotes(
  story: EditionStory,
  told: Pick<EditionStory, 'outlet' | 'language'>,
  lang: Language,
  page: string,
): Note[] {
  const shown = { ...story, outlet: clip(told.outlet, 100), language: told.language }
  const { outlet, more, facts } = coverageNumbers(shown, lang)
  const document = webAddress(story.official?.url)
  return [
    { text: more ? `${outlet} ${more}` : outlet, url: page },
    ...facts.map((text) => (document && text === officialFact(lang) ? { text, url: document } : { text })),
  ]
}

function labelled({ kind, status }: EditionStory, say: Words): string {
  return [
    say.kinds[kind] && `${say.kinds[kind]}.`,
    status && say.stages[status.stage],
    status?.effective && say.effective(day(status.effective, say.locale)),
    status?.commentsClose && say.closes(day(status.commentsClose, say.locale)),
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
