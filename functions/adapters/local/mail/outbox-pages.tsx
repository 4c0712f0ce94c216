import { Hono } from 'hono'
import PostalMime, { type Email } from 'postal-mime'
import { withLogoInside } from '../../../email/logo-inside.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { Files } from '../../../ports/files.ts'
import type { PageProps } from '../../../web/components/page-props.ts'
import { emailPolicy } from '../../../web/http/security-headers.ts'

/** The list shows no more. The folder has all of them. */
const MAX_LISTED_EMAILS = 200

/** What the outbox pages need. */
export interface OutboxPagesDeps {
  outbox: Files
  locale: () => Locale
  page: (props: Pick<PageProps, 'title' | 'path' | 'personal' | 'children'>) => string
}

/** Pages that show the emails in the outbox, to try the digest on one's own machine. */
export function outboxPages({ outbox, locale, page }: OutboxPagesDeps): Hono {
  const app = new Hono()

  app.get('/', async (context) => {
    const names = (await Array.fromAsync(outbox.list(''))).filter((name) => name.endsWith('.eml')).reverse()
    const emails = await Promise.all(
      names.slice(0, MAX_LISTED_EMAILS).map(async (name) => ({ name, email: await read(name) })),
    )
    const list = <OutboxList emails={emails} total={names.length} locale={locale()} />
    return context.html(page({ title: 'Outbox', path: '/outbox/', personal: true, children: list }))
  })

  app.get('/:file{[0-9A-Za-z-]+\\.(?:html|txt|eml)}', async (context) => {
    const [name = '', form] = context.req.param('file').split('.')
    const raw = await outbox.read(`${name}.eml`)
    if (!raw) return context.text('There is no such email.', 404)
    context.header('Content-Security-Policy', emailPolicy)
    if (form === 'eml') return context.text(new TextDecoder().decode(raw))
    const email = await PostalMime.parse(raw)
    return form === 'html' && email.html
      ? context.html(withLogoInside(email.html, email))
      : context.text(email.text ?? '')
  })

  async function read(name: string): Promise<Email | undefined> {
    const raw = await outbox.read(name)
    return raw && PostalMime.parse(raw)
  }

  return app
}

interface OutboxListProps {
  emails: { name: string; email?: Email }[]
  total: number
  locale: Locale
}

function OutboxList({ emails, total, locale }: OutboxListProps) {
  return (
    <>
      <h1>Outbox</h1>
      <p>
        Emails are kept here and not sent, because SMTP_URL names no mail server. Emails: {total}, newest
        first.
      </p>
      <ul class="lines">
        {emails.map(({ name, email }) => {
          const id = name.replace(/\.eml$/, '')
          return (
            <li key={name}>
              <a href={`/outbox/${id}.html`}>{email?.subject ?? name}</a>
              <p class="meta">
                To {email?.to?.map((to) => to.address).join(', ')}
                {email?.date &&
                  ` · ${locale.date(new Date(email.date), 'full')}, ${locale.date(new Date(email.date), 'time')}`}{' '}
                · <a href={`/outbox/${id}.txt`}>as text</a> · <a href={`/outbox/${id}.eml`}>as sent</a>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
