import { beforeEach, describe, expect, it } from 'vitest'
import { decodeList } from '../../../functions/subscribers/import/decode-list.ts'
import { importLists } from '../../../functions/subscribers/import/import.ts'
import { exportList } from '../../../functions/subscribers/operator/export-list.ts'
import { onUnsubscribe } from '../../../functions/subscribers/state-machine.ts'
import { keys, SubscriberContext, taxonomy } from '../context.ts'

let context: SubscriberContext
beforeEach(() => {
  context = new SubscriberContext()
})
const take = (files: Record<string, string>, dry = false) =>
  importLists(
    Object.entries(files).map(([name, text]) => ({ name, text: decodeList(Buffer.from(text)) })),
    { dry },
    { subscribers: context.subscribers, requests: context.requests, keys, clock: context.clock, taxonomy },
  )

const mailchimp = {
  'subscribed_members_export_1a.csv':
    '\ufeff"Email Address","First Name",OPTIN_IP\nana@example.org,Ana,198.51.100.1\nbo@example.org,"Bo ""B""",198.51.100.2\n',
  'unsubscribed_members_export_1a.csv': 'Email Address,First Name\ncy@example.org,Cy\nbo@example.org,Bo\n',
  'cleaned_members_export_1a.csv': 'Email Address,First Name\ndi@example.org,Di\n',
}

describe('importing lists', () => {
  it('reads the three files of a Mailchimp export; those who left stay unsubscribed', async () => {
    expect(await take(mailchimp)).toMatchObject({ added: 1, suppressed: 3, known: 0, left: 0, rejected: [] })
    expect(await context.subscriber('ana@example.org')).toMatchObject({
      state: 'active',
      consent: { form: 'import 2026-11-20' },
    })
    expect(await context.subscriber('bo@example.org')).toMatchObject({ state: 'unsubscribed' })
    expect(await context.subscriber('di@example.org')).toMatchObject({ state: 'bounced' })
  })

  it('stores no name, no IP address, and no email address of anybody who left', async () => {
    await take(mailchimp)
    const kept = JSON.stringify(
      await Promise.all(['ana', 'bo', 'cy', 'di'].map((name) => context.subscriber(`${name}@example.org`))),
    )
    expect(kept).not.toMatch(/198\.51|First|"Ana|cy@|bo@/)
  })

  it('changes nothing on a dry run, and counts the same', async () => {
    expect(await take(mailchimp, true)).toMatchObject({ added: 1, suppressed: 3 })
    expect(await context.subscriber('ana@example.org')).toBeUndefined()
  })

  it('does not subscribe anybody who left, bounced, complained or was deleted here', async () => {
    await context.join('ana@example.org')
    const id = (await context.subscriber('ana@example.org'))?.id ?? ''
    await context.subscribers.change(id, (old) => {
      const subscriber = onUnsubscribe(old, context.clock())
      return subscriber && { subscriber }
    })
    expect(await take({ 'list.csv': 'email\nANA@example.org\n' })).toMatchObject({ added: 0, left: 1 })
    expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'unsubscribed' })
  })

  it('skips values that are not addresses, reports their lines, and imports the rest', async () => {
    const { added, rejected } = await take({
      'list.csv': 'email\nana@example.org\nnonsense\n\nbo@example.org\n',
    })
    expect(added).toBe(2)
    expect(rejected).toEqual([{ file: 'list.csv', line: 3, problem: 'form' }])
  })

  it('loses no line to a stray quotation mark in another line', async () => {
    const lines = [
      'Email Address,Notes',
      'ana@example.org,"two, words"',
      '"quoted"@example.org,x',
      '"never closed@example.org,x',
      'bo@example.org,"a word"',
    ]
    const { added, rejected } = await take({ 'list.csv': lines.join('\n') })
    expect(added).toBe(2)
    expect(rejected).toEqual([
      { file: 'list.csv', line: 3, problem: 'quotes' },
      { file: 'list.csv', line: 4, problem: 'quotes' },
    ])
  })

  it('counts an address that is listed twice only once', async () => {
    expect(await take({ 'list.csv': 'email\nana@example.org\nAna@example.org\n' })).toMatchObject({
      added: 1,
    })
  })

  it('does not import anybody who never confirmed elsewhere, or whose line does not say it', async () => {
    const { added, suppressed, rejected } = await take({
      'list.csv':
        'email,status\nana@example.org,pending\nbo@example.org,\ncy@example.org,active\ndi@example.org\n',
    })
    expect({ added, suppressed, rejected }).toEqual({
      added: 1,
      suppressed: 1,
      rejected: [
        { file: 'list.csv', line: 3, problem: 'status' },
        { file: 'list.csv', line: 5, problem: 'status' },
      ],
    })
  })

  it('unsubscribes a reader if a list says that they left, and counts them', async () => {
    for (const name of ['ana', 'bo', 'cy', 'di']) await context.join(`${name}@example.org`)
    const list = {
      'list.csv':
        'email,status\nANA@example.org,unsubscribed\nbo@example.org,bounced\ncy@example.org,active\ndi@example.org,paused\n',
    }
    const counts = { added: 0, suppressed: 0, unsubscribed: 2, paused: 1, known: 1, left: 0 }
    expect(await take(list, true)).toMatchObject(counts)
    expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'active' })
    expect(await take(list)).toMatchObject(counts)
    expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'unsubscribed' })
    expect(await context.subscriber('bo@example.org')).toMatchObject({ state: 'bounced' })
    expect(await context.subscriber('cy@example.org')).toMatchObject({ state: 'active' })
    expect(await context.subscriber('di@example.org')).toMatchObject({ state: 'paused' })
    expect(await take(list)).toMatchObject({ unsubscribed: 0, paused: 0, known: 2, left: 2 })
  })

  it('invalidates a confirmation link after a list said that its reader left', async () => {
    await context.post('/subscribe', { email: 'ana@example.org' })
    await context.work()
    const confirm = context.mailedPath
    context.time += 1000
    expect(await take({ 'list.csv': 'email,status\nana@example.org,unsubscribed\n' })).toMatchObject({
      unsubscribed: 1,
    })
    await context.post(confirm)
    expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'unsubscribed' })
  })

  it('unsubscribes a reader if any line, column or file says that they left', async () => {
    const both = {
      'a.csv': 'email,status\nana@example.org,active\n',
      'b.csv': 'email,status\nANA@Example.org,unsubscribed\n',
    }
    expect(await take(both)).toMatchObject({ added: 0, suppressed: 1, repeated: 1 })
    const turned = {
      'a.csv': 'email,status\nbo@example.org,unsubscribed\nbo@example.org,active\nbo@example.org,cleaned\n',
    }
    expect(await take(turned)).toMatchObject({ added: 0, suppressed: 1, repeated: 2 })
    expect(await context.subscriber('bo@example.org')).toMatchObject({ state: 'unsubscribed' })
    const columns = { 'a.csv': 'email,status,unsubscribed_at\ncy@example.org,active,2025-01-01\n' }
    expect(await take(columns)).toMatchObject({ added: 0, suppressed: 1 })
  })

  it.each([
    ['a status', { 'a.csv': 'email,status\nana@example.org,complained\nana@example.org,unsubscribed\n' }],
    ['a column', { 'a.csv': 'email,complained_at\nana@example.org,2025-01-01\n' }],
    ['a tag', { 'a.csv': 'email,tags\nana@example.org,"unsubscribed, marked as spam"\n' }],
    ['the name of a file', { 'spam complaints.csv': 'email\nana@example.org\n' }],
  ])('does not even email a link to somebody who complained, by %s', async (_, files) => {
    for (const before of ['nobody', 'active', 'unsubscribed', 'bounced'] as const) {
      context = new SubscriberContext()
      if (before !== 'nobody') {
        await context.join('ana@example.org')
        const { id } = (await context.subscriber('ana@example.org'))!
        await context.subscribers.change(id, (old) => old && { subscriber: { ...old, state: before } })
      }
      await take(files)
      context.sink.taken.length = 0
      context.time += 60_000
      await context.post('/subscribe', { email: 'ana@example.org' })
      await context.work()
      expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'complained' })
      expect(context.sink.taken).toEqual([])
    }
  })

  it('takes the block of a reader who complained from our own export', async () => {
    await context.join('ana@example.org')
    const { id } = (await context.subscriber('ana@example.org'))!
    await context.subscribers.change(id, (old) => old && { subscriber: { ...old, state: 'complained' } })
    const own = (await Array.fromAsync(exportList(context.subscribers))).join('')
    context = new SubscriberContext()
    expect(await take({ 'subscribers.csv': own })).toMatchObject({ added: 0, suppressed: 1 })
    expect(await context.subscriber('ana@example.org')).toMatchObject({ state: 'complained' })
  })

  it('counts the same on a dry run, whatever is repeated', async () => {
    await context.join('ana@example.org')
    const rows = [
      'ana@example.org,active',
      'bo@example.org,active',
      'BO@example.org,active',
      'ana@example.org,unsubscribed',
    ]
    const list = { 'a.csv': `email,status\n${rows.join('\n')}\n`, 'b.csv': 'email\nbo@example.org\n' }
    expect(await take(list, true)).toEqual(await take(list))
  })

  it('stores one subscriber for a mailbox, however its domain is spelled', async () => {
    const list = 'email\nana@münchen.example\nana@MÜNCHEN.example\nana@xn--mnchen-3ya.example\n'
    expect(await take({ 'list.csv': list })).toMatchObject({ added: 1, repeated: 2 })
    expect(await context.subscriber('ana@xn--mnchen-3ya.example')).toMatchObject({
      email: 'ana@xn--mnchen-3ya.example',
    })
  })

  it('reports topics and places that are not in the configuration, and stores none of them', async () => {
    const { added, unknown } = await take({
      'list.csv':
        'email,topics,places\nana@example.org,courts sports,us-tx atlantis\nbo@example.org,sports __proto__,us\n',
    })
    expect(added).toBe(2)
    expect([...unknown.topics]).toEqual([
      ['sports', 2],
      ['__proto__', 1],
    ])
    expect([...unknown.places]).toEqual([['atlantis', 1]])
    expect((await context.subscriber('ana@example.org'))?.preferences).toMatchObject({
      topics: ['courts'],
      places: ['us-tx'],
    })
    expect((await context.subscriber('bo@example.org'))?.preferences).toMatchObject({
      topics: [],
      places: ['us'],
    })
  })

  it('writes nothing if one of the files can’t be understood', async () => {
    const list = { 'a.csv': 'email\nana@example.org\n', 'b.csv': 'email,status\nbo@example.org,zombie\n' }
    await expect(take(list)).rejects.toThrow('b.csv: the column "status" seems to say who is subscribed')
    expect(await context.subscriber('ana@example.org')).toBeUndefined()
  })

  it('says what is missing from a file without a column for addresses', async () => {
    await expect(take({ 'list.csv': 'name\nAna\n' })).rejects.toThrow('list.csv has no column of addresses')
  })

  it('imports its own export without a loss', async () => {
    context.matters.set('tps-haiti', { id: 'tps-haiti', name: { en: 'TPS for Haiti', es: 'TPS para Haití' } })
    await context.post('/subscribe', [
      ['email', 'ana@example.org'],
      ['topics', 'courts'],
      ['topics', 'congress'],
      ['frequency', 'daily'],
      ['language', 'es'],
      ['matter', 'tps-haiti'],
    ])
    await context.work()
    await context.post(context.mailedPath, { alerts: 'yes' })
    const { preferences } = (await context.subscriber('ana@example.org')) ?? {}
    let csv = ''
    for await (const line of exportList(context.subscribers)) csv += line
    context = new SubscriberContext()
    expect(await take({ 'out.csv': csv })).toMatchObject({ added: 1, rejected: [] })
    expect((await context.subscriber('ana@example.org'))?.preferences).toEqual(preferences)
    expect(preferences).toMatchObject({ matters: ['tps-haiti'], alerts: true })
  })
})
