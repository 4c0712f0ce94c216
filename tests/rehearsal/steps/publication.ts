import { expect, it } from 'vitest'
import { request } from '../events.ts'
import { EDITOR, type Stage } from '../stage.ts'

/** From sources and an editor to published files. */
export function publication(stage: Stage): void {
  it('reads the sources that are due, once', async () => {
    await stage.rehearsal.tick('poll')
    await stage.rehearsal.tick('poll')
    expect(await stage.rehearsal.drain('fetch')).toBe(4)
    expect(stage.feeds.asked.sort()).toEqual(['/harbor.xml', '/valley.xml'])
  })

  it('processes articles and publishes them', async () => {
    expect(await stage.rehearsal.drain('desk')).toBeGreaterThan(0)
    await stage.rehearsal.tick('publish')
    const feed = JSON.parse(await stage.published('feed.json')) as { items: { title: string }[] }
    expect(feed.items.map(({ title }) => title).sort()).toEqual([
      'Homeland Security extends TPS for Haiti',
      'Homeland Security tightens asylum screening in final rule',
      'Judge blocks new fee for green card applicants',
    ])
    expect(await stage.published('index.html')).toContain('asylum screening')
    // The configuration that is damaged was passed over, by every function that starts here.
    expect(await stage.published('index.html')).toContain('The Last Good Title')
    expect(await stage.published('feed.xml')).toContain('d111111abcdef8.cloudfront.net')
    expect(await stage.published('fonts/source-sans-3-5.3.0.woff2')).not.toBe('')
  })

  it('emails an editor the link to the desk, and publishes a link that they add', async () => {
    expect((await stage.ask('POST', '/edit', { email: EDITOR })).statusCode).toBe(200)
    await stage.rehearsal.drain('requests')
    expect(stage.lastMail().to).toEqual([EDITOR])
    stage.editorsDesk = (await stage.linkIn(/https:\S+\/edit\/\S+/)).replace(/\/$/, '')
    const seen = await stage.rehearsal.ask(request('GET', `${stage.editorsDesk}/near`, stage.originKey()))
    expect(seen.statusCode).toBe(200)
    const bulletin = { url: 'https://travel.example/bulletin', title: 'Visa Bulletin', outlet: 'State' }
    expect((await stage.decide('/link', { do: 'link', seen: '0', ...bulletin })).statusCode).toBe(303)
    // The desk can't do it at once, and nothing else will bring it there.
    stage.rehearsal.emulators.door.fail('denied', 1, ({ key }) => key === 'DECISIONS')
    await stage.rehearsal.deliver('desk')
    await stage.rehearsal.tick('publish')
    expect(await stage.published('feed.json')).toContain('Visa Bulletin')
  })
}
