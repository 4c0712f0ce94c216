import { renderToString } from 'preact-render-to-string'
import type { Language } from '../domain/model/article.ts'
import { sheet, styles } from './styles.ts'

interface FrameProps {
  language: Language
  /** The publication's title. */
  title: string
  subject: string
  /** The text that inboxes show after the subject. */
  preheader: string
  /** The line under the title. */
  dateline?: string
}

/** Outlook on Windows ignores `max-width`. These comments, which only Outlook reads, add a table of a fixed width. */
const outlook = {
  start:
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
  end: '<!--[if mso]></td></tr></table><![endif]-->',
}

/**
 * Frames the content of an email, which is HTML in pieces, as a whole HTML document. The outer tags are plain text, since
 * a component would need the content as one string.
 */
export function emailPage<Piece>(
  { language, title, subject, preheader, dateline }: FrameProps,
  content: readonly Piece[],
): (string | Piece)[] {
  return [
    `<!doctype html><html lang="${language}">`,
    renderToString(<Head subject={subject} />),
    `<body class="ground" style="${styles.body}">`,
    renderToString(
      <div hidden style="display:none;max-height:0;overflow:hidden;mso-hide:all">
        {preheader}
      </div>,
    ),
    `<main>${outlook.start}<table role="presentation" class="paper" width="100%" style="${styles.paper};max-width:656px;border-spacing:0;margin:0 auto"><tbody><tr><td class="edge" style="padding:0 28px">`,
    renderToString(<Masthead title={title} dateline={dateline} />),
    ...content,
    `</td></tr></tbody></table>${outlook.end}</main></body></html>`,
  ]
}

function Head({ subject }: { subject: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <title>{subject}</title>
      <style dangerouslySetInnerHTML={{ __html: sheet }} />
    </head>
  )
}

function Masthead({ title, dateline }: Pick<FrameProps, 'title' | 'dateline'>) {
  return (
    <>
      <h1 class="ink rule masthead" style={dateline ? styles.masthead : styles.bareMasthead}>
        {title}
      </h1>
      {dateline && (
        <p class="quiet rule" style={styles.dateline}>
          {dateline}
        </p>
      )}
    </>
  )
}
