import { beforeEach, describe, expect, it } from 'vitest'
import { exportList } from '../../functions/subscribers/export-list.ts'
import { importLists } from '../../functions/subscribers/import.ts'
import { left } from '../../functions/subscribers/life.ts'
import { keys, SubscriberHome } from './home.ts'

let home: SubscriberHome
beforeEach(() => {
  home = new SubscriberHome()
})
const take = (files: Record<string, string>, dry = false) =>
  importLists(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { dry },
    { subscribers: home.subscribers, keys, clock: home.clock },
  )

const mailchimp = {
  'subscribed_members_export_1a.csv':
    '\ufeff"Email Address","First Name",OPTIN_IP\nana@example.org,Ana,198.51.100.1\nbo@example.org,"Bo ""B""",198.51.100.2\n',
  'unsubscribed_members_export_1a.csv': 'Email Address,First Name\ncy@example.org,Cy\nbo@example.org,Bo\n',
  'cleaned_members_export_1a.csv': 'Email Address,First Name\ndi@example.org,Di\n',
}

describe('taking in a list', () => {
  it('takes the three files of a Mailchimp export, who left before who stayed', async () => {
    expect(await take(mailchimp)).toEqual({ added: 1, suppressed: 3, known: 0, left: 0, rejected: [] })
    expect(await home.subscriber('ana@example.org')).toMatchObject({
      state: 'active',
      consent: { form: 'import 2026-11-20' },
    })
    expect(await home.subscriber('bo@example.org')).toMatchObject({ state: 'unsubscribed' })
    expect(await home.subscriber('di@example.org')).toMatchObject({ state: 'bounced' })
  })

  it('keeps no name, no IP, and no address of who left', async () => {
    await take(mailchimp)
    const kept = JSON.stringify(
      await Promise.all(['ana', 'bo', 'cy', 'di'].map((name) => home.subscriber(`${name}@example.org`))),
    )
    expect(kept).not.toMatch(/198\.51|First|"Ana|cy@|bo@/)
  })

  it('changes nothing on a dry run and counts the same', async () => {
    expect(await take(mailchimp, true)).toMatchObject({ added: 1, suppressed: 3 })
    expect(await home.subscriber('ana@example.org')).toBeUndefined()
  })

  it('brings nobody back who left, bounced, complained or was deleted here', async () => {
    await home.join('ana@example.org')
    const id = (await home.subscriber('ana@example.org'))?.id ?? ''
    await home.subscribers.change(id, (old) => {
      const subscriber = left(old, home.clock())
      return subscriber && { subscriber }
    })
    expect(await take({ 'list.csv': 'email\nANA@example.org\n' })).toMatchObject({ added: 0, left: 1 })
    expect(await home.subscriber('ana@example.org')).toMatchObject({ state: 'unsubscribed' })
  })

  it('leaves out what is no address, names its line, and takes the rest', async () => {
    const { added, rejected } = await take({
      'list.csv': 'email\nana@example.org\nnonsense\n\nbo@example.org\n',
    })
    expect(added).toBe(2)
    expect(rejected).toEqual([{ file: 'list.csv', line: 3, problem: 'form' }])
  })

  it('loses no line to a quotation mark that is astray in another', async () => {
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

  it('counts an address once that stands there twice', async () => {
    expect(await take({ 'list.csv': 'email\nana@example.org\nAna@example.org\n' })).toMatchObject({
      added: 1,
    })
  })

  it('takes nobody in whose status it does not know', async () => {
    const { added, rejected } = await take({ 'list.csv': 'email,status\nana@example.org,pending\n' })
    expect({ added, rejected }).toEqual({
      added: 0,
      rejected: [{ file: 'list.csv', line: 2, problem: 'status' }],
    })
  })

  it('says what is missing from a file without a column for addresses', async () => {
    await expect(take({ 'list.csv': 'name\nAna\n' })).rejects.toThrow('list.csv has no column for addresses')
  })

  it('takes in what it gave out', async () => {
    await home.post('/subscribe', [
      ['email', 'ana@example.org'],
      ['topics', 'courts'],
      ['topics', 'congress'],
      ['frequency', 'daily'],
      ['language', 'es'],
    ])
    await home.work()
    await home.post(home.mailedPath)
    const { preferences } = (await home.subscriber('ana@example.org')) ?? {}
    let csv = ''
    for await (const line of exportList(home.subscribers)) csv += line
    home = new SubscriberHome()
    expect(await take({ 'out.csv': csv })).toMatchObject({ added: 1, rejected: [] })
    expect((await home.subscriber('ana@example.org'))?.preferences).toEqual(preferences)
  })
})
