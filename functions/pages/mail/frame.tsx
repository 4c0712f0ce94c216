import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../model/article.ts'
import { sheet, styles } from './styles.ts'

interface Props {
  language: Language
  /** The publication's, over everything. */
  title: string
  subject: string
  /** What inboxes show behind the subject. */
  preheader: string
  /** Under the masthead; without one the double rule stands there alone. */
  dateline?: string
  children: ComponentChildren
}

/** The paper on which every mail is printed, as a whole HTML document. */
export function mailPage(props: Props): string {
  return `<!doctype html>${renderToString(<Frame {...props} />)}`
}

function Frame({ language, title, subject, preheader, dateline, children }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body class="ground" style={styles.body}>
        <div hidden style="display:none;max-height:0;overflow:hidden;mso-hide:all">
          {preheader}
        </div>
        <main>
          <table
            role="presentation"
            class="paper"
            width="100%"
            style={`${styles.paper};max-width:656px;border-spacing:0;margin:0 auto`}
          >
            <tbody>
              <tr>
                <td class="edge" style="padding:0 28px">
                  <h1 class="ink rule masthead" style={dateline ? styles.masthead : styles.bareMasthead}>
                    {title}
                  </h1>
                  {dateline && (
                    <p class="quiet rule" style={styles.dateline}>
                      {dateline}
                    </p>
                  )}
                  {children}
                </td>
              </tr>
            </tbody>
          </table>
        </main>
      </body>
    </html>
  )
}
