import { renderToString } from 'preact-render-to-string'
import type { Language } from '../domain/model/article.ts'
import type { Publication } from '../domain/model/publication.ts'
import { type Logo, logoOf } from '../web/logo.ts'
import { accentsOf } from '../web/style/accent.ts'
import { sheet, styles } from './styles.ts'

/** How emails differ from one publication to another. */
export type Brand = Pick<Publication, 'accent' | 'logo'>

/** The Content-ID of the logo in an email (RFC 2392). */
export const LOGO_ID = 'logo'

/** The logo of emails, which travels in them, so that opening one loads nothing. Mail programs show no SVG. */
export function emailLogo({ logo }: Brand): Logo | undefined {
  const found = logoOf(logo)
  return found?.type === 'image/png' ? found : undefined
}

interface FrameProps {
  language: Language
  /** The publication's title. */
  title: string
  subject: string
  /** The text that inboxes show after the subject. */
  preheader: string
  /** The line under the title. */
  dateline?: string
  /** The operator's color and logo. */
  brand?: Brand
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
  { language, title, subject, preheader, dateline, brand = {} }: FrameProps,
  content: readonly Piece[],
): (string | Piece)[] {
  return [
    `<!doctype html><html lang="${language}">`,
    renderToString(<Head subject={subject} brand={brand} />),
    `<body class="ground" style="${styles.body}">`,
    renderToString(
      <div hidden style="display:none;max-height:0;overflow:hidden;mso-hide:all">
        {preheader}
      </div>,
    ),
    `<main>${outlook.start}<table role="presentation" class="paper" width="100%" style="${styles.paper};max-width:656px;border-spacing:0;margin:0 auto"><tbody><tr><td class="edge" style="padding:0 28px">`,
    renderToString(<Masthead title={title} dateline={dateline} logo={emailLogo(brand)} />),
    ...content,
    `</td></tr></tbody></table>${outlook.end}</main></body></html>`,
  ]
}

function Head({ subject, brand }: { subject: string; brand: Brand }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <title>{subject}</title>
      <style dangerouslySetInnerHTML={{ __html: sheet(accentsOf(brand.accent)) }} />
    </head>
  )
}

function Masthead({
  title,
  dateline,
  logo,
}: Pick<FrameProps, 'title' | 'dateline'> & { logo: Logo | undefined }) {
  return (
    <>
      <h1 class="ink rule masthead" style={dateline ? styles.masthead : styles.bareMasthead}>
        {logo && (
          <>
            <img src={`cid:${LOGO_ID}`} width={logo.width} height={logo.height} alt="" />
            <br />
          </>
        )}
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
