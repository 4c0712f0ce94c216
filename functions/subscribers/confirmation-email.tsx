import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { domainOf, readMailbox } from '../domain/email/mailbox.ts'
import type { Language } from '../domain/model/article.ts'
import { clip } from '../domain/text/truncate.ts'
import { type Brand, emailPage } from '../email/frame.tsx'
import { composeMail } from '../email/mime.ts'
import { styles } from '../email/styles.ts'
import { type Words, words } from '../i18n/subscribers.ts'
import type { Mail } from '../ports/mailer.ts'

/** Characters of a matter's name in a subject. */
const SUBJECT_NAME = 60

/** The publication that sends these emails. */
export interface Sender {
  title: string
  /** `Name <address>`. */
  from: string
  replyTo?: string
  postalAddress: string
  /** The operator's color and logo. */
  brand?: Brand | undefined
}

/** One email with a link, and the reader it goes to. */
export interface ConfirmationEmail {
  kind: keyof Words['mail']
  to: string
  language: Language
  /** The name of the matter that they want to follow: ours, not what the requester typed. */
  matter?: string
  /** What the button opens. */
  link: string
  /** The id of the request that it answers. Emails that answer one request have the same Message-ID. */
  request: string
  subscriber: string
  date: Date
}

/**
 * Writes a short email with one link. It contains nothing that the requester typed, so that nobody can send text to
 * strangers through us.
 */
export function confirmationEmail(email: ConfirmationEmail, sender: Sender): Mail {
  const { kind, to, language, matter = '', link, request, subscriber, date } = email
  const { title, from, replyTo, postalAddress } = sender
  const messages = words[language].mail[kind]
  const ownMailbox = readMailbox(from)
  const idHash = createHash('sha256').update(`${kind} ${request}`).digest('hex').slice(0, 32)
  const raw = composeMail(
    {
      from: ownMailbox,
      to: { name: '', address: to },
      ...(replyTo && { replyTo: readMailbox(replyTo) }),
      subject: messages.subject(title, shortened(matter)),
      date,
      id: `${idHash}@${domainOf(ownMailbox.address)}`,
      language,
    },
    {
      text: [messages.text(title, matter), `${messages.button}: ${link}`, messages.otherwise, postalAddress]
        .join('\n\n')
        .concat('\n'),
      html: html(email, sender),
      brand: sender.brand,
    },
  )
  return { from: ownMailbox.address, to, raw, tags: { kind, subscriber } }
}

/** A matter's name in a subject, of which phones show some forty characters. */
function shortened(matter: string): string {
  return clip(matter, SUBJECT_NAME)
}

function html(
  { kind, language, matter = '', link }: ConfirmationEmail,
  { title, postalAddress, brand }: Sender,
): string {
  const messages = words[language].mail[kind]
  const subject = messages.subject(title, shortened(matter))
  const props = { language, title, subject, preheader: messages.text(title, matter), ...(brand && { brand }) }
  return emailPage(props, [
    renderToString(
      <>
        <p class="ink" style={styles.paragraph}>
          {messages.text(title, matter)}
        </p>
        <p style={styles.act}>
          <a class="button" href={link} style={styles.button}>
            {messages.button}
          </a>
        </p>
        <p class="ink" style={styles.paragraph}>
          {messages.otherwise}
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
