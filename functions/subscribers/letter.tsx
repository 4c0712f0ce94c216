import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../model/article.ts'
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
export async function write(letter: Letter, { title, from, replyTo, postalAddress }: Sender): Promise<Mail> {
  const { kind, to, language, link, request, subscriber, date } = letter
  const say = words[language].mail[kind]
  const bare = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
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
    html: `<!doctype html>${renderToString(<Document letter={letter} title={title} postalAddress={postalAddress} />)}`,
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: bare, to, raw: await composer.compile().build(), tags: { kind, subscriber } }
}

const colours =
  'body{background:#fcfbf8;color:#1c1b19}.quiet{color:#5f5b54}.button{background:#1c1b19;color:#fcfbf8}'
const darkColours =
  'body{background:#15161a;color:#e9e6df}.quiet{color:#a8a49b}.button{background:#e9e6df;color:#15161a}'

function Document(props: { letter: Letter; title: string; postalAddress: string }) {
  const { letter, title, postalAddress } = props
  const say = words[letter.language].mail[letter.kind]
  return (
    <html lang={letter.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{say.subject(title)}</title>
        <style
          dangerouslySetInnerHTML={{
            __html: `:root{color-scheme:light dark}${colours}@media (prefers-color-scheme:dark){${darkColours}}`,
          }}
        />
      </head>
      <body style="margin:0;padding:28px;font:400 17px/1.5 Georgia,'Times New Roman',serif">
        <main style="max-width:540px;margin:0 auto">
          <h1 style="font-size:24px;line-height:1.2;margin:0 0 18px">{title}</h1>
          <p>{say.text(title)}</p>
          <p style="margin:26px 0">
            <a
              class="button"
              href={letter.link}
              style="display:inline-block;padding:12px 20px;border-radius:3px;text-decoration:none;font:600 16px/1.2 Helvetica,Arial,sans-serif"
            >
              {say.button}
            </a>
          </p>
          <p>{say.otherwise}</p>
          <p class="quiet" style="margin-top:32px;font-size:14px">
            {postalAddress}
          </p>
        </main>
      </body>
    </html>
  )
}
