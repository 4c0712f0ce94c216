import { styles } from '../../pages/mail/styles.ts'
import type { Content } from './content.ts'

export function Closing({ content: { words, closing, web } }: { content: Content }) {
  const link = (url: string, text: string) => (
    <a class="quiet" href={url} style={styles.quietLink}>
      {text}
    </a>
  )
  return (
    <div class="rule" style={styles.closingRule}>
      <p class="quiet" style={styles.closing}>
        {closing.reading} {words.notAdvice}
        {closing.help && <>: {link(closing.help, words.help)}</>}. {words.noTracking}
      </p>
      <p class="quiet" style={styles.closing}>
        {closing.why} {link(closing.preferences, words.preferences)} ·{' '}
        {link(closing.unsubscribe, words.unsubscribe)} · {link(web, words.web)} ·{' '}
        {link(closing.wrong, words.wrong)}
      </p>
      <address class="quiet" style={styles.address}>
        {closing.postalAddress}
      </address>
    </div>
  )
}
