import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { type MessageOptions, messageWriter } from '../../../functions/digest/email/message.ts'
import type { Subscriber } from '../../../functions/domain/model/subscriber.ts'
import { withLogoInside } from '../../../functions/email/logo-inside.ts'
import { inScheme } from '../../../functions/email/styles.ts'
import { confirmationEmail } from '../../../functions/subscribers/confirmation-email.tsx'
import { accentsOf } from '../../../functions/web/style/accent.ts'
import { everything, now, places, publication } from '../fixtures.ts'
import { week } from '../week.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const brand = { logo: `data:image/png;base64,${png}`, accent: '#14532d' }
const own = {
  ...publication,
  brand,
  welcome: { en: 'Welcome to the harbor brief.', es: 'Bienvenido al boletín del puerto.' },
  ownLinks: [{ name: { en: 'Donate', es: 'Donar' }, url: 'https://harbor.example/donate?a=1&b=2' }],
}

function write(of: typeof publication, language: 'en' | 'es' = 'en') {
  const options: MessageOptions = {
    publication: of,
    from: 'Digest <news@digest.example>',
    places,
    token: () => 'token',
    clock: () => now,
  }
  const subscriber: Subscriber = {
    id: 'a'.repeat(26),
    email: 'ana@example.org',
    state: 'active',
    preferences: { ...everything, language },
    // After the edition was frozen: it is their first.
    confirmedAt: '2026-11-21T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
    claims: {},
    bounces: 0,
  }
  const delivery = { edition: week.id, subscriber: subscriber.id, state: 'claimed', attempts: 0 } as const
  const row = { delivery, version: 1 }
  return messageWriter(week, options)({ row, subscriber, email: 'ana@example.org' })
}

describe("An edition with the operator's look and words", () => {
  it('carries its logo, so that opening it loads nothing', async () => {
    const { raw } = await write(own)
    const mail = await PostalMime.parse(raw)
    const [logo, ...others] = mail.attachments
    expect(others).toEqual([])
    expect(logo).toMatchObject({ mimeType: 'image/png', contentId: '<logo>', disposition: 'inline' })
    expect(Buffer.from(logo!.content as ArrayBuffer).toString('base64')).toBe(png)
    expect(mail.html).toMatch(/<img src="cid:logo" width="1" height="1" alt(?:="")?\/>/)
    expect(mail.html).not.toMatch(/(?:src|background)="?(?:https?:|\/\/)|url\(/)
    expect(mail.text).toContain('Donate: https://harbor.example/donate?a=1&b=2')
    for (const line of Buffer.from(raw).toString('latin1').split('\r\n'))
      expect(line.length).toBeLessThan(999)
  })

  it('shows the logo where only its HTML is shown: in the outbox and in a preview', async () => {
    const mail = await PostalMime.parse((await write(own)).raw)
    expect(withLogoInside(mail.html ?? '', mail)).toContain(`<img src="data:image/png;base64,${png}"`)
  })

  it('has its color on light screens, and a lighter one on dark screens', async () => {
    const { html = '' } = await PostalMime.parse((await write(own)).raw)
    const { dark } = accentsOf(brand.accent)
    expect(html).toContain('.accent{color:#14532d!important}')
    expect(html).toContain(`.accent{color:${dark}!important}`)
    expect(inScheme(html, 'dark', accentsOf(brand.accent))).toContain('@media all{')
  })

  it('opens with the own welcome and closes with the own links, in the language of the reader', async () => {
    const [en, es] = [
      await PostalMime.parse((await write(own)).raw),
      await PostalMime.parse((await write(own, 'es')).raw),
    ]
    expect(en.html).toContain('Welcome to the harbor brief.')
    expect(en.html).not.toContain('This is the latest edition')
    expect(en.html).toContain('<a class="quiet" href="https://harbor.example/donate?a=1&amp;b=2"')
    expect(es.html).toContain('Bienvenido al boletín del puerto.')
    expect(es.html).toContain('>Donar</a>')
  })

  it('has no logo if that is an SVG, which email programs do not show', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>').toString(
      'base64',
    )
    const of = { ...own, brand: { ...brand, logo: `data:image/svg+xml;base64,${svg}` } }
    const { html, attachments } = await PostalMime.parse((await write(of)).raw)
    expect(attachments).toEqual([])
    expect(html).not.toContain('<img')
  })
})

it('The emails with a link have the same look', async () => {
  const { raw } = confirmationEmail(
    {
      kind: 'confirm',
      to: 'ana@example.org',
      language: 'en',
      link: 'https://digest.example/confirm/x',
      request: 'r',
      subscriber: 's',
      date: now,
    },
    { title: 'Harbor', from: 'Digest <news@digest.example>', postalAddress: '7 Dock Street', brand },
  )
  const { html, text, attachments } = await PostalMime.parse(raw)
  expect(attachments).toHaveLength(1)
  expect(html).toContain('cid:logo')
  expect(text).toContain('https://digest.example/confirm/x')
})
