import { clip } from '../../domain/text/truncate.ts'
import type { Piece } from '../../email/pieces.ts'
import type { ContentSection, EmailModel } from './email-model.ts'
import { matterText } from './matters/matter-block.tsx'
import type { StoryLine } from './story-line.ts'

/** Characters of a summary. Readers forward this text in messengers, where the longest message is 65,536 characters. */
const SUMMARY_LENGTH = 160

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
  const { words, title, dateline, notice, draft, introduction, matters, contents } = content
  const { corrections, closing, web } = content
  return [
    `${title}\n${dateline}\n${words.web}: ${web}`,
    draft && `${draft.text}\n${draft.button}: ${draft.link}`,
    notice,
    introduction?.text,
    ...(matters.followed ? matterText(matters.followed) : []),
    contents.join(' · '),
    ...matters.others.flatMap(matterText),
    ...content.sections.flatMap((section) => sectionText(section, content)),
    ...(corrections.length > 0 ? [words.corrections.toUpperCase()] : []),
    ...corrections.map(({ day, what, text, url }) =>
      [`${day}: ${what}`, text, url].filter(Boolean).join('\n'),
    ),
    content.shortened && `${words.shortened} ${web}`,
    '—',
    `${closing.reading} ${words.legalNotice}${closing.help ? `; ${words.help}: ${closing.help}` : '.'}`,
    `${closing.why} ${words.noTracking}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function sectionText(
  { heading, lines, more, calendar }: ContentSection,
  { words, web }: EmailModel,
): string[] {
  return [
    heading.toUpperCase(),
    ...lines.map(lineText),
    ...(more > 0 ? [`${words.moreOnWeb(more)}: ${web}`] : []),
    ...(calendar ? [`${words.calendar}: ${calendar}`] : []),
  ]
}

function lineText({
  day,
  kicker,
  headline,
  label,
  summary = '',
  notes,
  earlier,
  document,
  page,
}: StoryLine): string {
  const sentence = [label, clip(summary, SUMMARY_LENGTH)].filter(Boolean).join(' ')
  const about = [kicker, ...notes.filter(({ url }) => !url?.startsWith('mailto:')).map(({ text }) => text)]
    .filter(Boolean)
    .join(' · ')
  const official = document && `${document.text}: ${document.url}`
  const before = earlier && `${earlier.label} ${[earlier.headline, earlier.date].filter(Boolean).join(', ')}`
  return [day ? `${day}: ${headline}` : `* ${headline}`, sentence, before, official, about, page]
    .filter(Boolean)
    .join('\n')
}
