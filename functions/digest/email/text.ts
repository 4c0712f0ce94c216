import { clip } from '../../domain/text/truncate.ts'
import type { Piece } from '../../email/pieces.ts'
import type { ContentSection, EmailModel } from './email-model.ts'
import type { Line } from './line.ts'

/** More would burden who reads the mail as text or forwards it in a messenger, where the longest message is 65,536 characters. */
const SENTENCE = 160

/** The mail as plain text: of each story a sentence, and an address to share. */
export function text(content: EmailModel): Piece[] {
  const { words, closing } = content
  return [
    `${said(content)}\n\n${words.preferences}: `,
    { own: 'preferences' },
    `\n${words.unsubscribe}: `,
    { own: 'unsubscribe' },
    `\n${words.wrong} ${closing.wrong}\n\n${closing.postalAddress}\n`,
  ]
}

function said(content: EmailModel): string {
  const { words, title, dateline, notice, draft, introduction, contents, corrections, closing, web } = content
  return [
    `${title}\n${dateline}\n${words.web}: ${web}`,
    draft && `${draft.text}\n${draft.button}: ${draft.link}`,
    notice,
    introduction?.text,
    contents.join(' · '),
    ...content.sections.flatMap((section) => sectionText(section, content)),
    ...(corrections.length > 0 ? [words.corrections.toUpperCase()] : []),
    ...corrections.map(({ day, what, text, url }) =>
      [`${day}: ${what}`, text, url].filter(Boolean).join('\n'),
    ),
    content.shortened && `${words.shortened} ${web}`,
    '—',
    `${closing.reading} ${words.notAdvice}${closing.help ? `: ${closing.help}` : '.'}`,
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

function lineText({ day, kicker, headline, label, summary = '', notes, document, page }: Line): string {
  const said = [label, clip(summary, SENTENCE)].filter(Boolean).join(' ')
  const about = [kicker, ...notes.filter(({ url }) => !url?.startsWith('mailto:')).map(({ text }) => text)]
    .filter(Boolean)
    .join(' · ')
  const official = document && `${document.text}: ${document.url}`
  return [day ? `${day}: ${headline}` : `* ${headline}`, said, official, about, page]
    .filter(Boolean)
    .join('\n')
}
