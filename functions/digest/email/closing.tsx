import { escapeUTF8 } from 'entities'
import { renderToString } from 'preact-render-to-string'
import type { Own, Piece } from '../../email/pieces.ts'
import { styles } from '../../email/styles.ts'
import type { EmailModel } from './email-model.ts'

/** Renders the end of an email of an edition, as HTML with places for the reader's own links. */
export function renderClosing({ words, closing, web }: EmailModel): Piece[] {
  return [
    `<div class="rule" style="${styles.closingRule}">`,
    renderToString(
      <p class="quiet" style={styles.closing}>
        {closing.reading} {words.legalNotice}
        {closing.help && <>: {link(closing.help, words.help)}</>}. {words.noTracking}
      </p>,
    ),
    `<p class="quiet" style="${styles.closing}">${escapeUTF8(closing.why)} `,
    ...ownLink('preferences', words.preferences),
    ' · ',
    ...ownLink('unsubscribe', words.unsubscribe),
    ' · ',
    renderToString(link(web.url, web.text)),
    ' · ',
    renderToString(link(closing.wrong, words.reportError)),
    ...closing.links.flatMap(({ name, url }) => [' · ', renderToString(link(url, name))]),
    '</p>',
    renderToString(
      <address class="quiet" style={styles.address}>
        {closing.postalAddress}
      </address>,
    ),
    '</div>',
  ]
}

const link = (url: string, text: string) => (
  <a class="quiet" href={url} style={styles.quietLink}>
    {text}
  </a>
)

const ownLink = (own: Own['own'], text: string): Piece[] => [
  '<a class="quiet" href="',
  { own },
  `" style="${styles.quietLink}">${escapeUTF8(text)}</a>`,
]
