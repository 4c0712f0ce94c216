import type { Piece } from '../../email/pieces.ts'
import { glanceWords } from '../../i18n/matters.ts'
import type { ContentSection, EmailModel } from './email-model.ts'
import { leftOut } from './left-out.ts'
import { matterText } from './matters/matter-block.tsx'
import { changedText, comingText } from './matters/tables.tsx'
import type { StoryLine } from './stories/story-line.ts'

/** Renders the email as plain text: a sentence of each story, and the address of its page. */
export function renderText(content: EmailModel): Piece[] {
  const { words, closing } = content
  return [
    `${bodyText(content)}\n\n${words.preferences}: `,
    { own: 'preferences' },
    `\n${words.unsubscribe}: `,
    { own: 'unsubscribe' },
    `\n${words.reportError}: ${closing.wrong}${closing.links.map(({ name, url }) => `\n${name}: ${url}`).join('')}\n\n${closing.postalAddress}\n`,
  ]
}

function bodyText(content: EmailModel): string {
  const { words, title, dateline, notice, draft, introduction, followed } = content
  const { glance, quietTopics, changed, moreChanged, coming, calendar, corrections, closing, web } = content
  const linked = (link: { text: string; url?: string } | undefined) =>
    link && [link.text, link.url].filter(Boolean).join(' ')
  return [
    `${title}\n${dateline}\n${web.text}: ${web.url}`,
    draft && `${draft.text}\n${draft.button}: ${draft.link}`,
    notice,
    introduction?.text,
    ...headed(glanceWords[content.language].title, [glance.join('\n')].filter(Boolean)),
    ...(followed ? matterText(followed) : []),
    ...headed(words.matters.changed, changedText(changed, words)),
    moreChanged && `${moreChanged.text}: ${moreChanged.url}`,
    ...content.sections.flatMap(sectionText),
    linked(leftOut(content)),
    ...headed(words.matters.coming, [comingText(coming).join('\n')].filter(Boolean)),
    calendar && `${calendar.text}: ${calendar.url}`,
    quietTopics,
    ...headed(
      words.corrections,
      corrections.map(({ day, what, text, url }) =>
        [`${day}: ${what}`, text, url].filter(Boolean).join('\n'),
      ),
    ),
    '—',
    `${closing.reading} ${words.legalNotice}${closing.help ? `; ${words.help}: ${closing.help}` : '.'}`,
    `${closing.why} ${words.noTracking}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

const headed = (heading: string, lines: string[]) =>
  lines.length > 0 ? [heading.toUpperCase(), ...lines] : []

function sectionText({ id, heading, lines }: ContentSection): string[] {
  return headed(heading, lines.map(id === 'top' ? leadText : briefText))
}

function leadText({ kicker, headline, label, summary = '', notes, earlier, page }: StoryLine): string {
  const sentence = [label, summary].filter(Boolean).join(' ')
  const before = earlier && `${earlier.label} ${[earlier.headline, earlier.date].filter(Boolean).join(', ')}`
  return [`* ${headline}`, sentence, before, ...notesText(notes, page, kicker && `${kicker} ·`), page]
    .filter(Boolean)
    .join('\n')
}

function briefText({ headline, label, notes, page }: StoryLine): string {
  return [`* ${headline}`, ...notesText(notes, page, label), page].join('\n')
}

/** The addresses of notes that lead elsewhere than to the story's page, then who reports it on one line. */
function notesText(notes: StoryLine['notes'], page: string, first?: string): string[] {
  const here = notes.filter(({ url, isFact }) => isFact || url === undefined || url === page)
  return [
    ...notes.flatMap(({ text, url }) =>
      url === undefined || url === page ? [] : `${text.charAt(0).toUpperCase()}${text.slice(1)}: ${url}`,
    ),
    [first, here.map(({ text }) => text).join(' · ')].filter(Boolean).join(' '),
  ]
}
