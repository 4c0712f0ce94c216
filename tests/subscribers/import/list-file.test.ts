import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exports } from './exports.ts'
import { emailed, read } from './read-list.ts'

describe('exports of other systems', () => {
  it.each(Object.entries(exports))('%s: those who left get no email, and all others do', (_, lines) => {
    const { listed } = read(`${lines.join('\n')}\n`)
    const names = (gone: boolean) =>
      listed
        .filter(({ status }) => (status !== 'subscribed') === gone)
        .map(({ email }) => email.split('@')[0])
    const written = lines.join('\n')
    expect(names(false).sort()).toEqual([...(written.match(/\bstays\d/g) ?? [])].sort())
    expect(names(true).sort()).toEqual([...(written.match(/\bleft\d/g) ?? [])].sort())
  })

  it.each([
    ['subscribed_members_export_1a2b.csv', ['ana']],
    ['unsubscribed_members_export_1a2b.csv', []],
    ['cleaned_email_audience_export_1a2b.csv', []],
    ['nonsubscribed_email_audience_export_1a2b.csv', []],
    ['UNSUBSCRIBED_segment_export (1).CSV', []],
    ['/lists.2025/Copy of unsubscribed_members_export_1a2b.csv', []],
    ['bajas.csv', []],
    ['Bounces 2025.csv', []],
    ['2026-unsubscribed.csv', []],
    ['2026 opt-outs (final).csv', []],
    ['members-who-opted-out.csv', []],
    ['mailchimp_unsubs_may.csv', []],
    ['ActiveCampaign unsubscribed.csv', []],
    ['un-subscribed.csv', []],
    ['list-not-subscribed.csv', []],
    ['members that left, removed 2025.csv', []],
    ['do-not-mail.csv', []],
    ['Suppression list.csv', []],
    ['hard bounces 2025.csv', []],
    ['2025_spam_complaints.csv', []],
    ['suscriptores dados de baja.csv', []],
    ['listado-de-bajas.csv', []],
    ['unsubscribed and bounced.csv', []],
    ['unsubscribed with reasons.csv', []],
    ['unsubscribed/list.csv', []],
    ['C:\\lists\\Unsubscribed 2026\\list.csv', []],
    ['export/unsubscribed/2026/list.csv', []],
    ['unsubscribed/subscribed_members_export_1a2b.csv', ['ana']],
    ['/srv/opt-out-tool/data/list.csv', ['ana']],
    ['list-without-unsubscribed.csv', ['ana']],
    ['lista sin bajas.csv', ['ana']],
    ['members, unsubscribed removed.csv', ['ana']],
    ['list cleaned 2026.csv', ['ana']],
    ['unsubscribed_cleaned_export.csv', []],
    ['subscribed and unsubscribed.csv', ['ana']],
    ['trabajadores.csv', ['ana']],
  ])('a file named %s gets the right status', (name, who) => {
    expect(emailed('Email Address,Status\nana@example.org,subscribed\n', name)).toEqual(who)
  })

  it.each(['subscribed-and-unsubscribed.csv', 'members including unsubscribed.csv', 'todos con bajas.csv'])(
    'a file named %s is refused if no column says who left',
    (name) => {
      expect(() => emailed('Email Address\nana@example.org\n', name)).toThrow(
        `${name}: its name says that some people in it unsubscribed, but no column says which`,
      )
    },
  )

  it.each([
    ['Email status (push off)', 'unsubscribed'],
    ['Email status (SMS: on)', 'opted out'],
    ['Status (email)', 'unsubscribed'],
    ['Status - email', 'unsubscribed'],
    ['Status of subscription', 'cancelled'],
    ['Estado (activo/baja)', 'baja'],
    ['Subscribed (yes/no)', 'no'],
    ['¿Suscrito? (sí/no)', 'no'],
    ['Email and SMS subscribed', 'no'],
    ['Email/phone opt-out', 'yes'],
    ['Subscribed to newsletter?', 'n'],
    ['Subscribed newsletter', 'false'],
    ['Newsletter subscriber', 'no'],
    ['is_subscriber', '0'],
    ['Send newsletter', 'No'],
    ['can_email', 'false'],
    ['OK to email?', 'no'],
    ['Newsletter allowed', 'no'],
    ['GDPR consent', 'withdrawn'],
    ['Consent status', 'revoked'],
    ['tags', 'unsubscribed'],
    ['Tags', 'friend, Unsubscribed; 2024'],
    ['tags', '"[""vip"",""opted-out""]"'],
    ['Etiquetas', 'dado de baja'],
    ['labels', 'status:unsubscribed'],
    ['Notes', 'Unsubscribed from the newsletter 2024'],
    ['Groups', 'do not email'],
    ['Last event', 'hard bounced'],
    ['list', 'friends; unsubscribed'],
  ])('a column "%s" with "%s" means that they left', (title, value) => {
    const cell = value.startsWith('"') || !/[,;]/.test(value) ? value : `"${value}"`
    for (const first of [title, `"${title}"`]) {
      expect(emailed(`email,${first}\nleft@example.org,${cell}\nstays@example.org,\n`)).not.toContain('left')
    }
  })

  it.each([
    ['Opt-out (SMS)', 'yes'],
    ['SMS status', 'unsubscribed'],
    ['tags', 'unsubscribed friends'],
    ['tags', 'never unsubscribed, sms unsubscribed'],
    ['City', 'Baja'],
    ['Active (30d)', '3'],
    ['Unsubscribed from list count', '1'],
  ])('a column "%s" with "%s" does not mean that they left', (title, value) => {
    expect(emailed(`email,${title}\nana@example.org,"${value}"\n`)).toEqual(['ana'])
  })

  /** Spellings of one title. */
  const spelled = (title: string) =>
    fc
      .tuple(
        fc.constantFrom(' ', '-', '_', '', ' - '),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toUpperCase(),
          (text) => text.replace(/\b\w/g, (letter) => letter.toUpperCase()),
        ),
      )
      .map(([between, spell]) => spell(title).replaceAll(' ', between))

  it.each([
    ['status', 'unsubscribed'],
    ['subscription status', 'opted-out'],
    ['email disabled', 'true'],
    ['subscribed to emails', 'FALSE'],
    ['unsubscribed at', '2025-06-01T10:00:00Z'],
    ['opt out', 'x'],
    ['estado', 'baja'],
    ['estado de la suscripción', 'cancelada'],
    ['fecha de baja', '1 de marzo de 2025'],
    ['está suscrito', 'no'],
  ])('"%s" = "%s" is understood, however the title is spelled', (title, value) => {
    fc.assert(
      fc.property(spelled(title), spelled('email address'), (column, address) => {
        const other = /estado|status/.test(title) ? 'active' : ''
        const text = `name,${column},${address}\nA,${value},left@example.org\nB,${other},stays@example.org\n`
        expect(emailed(text).filter((name) => name === 'left')).toEqual([])
      }),
    )
  })

  it.each([
    'active_subscription',
    'complimentary_plan',
    'comped',
    'is_paid',
    'vip',
    'Bestseller',
    'double opt-in',
    'SMS opt-in',
    'sms_subscribed',
    'push enabled',
    'Tax Exempt',
    'is_admin',
    'has_avatar',
    'tracking_disabled',
    'click tracking opt out',
    'Accepts SMS Marketing',
    'phone_verified',
    'Attended 2024 gala',
    'Volunteer',
    'Socio',
    'Trabaja',
    'Rebaja',
    'Pagado',
    'Estado civil',
    'Marital status',
    'Payment status',
    'Order status',
    'Lead status',
    'Stripe subscription status',
    'Cancel date',
    'Canceled at',
    'Expiry',
    'updated_at',
    'created_at',
    'Opt-in date',
    'Fecha de alta',
    'City',
    'Ciudad',
  ])('"%s" says nothing about who left, whether it is false, true or text', (title) => {
    for (const value of ['false', 'true', '0', 'No', 'canceled', '2025-01-01', 'whatever']) {
      expect(emailed(`email,${title}\nana@example.org,${value}\n`)).toEqual(['ana'])
    }
  })

  it.each([
    ['State', 'CA', 'Texas', 'OK'],
    ['state', 'NE', 'IN', 'OR'],
    ['Estado', 'California', 'Texas'],
    ['type', 'customer', 'donor'],
    ['Type', '1', '2', '0'],
    ['list', 'Spring', 'Autumn'],
    ['active', '30 days', 'yes'],
  ])('"%s" with values about something else is ignored: %s', (title, ...values) => {
    const rows = values.map((value, n) => `r${n}@example.org,${value}`)
    expect(emailed(`email,${title}\n${rows.join('\n')}\n`)).toHaveLength(values.length)
  })

  it.each([
    'status',
    'Subscription Status',
    'ESTADO',
    'state',
    'type',
    'unsubscribed',
    'subscribed_to_emails',
  ])('a column "%s" with unknown values makes the import refuse the file, and list them', (title) => {
    const rows = ['active', 'frobnicated', 'frobnicated', 'zombie', 'eve@example.net']
    const text = rows.map((value, n) => `r${n}@example.org,${value}`).join('\n')
    const reading = () => read(`email,${title}\n${text}\n`)
    expect(reading).toThrow(`list.csv: the column "${title}" seems to say who is subscribed`)
    expect(reading).toThrow('"frobnicated" (2 lines), "zombie" (1 line), "(an address)" (1 line)')
    expect(reading).not.toThrow('@')
  })
})
