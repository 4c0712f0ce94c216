import { Hono } from 'hono'
import PostalMime, { type Email } from 'postal-mime'
import type { Locale } from '../../../i18n/locale.ts'
import type { Files } from '../../../ports/files.ts'
import type { PageProps } from '../../../web/components/page-props.ts'
import { emailPolicy } from '../../../web/http/security-headers.ts'

/** Most mails that the list shows; the folder has them all. */
const SHOWN = 200

export interface OutboxPages {
  outbox: Files
  locale: () => Locale
  page: (props: Pick<PageProps, 'title' | 'path' | 'personal' | 'children'>) => string
}

/** Pages to read what the outbox holds, for whoever tries the digest on their own machine. */
export function outboxPages({ outbox, locale, page }: OutboxPages): Hono {
  const app = new Hono()

  app.get('/', async (context) => {
    const names = (await Array.fromAsync(outbox.list(''))).filter((name) => name.endsWith('.eml')).reverse()
    const mails = await Promise.all(
      names.slice(0, SHOWN).map(async (name) => ({ name, mail: await read(name) })),
    )
    const list = <OutboxList mails={mails} total={names.length} locale={locale()} />
    return context.html(page({ title: 'Outbox', path: '/outbox/', personal: true, children: list }))
  })

  app.get('/:file{[0-9A-Za-z-]+\\.(?:html|txt|eml)}', async (context) => {
    const [name = '', form] = context.req.param('file').split('.')
    const raw = await outbox.read(`${name}.eml`)
    if (!raw) return context.text('There is no such mail.', 404)
    context.header('Content-Security-Policy', emailPolicy)
    if (form === 'eml') return context.text(new TextDecoder().decode(raw))
    const mail = await PostalMime.parse(raw)
    return form === 'html' && mail.html ? context.html(mail.html) : context.text(mail.text ?? '')
  })

  async function read(name: string): Promise<Email | undefined> {
    const raw = await outbox.read(name)
    return raw && PostalMime.parse(raw)
  }

  return app
}

interface OutboxListProps {
  mails: { name: string; mail?: Email }[]
  total: number
  locale: Locale
}

function OutboxList({ mails, total, locale }: OutboxListProps) {
  return (
    <>
      <h1>Outbox</h1>
      <p>
        Mail goes no further than this folder until an SMTP server is named: {total} so far, the newest first.
      </p>
      <ul class="lines">
        {mails.map(({ name, mail }) => {
          const id = name.replace(/\.eml$/, '')
          return (
            <li key={name}>
              <a href={`/outbox/${id}.html`}>{mail?.subject ?? name}</a>
              <p class="meta">
                To {mail?.to?.map((to) => to.address).join(', ')}
                {mail?.date &&
                  ` · ${locale.date(new Date(mail.date), 'full')}, ${locale.date(new Date(mail.date), 'time')}`}{' '}
                · <a href={`/outbox/${id}.txt`}>as text</a> · <a href={`/outbox/${id}.eml`}>as sent</a>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
