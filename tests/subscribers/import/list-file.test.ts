import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeList } from '../../../functions/subscribers/import/decode-list.ts'
import { readListFile } from '../../../functions/subscribers/import/list-file.ts'
import { plainText, spreadsheetCell } from '../../../functions/subscribers/import/spreadsheet-cell.ts'
import { taxonomy } from '../context.ts'

function read(bytes: string | Uint8Array, name = 'list.csv') {
  return readListFile(
    { name, text: decodeList(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) },
    taxonomy,
  )
}

/** The readers of a list who get email, by the part before the @. */
function emailed(text: string | Uint8Array, name?: string): string[] {
  const { listed } = read(text, name)
  return listed.filter(({ status }) => status === 'subscribed').map(({ email }) => email.split('@')[0] ?? '')
}

/** What systems export, with "stays" in rows that get email and "left" in rows that do not; "perhaps" must be left out or refused. */
const exports: Record<string, string[]> = {
  Ghost: [
    'id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers',
    '1,stays1@example.org,Sam,,true,false,,2025-01-01T00:00:00.000Z,,,',
    '2,left1@example.org,Lea,,false,true,cus_1,2025-01-01T00:00:00.000Z,,,Gold',
    '3,left2@example.org,Lou,,true,false,,2025-01-01T00:00:00.000Z,2025-06-01T00:00:00.000Z,,',
  ],
  Substack: [
    'email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at',
    'stays1@example.org,false,,other,false,2025-01-01T00:00:00Z,',
    'stays2@example.org,true,2027-01-01T00:00:00Z,yearly,false,2025-01-01T00:00:00Z,2025-01-01T00:00:00Z',
    'left1@example.org,true,2027-01-01T00:00:00Z,yearly,true,2025-01-01T00:00:00Z,2025-01-01T00:00:00Z',
  ],
  'Substack, all columns': [
    'Email,Name,Type,Stripe plan,Cancel date,Start date,Paid upgrade date,Bestseller,Emails received (6mo),Emails dropped (6mo),' +
      'num_emails_opened,Subscription source (free),Days active (30d),Activity,Country,Comments (7d),Revenue,Email disabled',
    'stays1@example.org,Sam,Free,,2025-02-02,2025-01-01,,false,12,0,4,direct,3,2,US,0,0,FALSE',
    'stays2@example.org,Ann,Author,,,2025-01-01,,false,12,0,4,direct,3,0,US,0,0,FALSE',
    'left1@example.org,Lea,Paid,,,2025-01-01,,false,12,0,4,direct,3,5,US,0,0,TRUE',
  ],
  Buttondown: [
    'email,notes,metadata,tags,referrer_url,source,type,utm_campaign,creation_date,secondary_id,unsubscription_date,unsubscription_reason',
    'stays1@example.org,,{},,,api,regular,,2025-01-01,1,,',
    'stays2@example.org,,{},,,api,premium,,2025-01-01,2,,',
    'left1@example.org,,{},,,api,unsubscribed,,2025-01-01,3,,',
    'left2@example.org,,{},,,api,unactivated,,2025-01-01,4,,',
    'left3@example.org,,{},,,api,undeliverable,,2025-01-01,5,,',
    'left4@example.org,,{},,,api,regular,,2025-01-01,6,2025-03-03,too many',
  ],
  'Mailchimp, with the reasons': [
    'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,CC,REGION,UNSUB_TIME,' +
      'UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID,NOTES,TAGS',
    'stays1@example.org,Sam,2,2025-01-01 10:00:00,198.51.100.1,2025-01-01 10:00:00,198.51.100.1,34,US,CA,,,,,,1,a,,"unsubscribed friends"',
    'left1@example.org,Lea,2,2025-01-01 10:00:00,198.51.100.1,2025-01-01 10:00:00,198.51.100.1,34,US,CA,2025-06-01 10:00:00,Week 9,abc,OTHER,Moved away,2,b,,',
  ],
  Kit: [
    'id,first_name,email,status,created_at,tags',
    '1,Sam,stays1@example.org,active,2025-01-01,"a, b"',
    '2,Lea,left1@example.org,cancelled,2025-01-01,',
    '3,Lou,left2@example.org,complained,2025-01-01,',
    '4,Lin,left3@example.org,inactive,2025-01-01,',
  ],
  beehiiv: [
    'email,status,created_at,subscription_tier,utm_source,email_open_count,referral_code',
    'stays1@example.org,active,2025-01-01,free,x,3,abc',
    'left1@example.org,inactive,2025-01-01,premium,x,3,abc',
    'left2@example.org,needs_attention,2025-01-01,free,x,3,abc',
    'left3@example.org,paused,2025-01-01,free,x,3,abc',
  ],
  MailerLite: [
    'Subscriber,Sent,Opens,Clicks,Subscribed,Location,Last name,Unsubscribed',
    'stays1@example.org,9,3,1,2025-01-01 10:00:00,US,A,',
    'left1@example.org,9,3,1,2025-01-01 10:00:00,US,B,2025-06-01 10:00:00',
  ],
  listmonk: [
    'uuid,email,name,attributes,status,created_at,updated_at',
    '1,stays1@example.org,Sam,{},enabled,2025-01-01,2025-01-01',
    '2,left1@example.org,Lea,{},blocklisted,2025-01-01,2025-01-01',
    '3,left2@example.org,Lou,{},disabled,2025-01-01,2025-01-01',
  ],
  Keila: [
    'Email,First name,Last name,Data,Status',
    'stays1@example.org,Sam,A,{},active',
    'left1@example.org,Lea,B,{},unsubscribed',
    'left2@example.org,Lea,B,{},unreachable',
  ],
  'Campaign Monitor': [
    'Email address,Name,State,Date subscribed',
    'stays1@example.org,Sam,Active,2025-01-01',
    'left1@example.org,Lea,Unsubscribed,2025-01-01',
    'left2@example.org,Lou,Deleted,2025-01-01',
  ],
  'Constant Contact': [
    'Email address,First name,State/Province,Email permission status,Email update source,Email Opt-Out Date,Opt-Out Source,Opt-Out Reason,Tags',
    'stays1@example.org,Sam,CA,Implied,Import,,,,a',
    'left1@example.org,Lea,CA,Express,Import,06/01/2025 10:00,Contact,Too many,a',
    'left2@example.org,Lou,NE,Unsubscribed,Import,,,,a',
  ],
  Brevo: [
    'CONTACT ID;EMAIL;FIRSTNAME;SMS;Email blacklisted;SMS blacklisted;DOUBLE_OPT-IN;ADDED_TIME',
    '1;stays1@example.org;Sam;;0;1;1;01-01-2025',
    '2;left1@example.org;Lea;;1;0;1;01-01-2025',
    '3;stays2@example.org;Lou;;;;2;01-01-2025',
  ],
  Mailjet: [
    'email,name,IsExcludedFromCampaigns,IsUnsubscribed,created',
    'stays1@example.org,Sam,false,false,2025-01-01',
    'left1@example.org,Lea,true,false,2025-01-01',
    'left2@example.org,Lou,false,True,2025-01-01',
  ],
  AWeber: [
    'Email,Name,Message,Date Added,Stop Time,Stop Status,Misc,Ad Tracking',
    'stays1@example.org,Sam,3,2025-01-01,,,,x',
    'left1@example.org,Lea,3,2025-01-01,2025-06-01 10:00:00,unsubscribed,,x',
  ],
  'Google Groups': [
    'Members for group readers',
    'Email address,Nickname,Group status,Email status,Email preference,Posting permissions,Join year,Join month',
    'stays1@example.org,Sam,member,,Each email,allowed,2025,1',
    'left1@example.org,Lea,member,bouncing,Each email,allowed,2025,1',
    'left2@example.org,Lou,member,,No email,allowed,2025,1',
  ],
  'Google Workspace': [
    'Group Email [Required],Member Email,Member Name,Member Role,Member Type',
    'list@example.org,stays1@example.org,Sam,MEMBER,USER',
  ],
  Flodesk: [
    'Email,First name,Status,Segments',
    'stays1@example.org,Sam,Active,a',
    'left1@example.org,Lea,Marked as spam,a',
    'left2@example.org,Lou,Unconfirmed,a',
  ],
  HubSpot: [
    'Record ID,Email,Lead Status,Lifecycle Stage,Unsubscribed from all email,Email hard bounce reason,Marketing contact status,Marketing emails bounced,Emails opened count',
    '1,stays1@example.org,Open,Lead,,,Marketing contact,3,4',
    '2,left1@example.org,Open,Lead,true,,Marketing contact,,',
    '3,left2@example.org,Open,Lead,false,unknown user,Marketing contact,,',
    '4,left3@example.org,Open,Lead,false,,Non-marketing contact,,',
  ],
  Salesforce: ['Email,HasOptedOutOfEmail,DoNotCall', 'stays1@example.org,0,1', 'left1@example.org,1,0'],
  Dynamics: [
    'E-mail,Do not allow Emails,Do not allow Phone Calls',
    'stays1@example.org,Allow,Do Not Allow',
    'left1@example.org,Do Not Allow,Allow',
  ],
  Shopify: [
    'Email,Accepts Email Marketing,Accepts SMS Marketing,Tax Exempt',
    'stays1@example.org,yes,no,no',
    'left1@example.org,no,yes,yes',
  ],
  Klaviyo: [
    'Email,Email Marketing Consent,SMS Marketing Consent,Email Suppressions',
    'stays1@example.org,SUBSCRIBED,UNSUBSCRIBED,[]',
    "left1@example.org,NEVER_SUBSCRIBED,,['UNSUBSCRIBE']",
  ],
  phpList: [
    'email,Is the subscriber confirmed (1/0),Is this subscriber blacklisted (1/0),Number of bounces',
    'stays1@example.org,1,0,4',
    'left1@example.org,1,1,0',
    'left2@example.org,0,0,0',
  ],
  MailPoet: [
    'Email,First name,Global status,List status',
    'stays1@example.org,Sam,Subscribed,Subscribed',
    'left1@example.org,Lea,Subscribed,Unsubscribed',
  ],
  'a database': [
    'contact_id|contactEmail|isUnsubscribed|unsubscribe_link|unsubscribedAt',
    '1|stays1@example.org|f|https://a.example/u/1|NULL',
    '2|left1@example.org|t|https://a.example/u/2|NULL',
    '3|left2@example.org|f|https://a.example/u/3|1717236000',
  ],
  'a Spanish list': [
    'Nombre;Correo electrónico;Teléfono;Estado;Fecha de alta',
    'Sam;stays1@example.org;555;Suscrito;1/1/2025',
    'Lea;left1@example.org;555;Dado de baja;1/1/2025',
    'Lou;left2@example.org;555;No suscrita;1/1/2025',
  ],
  'a Spanish list of flags': [
    'CORREO-ELECTRÓNICO;SUSCRITO;FECHA_DE_BAJA;Motivo de baja',
    'stays1@example.org;Sí;;',
    'left1@example.org;No;;',
    'left2@example.org;si;12/03/2025;',
  ],
  'a Spanish list of those who left': [
    'email,baja,alta',
    'stays1@example.org,no,2025-01-01',
    'left1@example.org,X,2025-01-01',
  ],
}

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

describe('the format of a list', () => {
  const two = (between: string, end: string) =>
    [`email${between}name`, `ana@example.org${between}Ana`, `bo@example.org${between}Bo`].join(end)

  it.each([',', ';', '\t', '|'])('may separate values by %j', (between) => {
    for (const end of ['\n', '\r\n', '\r']) expect(emailed(two(between, end))).toEqual(['ana', 'bo'])
  })

  it('may have several kinds of line ending', () => {
    expect(emailed('email,name\r\nana@example.org,Ana\nbo@example.org,Bo\rcy@example.org,Cy\r\n')).toEqual([
      'ana',
      'bo',
      'cy',
    ])
  })

  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  it.each([
    ['UTF-8', Buffer.from('email,ciudad\nana@example.org,Málaga\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffemail,ciudad\nana@example.org,Málaga\n')],
    ['UTF-16, little end first', utf16('email,ciudad\r\nana@example.org,Málaga\r\n', false)],
    ['UTF-16, big end first', utf16('email,ciudad\r\nana@example.org,Málaga\r\n', true)],
    ['UTF-16 without a mark', utf16('email,ciudad\nana@example.org,Málaga\n', false).subarray(2)],
    ['Windows-1252', Buffer.from('email,ciudad\nana@example.org,Málaga\n', 'latin1')],
    [
      'UTF-8 with a mark and quotation marks',
      Buffer.from('\ufeff"email","ciudad"\n"ana@example.org","Málaga"\n'),
    ],
  ])('may be in %s', (_, bytes) => {
    expect(emailed(bytes)).toEqual(['ana'])
  })

  it('may have Spanish titles in Windows-1252', () => {
    expect(
      emailed(Buffer.from('Correo electrónico;Suscrito\nana@example.org;Sí\nbo@example.org;No\n', 'latin1')),
    ).toEqual(['ana'])
  })

  it('may name its separator in a line of its own, as Excel does', () => {
    expect(emailed('sep=;\r\nemail;name\r\nana@example.org;Ana\r\n')).toEqual(['ana'])
  })

  it('may have a first row that is shorter than its titles', () => {
    const { listed, rejected } = read('name,email\nAnn\nBob,b@example.org\n')
    expect(listed.map(({ email }) => email)).toEqual(['b@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'empty' }])
  })

  it('may have line ends in values and blank lines; lines are counted as in the file', () => {
    const { listed, rejected } = read(
      '\n"email","no\nte"\n\n"ana@example.org","one\r\ntwo"\n,,\n  \nnonsense,"a\nb"\nbo@example.org\n',
    )
    expect(listed.map(({ email }) => email)).toEqual(['ana@example.org', 'bo@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 9, problem: 'form' }])
  })

  it('loses no line to a quotation mark that another one happens to close', () => {
    const { listed, rejected } = read(
      'email,note,status\na@example.org,"oops,active\nb@example.org,x,unsubscribed\nc@example.org,y",active\n',
    )
    expect(listed).toMatchObject([
      { email: 'b@example.org', status: 'unsubscribed' },
      { email: 'c@example.org', status: 'subscribed' },
    ])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'quotes' }])
  })

  it('may have a line whose values are shifted by a comma, which is skipped if the status may be shifted too', () => {
    const { listed, rejected } = read(
      'email,name,note,unsubscribed_at\nana@example.org,Sam,Acme, Inc,,2025-01-01\nbo@example.org,Bo,,\n',
    )
    expect(listed.map(({ email }) => email)).toEqual(['bo@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'values' }])
    expect(emailed('email,name\nana@example.org,Sam, Jr\n')).toEqual(['ana'])
  })

  it('may be empty', () => {
    expect(read('')).toEqual({ listed: [], rejected: [] })
    expect(read('email\n')).toEqual({ listed: [], rejected: [] })
  })

  it('may have titles that are names in JavaScript', () => {
    expect(emailed('__proto__,constructor,email\nx,y,ana@example.org\n')).toEqual(['ana'])
  })

  it('is read completely: each row is listed or rejected exactly once', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab.,;"\'\n\t =+é'), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ana@example.org', 'x', ''), cell), { maxLength: 8 }),
        (rows) => {
          const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
          const text = ['email,note', ...rows.map(([email, note]) => `${email},${quote(note)}`)].join('\n')
          const { listed, rejected } = read(text)
          const given = rows.filter(([email, note]) => email !== '' || note.trim() !== '')
          expect(listed.length + rejected.length).toBeGreaterThanOrEqual(
            given.filter(([email]) => email !== '').length,
          )
          expect(listed).toHaveLength(rows.filter(([email]) => email.includes('@')).length)
        },
      ),
    )
  })
})

describe('a spreadsheet cell', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'\'=+-@\t\ra1,;"\n'), maxLength: 6 }),
    fc.string({ unit: 'binary' }),
  )

  it('gives its value back, even if it begins with an apostrophe', () => {
    fc.assert(
      fc.property(value, (text) => {
        const cell = spreadsheetCell(text)
        const unquoted = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(plainText(unquoted)).toBe(text)
        expect(unquoted).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 2000, examples: [["'"], ["'="], ["''="], ["'ann"], ['=1+1'], ['"'], ['"=1"']] },
    )
  })

  it('gives an address back when the file is read', () => {
    const local = fc.string({ unit: fc.constantFrom(..."'=+-a"), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(local, { minLength: 1 }), (locals) => {
        const emails = locals.map((text) => `${text}@example.org`)
        const { listed } = read(
          `email,status\n${emails.map((email) => `${spreadsheetCell(email)},subscribed`).join('\n')}\n`,
        )
        expect(listed.map(({ email }) => email)).toEqual(emails)
      }),
    )
  })
})
