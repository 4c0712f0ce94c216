import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { domainOf, readMailbox } from '../domain/email/mailbox.ts'
import type { Language } from '../domain/model/article.ts'
import { emailPage } from '../email/frame.tsx'
import { composeMail } from '../email/mime.ts'
import { styles } from '../email/styles.ts'
import { type Words, words } from '../i18n/subscribers.ts'
import type { Mail } from '../ports/mailer.ts'

export interface Sender {
  title: string
  /** `Name <address>`. */
  from: string
  replyTo?: string
  postalAddress: string
}

export interface ConfirmationEmail {
  kind: keyof Words['mail']
  to: string
  language: Language
  /** What its one button opens. */
  link: string
  /** The request it answers: the same request, the same Message-ID. */
  request: string
  subscriber: string
  date: Date
}

/** A short mail with one link. Nothing in it comes from whoever asked, so that nobody can mail strangers through us. */
export function confirmationEmail(letter: ConfirmationEmail, sender: Sender): Mail {
  const { kind, to, language, link, request, subscriber, date } = letter
  const { title, from, replyTo, postalAddress } = sender
  const say = words[language].mail[kind]
  const ours = readMailbox(from)
  const id = createHash('sha256').update(`${kind} ${request}`).digest('hex').slice(0, 32)
  const raw = composeMail(
    {
      from: ours,
      to: { name: '', address: to },
      ...(replyTo && { replyTo: readMailbox(replyTo) }),
      subject: say.subject(title),
      date,
      id: `${id}@${domainOf(ours.address)}`,
      language,
    },
    {
      text: [say.text(title), `${say.button}: ${link}`, say.otherwise, postalAddress]
        .join('\n\n')
        .concat('\n'),
      html: html(letter, sender),
    },
  )
  return { from: ours.address, to, raw, tags: { kind, subscriber } }
}

function html({ kind, language, link }: ConfirmationEmail, { title, postalAddress }: Sender): string {
  const say = words[language].mail[kind]
  const props = { language, title, subject: say.subject(title), preheader: say.text(title) }
  return emailPage(props, [
    renderToString(
      <>
        <p class="ink" style={styles.paragraph}>
          {say.text(title)}
        </p>
        <p style={styles.act}>
          <a class="button" href={link} style={styles.button}>
            {say.button}
          </a>
        </p>
        <p class="ink" style={styles.paragraph}>
          {say.otherwise}
        </p>
        <div class="rule" style={styles.closingRule}>
          <address class="quiet" style={styles.address}>
            {postalAddress}
          </address>
        </div>
      </>,
    ),
  ]).join('')
}
