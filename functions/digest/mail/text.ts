import type { Content, ContentSection } from './content.ts'
import type { Line } from './line.ts'

/** The mail as plain text, short enough to forward in a messenger. */
export function text(content: Content): string {
  const { words, title, dateline, notice, introduction, contents, closing, web } = content
  return [
    `${title}\n${dateline}`,
    notice,
    introduction,
    contents,
    ...content.sections.flatMap((section) => sectionText(section, content)),
    content.shortened && `${words.shortened} ${web}`,
    '—',
    `${closing.reading} ${words.notAdvice}${closing.help ? `: ${closing.help}` : '.'}`,
    `${closing.why} ${words.noTracking}`,
    `${words.web}: ${web}\n${words.preferences}: ${closing.preferences}\n${words.unsubscribe}: ${closing.unsubscribe}`,
    closing.postalAddress,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function sectionText({ heading, lines, more, calendar }: ContentSection, { words, web }: Content): string[] {
  return [
    heading.toUpperCase(),
    ...lines.map(lineText),
    ...(more > 0 ? [`${words.moreOnWeb(more)}: ${web}`] : []),
    ...(calendar ? [`${words.calendar}: ${calendar}`] : []),
  ]
}

function lineText({ day, headline, label, summary, notes, page }: Line): string {
  const said = [label, summary].filter(Boolean).join(' ')
  const who = notes.map(({ text }) => text).join(' · ')
  return [day ? `${day}: ${headline}` : `* ${headline}`, said, who, page].filter(Boolean).join('\n')
}
