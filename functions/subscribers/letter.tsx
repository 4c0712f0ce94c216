import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Language } from '../model/article.ts'
import { readMailbox } from '../model/mailbox.ts'
import { mailPage } from '../pages/mail/frame.tsx'
import { styles } from '../pages/mail/styles.ts'
import type { Mail } from '../ports/mailer.ts'
import { type Words, words } from './words/index.ts'

export interface Sender {
  title: string
  /** `Name <address>`. */
  from: string
  replyTo?: string
  postalAddress: string
}

export interface Letter {
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
export async function write(letter: Letter, sender: Sender): Promise<Mail> {
  const { kind, to, language, link, request, subscriber, date } = letter
  const { title, from, replyTo, postalAddress } = sender
  const say = words[language].mail[kind]
  const bare = readMailbox(from).address
  const id = createHash('sha256').update(`${kind} ${request}`).digest('hex').slice(0, 32)
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    ...(replyTo && { replyTo }),
    subject: say.subject(title),
    date,
    messageId: `<${id}@${bare.split('@').at(-1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    text: [say.text(title), `${say.button}: ${link}`, say.otherwise, postalAddress].join('\n\n').concat('\n'),
    html: html(letter, sender),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: bare, to, raw: await composer.compile().build(), tags: { kind, subscriber } }
}

function html({ kind, language, link }: Letter, { title, postalAddress }: Sender): string {
  const say = words[language].mail[kind]
  return mailPage({
    language,
    title,
    subject: say.subject(title),
    preheader: say.text(title),
    children: (
      <>
        <p class="ink" style={styles.said}>
          {say.text(title)}
        </p>
        <p style={styles.act}>
          <a class="button" href={link} style={styles.button}>
            {say.button}
          </a>
        </p>
        <p class="ink" style={styles.said}>
          {say.otherwise}
        </p>
        <div class="rule" style={styles.closingRule}>
          <address class="quiet" style={styles.address}>
            {postalAddress}
          </address>
        </div>
      </>
    ),
  })
}
