import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { RunningDigest, run } from './installation.ts'

let digest: RunningDigest

beforeAll(async () => {
  digest = await RunningDigest.start()
})
afterAll(() => digest.stop())

const get = (path: string) => fetch(digest.url + path, { redirect: 'manual' })
const post = (path: string, form: Record<string, string>) =>
  fetch(digest.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
const linkIn = (mail: Email, route: string): string => {
  const link = new RegExp(`http://\\S+?(/${route}/[\\w.-]+)`).exec(mail.text ?? '')?.[1]
  if (!link) throw new Error(`No ${route} link in: ${mail.text}`)
  return link
}
const emailsTo = async (address: string, count: number) =>
  (await digest.emails(count)).filter((email) => email.to?.[0]?.address === address)

// Each step goes on from the one before.
describe('A digest on one machine', { shuffle: false }, () => {
  it('serves the site, the feeds and the outbox with their content types', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/feed.xml': 'application/rss+xml; charset=utf-8',
      '/atom.xml': 'application/atom+xml; charset=utf-8',
      '/feed.json': 'application/feed+json; charset=utf-8',
      '/subscribe/': 'text/html; charset=utf-8',
      '/outbox/': 'text/html; charset=UTF-8',
    }
    for (const [path, type] of Object.entries(types)) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type])
    }
  })

  it('prints where its pages are, and how to sign in as the sample editor', async () => {
    expect(digest.output()).toContain(`The outbox    ${digest.url}/outbox/`)
    const [, desk = '', editor] = /For editors +(\S+) \(sign in as (\S+);/.exec(digest.output()) ?? []
    expect(editor).toBe('editor@example.org')
    expect((await fetch(desk)).status).toBe(200)
  })

  it('prints links to where it is served, on any port', async () => {
    const { output } = await run('edit', 'link-for', 'editor@example.org', '--data', digest.folder)
    expect(output).toContain(`${digest.url}/edit/`)
  })

  it('answers 304 for an unchanged file, redirects to a folder with its slash, and has a 404 page', async () => {
    const etag = (await get('/feed.xml')).headers.get('etag')!
    const again = await fetch(`${digest.url}/feed.xml`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect((await get('/topics')).headers.get('location')).toBe('/topics/')
    expect((await get('/no-such-page')).status).toBe(404)
    expect((await get('/..%2fkeys.json')).status).toBe(400)
  })

  it('lets a reader sign up, confirm, and unsubscribe twice with one click, without scripts and cookies', async () => {
    const address = 'stranger@example.org'
    const answer = await post('/subscribe', { email: address })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const [asking] = await emailsTo(address, 2)
    const confirm = linkIn(asking!, 'confirm')

    const shown = await get(confirm)
    expect(shown.status).toBe(200)
    expect(await emailsTo(address, 2), 'a GET confirms nothing').toHaveLength(1)
    expect((await post(confirm, {})).status).toBeLessThan(400)

    const [, edition] = await emailsTo(address, 3)
    const unsubscribe = linkIn(edition!, 'unsubscribe')
    const header = edition!.headers.find(({ key }) => key === 'list-unsubscribe')?.value
    expect(header).toBe(`<${digest.url}${unsubscribe}>`)
    expect((await get(unsubscribe)).status).toBe(200)
    for (const _ of ['once', 'twice']) {
      const left = await post(unsubscribe, { 'List-Unsubscribe': 'One-Click' })
      expect([200, 204]).toContain(left.status)
      expect(left.headers.get('set-cookie')).toBeNull()
    }
    expect(digest.output()).not.toContain(address)
  })

  it('gives everyone who signs up the same answer', async () => {
    const known = await (await post('/subscribe', { email: 'reader@example.org' })).text()
    const unknown = await (await post('/subscribe', { email: 'somebody@example.org' })).text()
    expect(known.replaceAll('reader', '')).toBe(unknown.replaceAll('somebody', ''))
  })

  it('explains that an address is not valid', async () => {
    const answer = await post('/subscribe', { email: 'not an address' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/address/i)
  })

  it('lets the operator import and export a list while it runs', async () => {
    const file = join(temporaryFolder(), 'list.csv')
    writeFileSync(file, 'email\nimported@example.org\n')
    const taken = await run('subscribers', 'import', file, '--data', digest.folder)
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('1 added') })
    const { output } = await run('subscribers', 'export', '--data', digest.folder)
    expect(output).toMatch(/^imported@example\.org,subscribed/m)
    const unknown = await run('subscribers', 'report', '2026-01-01', '--data', digest.folder)
    expect(unknown).toMatchObject({ code: 1, output: expect.stringMatching(/^There is no edition/) })
  })

  it('refuses a second start on the same data folder, in a sentence', async () => {
    const second = await run('start', '--data', digest.folder, '--port', '0')
    expect(second.code).toBe(1)
    expect(second.output).toContain('Another process is using the data folder')
  })

  it('refuses a port that is taken, in a sentence', async () => {
    const port = new URL(digest.url).port
    const second = await run('start', '--data', temporaryFolder(), '--port', port)
    expect(second.code).toBe(1)
    expect(second.output).toContain(`Another process uses port ${port}.`)
  })
})

describe('The command line', () => {
  it('refuses --live until a contact address is set', async () => {
    const { code, output } = await run('start', '--live', '--once', '--data', temporaryFolder())
    expect(code).toBe(2)
    expect(output).toContain('To read real sources, set a contact address')
  })

  it('names the file, the line and the remedy for a configuration that is not valid', async () => {
    const overlay = temporaryFolder()
    writeFileSync(join(overlay, 'publication.yaml'), 'title: Mine\nschedule:\n  weekly: {day: freitag}\n')
    const { code, output } = await run('start', '--once', '--config', overlay, '--data', temporaryFolder())
    expect(code).toBe(1)
    expect(output).toMatch(/publication\.yaml:3: .*freitag.*Write one of: .*friday/s)
  })

  it('explains an unknown option', async () => {
    const { code, output } = await run('start', '--onse')
    expect(code).toBe(2)
    expect(output).toMatch(/--onse.*Usage: npm start/s)
  })
})
