import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookAt } from '../../functions/app/poll/look.ts'
import { actsPerOperator } from '../../functions/auth/limits.ts'
import { type Source, Source as SourceSchema } from '../../functions/domain/model/source.ts'
import { Looks } from '../../functions/store/operating/looks.ts'
import { formsOf } from '../security/forms.ts'
import { ana, ben, OperatorTrial } from './context.ts'
import { FeedServer, feed, item } from './feeds.ts'

let server: FeedServer
let base: string
let trial: OperatorTrial
beforeEach(async () => {
  server = await new FeedServer().open()
  base = server.base
})
afterEach(async () => {
  await trial.close()
  server.close()
})

const valley = (): Source =>
  SourceSchema.parse({ id: 'valley', name: 'Valley Wire', feed: `${base}/feed.xml` })
const broken = (): Source =>
  SourceSchema.parse({ id: 'broken', name: 'Broken Bell', feed: `${base}/none.xml` })
const shut = (): Source =>
  SourceSchema.parse({ id: 'shut', name: 'Shut Door', feed: `${base}/shut.xml`, blocked: 'They asked us.' })

function open(sources: Source[] = [valley(), broken(), shut()], allowPrivate = true): void {
  trial = new OperatorTrial(sources, { allowPrivate })
}

const namesPolled = async () => (await trial.pipeline.poll({ all: true })).map(({ source }) => source).sort()

describe('The page of sources', () => {
  it('shows what each source brought, and in words why one fails', async () => {
    open()
    await trial.pipeline.poll()
    const html = await trial.look('/sources')
    expect(html).toMatch(
      /Cannot be read \(1\)[\s\S]*Broken Bell[\s\S]*Read regularly \(1\)[\s\S]*Valley Wire/,
    )
    expect(html).toContain('answered 500 Internal Server Error')
    expect(html).toContain('Off (1)')
    const one = await trial.look('/sources/broken')
    expect(one).toContain('Never read')
    expect(one).toContain('answered 500 Internal Server Error')
    expect(one).toContain('The digest tries it again automatically.')
    expect((await trial.look('/sources/shut')).includes('value="turn-on"')).toBe(false)
  })

  it('counts new entries of the last seven days, from the second poll on', async () => {
    open([valley()])
    await trial.pipeline.poll()
    expect(await trial.look('/sources/valley')).not.toContain('new in 7 days')
    trial.later(60)
    await trial.pipeline.poll()
    expect(await trial.look('/sources/valley')).not.toContain('new in 7 days')
    server.documents['/feed.xml'] = feed.replace('</channel>', `${item('Border bridge opens', 3)}</channel>`)
    trial.later(24 * 60)
    await trial.pipeline.poll()
    server.documents['/feed.xml'] = feed
    expect(await trial.look('/sources/valley')).toContain('1 new in 7 days')
    trial.later(8 * 24 * 60)
    await trial.pipeline.poll()
    expect(await trial.look('/sources/valley')).toContain('0 new in 7 days')
  })

  it('shows 200 of each kind, and finds the rest, whatever the length of what is searched for', async () => {
    open(
      Array.from({ length: 1000 }, (_, n) =>
        SourceSchema.parse({
          id: `s${n}`,
          name: `Wire ${String(n).padStart(3, '0')}`,
          feed: `${base}/${n}.xml`,
        }),
      ),
    )
    const html = await trial.look('/sources')
    expect(html).toContain('Wire 199')
    expect(html).not.toContain('Wire 200')
    expect(html).toContain('And 800 more. Find one by its name or address above.')
    expect(await trial.look('/sources?q=wire+777')).toContain('Wire 777')
    expect(await trial.look(`/sources?q=wire+777${'+wire'.repeat(500)}+nowhere`)).toContain('Wire 777')
  })

  it('finds a source by its name or address, and nothing by the rest', async () => {
    open()
    expect(await trial.look('/sources?q=bell')).toContain('Broken Bell')
    expect(await trial.look('/sources?q=bell')).not.toContain('Valley Wire')
    expect(await trial.look('/sources?q=nowhere')).toContain('No source matches')
  })

  it('has a page in Spanish', async () => {
    open()
    const answer = await trial.app.request(`${trial.linkOf(ana)}/sources`, {
      headers: { 'accept-language': 'es' },
    })
    expect(await answer.text()).toContain('Agregar una fuente')
  })

  it('knows no source with another id', async () => {
    open()
    const missing = await trial.app.request(`${trial.linkOf(ana)}/sources/nowhere`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toMatch(/Operators’ pages[\s\S]*There is nothing here/)
    expect((await trial.send('/sources/nowhere', { do: 'turn-off' })).status).toBe(404)
  })
})

describe('A source', () => {
  it('that is turned off is no longer polled, whatever the configuration says later, until it is turned on', async () => {
    open()
    const answer = await trial.send('/sources/valley', { do: 'turn-off', why: 'too many games' })
    expect(answer.status).toBe(303)
    const after = await (await trial.app.request(answer.headers.get('location')!)).text()
    expect(after).toContain('Ana Ruiz turned Valley Wire off.')
    expect(after).toContain('Reason: too many games')
    expect(await namesPolled()).toEqual(['broken'])
    await trial.context.useConfiguration({ ...trial.configured, sources: [valley()] })
    expect(await namesPolled()).toEqual([])
    await trial.send('/sources/valley', { do: 'turn-on' }, { by: ben, seen: 1 })
    expect(await namesPolled()).toEqual(['valley'])
    expect((await trial.log()).map(({ act }) => act.is)).toEqual(['turn-off', 'turn-on'])
  })

  it('is polled right away if an operator asks for it', async () => {
    open([valley()])
    await trial.pipeline.poll()
    server.asked = []
    trial.later(1)
    await trial.pipeline.poll()
    expect(server.asked).toEqual([])
    await trial.send('/sources/valley', { do: 'poll-now' })
    await trial.pipeline.poll()
    expect(server.asked).toEqual(['/feed.xml'])
  })

  it('whose publisher opted out cannot be turned on or polled', async () => {
    open()
    for (const act of ['turn-on', 'poll-now'])
      expect((await trial.send('/sources/shut', { do: act })).status).toBe(400)
    expect(await trial.log()).toEqual([])
  })

  it('of the configuration cannot be removed, and what does not exist cannot be done', async () => {
    open()
    for (const act of ['remove-source', 'add-source', 'dance', 'undo'])
      expect((await trial.send('/sources/valley', { do: act })).status).toBe(400)
    expect(await trial.log()).toEqual([])
  })

  it('is decided about with a reason of one line and at most 300 characters', async () => {
    open()
    await trial.send('/sources/valley', { do: 'turn-off', why: `two\r\nlines ${'x'.repeat(5000)}` })
    const [{ why }] = (await trial.log()) as unknown as [{ why: string }]
    expect(why).toMatch(/^two lines x+$/)
    expect(why).toHaveLength(300)
  })

  it('is not decided about more than 240 times an hour by one operator, and another still can', async () => {
    open()
    for (let n = 0; n < actsPerOperator.most; n++) await trial.send('/sources/valley', { do: 'nothing' })
    const refused = await trial.send('/sources/valley', { do: 'turn-off' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('More forms were submitted')
    expect(await trial.log()).toEqual([])
    expect((await trial.send('/sources/valley', { do: 'turn-off' }, { by: ben })).status).toBe(303)
  })

  it('about which another operator decided in the meantime stays as that operator wanted it', async () => {
    open()
    await trial.send('/sources/valley', { do: 'turn-off' })
    const answer = await trial.send('/sources/valley', { do: 'turn-on' }, { by: ben, seen: 0 })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Ana Ruiz turned Valley Wire off.')
    expect((await trial.send('/sources/valley', { do: 'turn-off' }, { by: ben, seen: 0 })).status).toBe(303)
    expect(await trial.log()).toHaveLength(1)
  })

  it('that stays off because somebody else decided about it is not read', async () => {
    open([valley()])
    await trial.pipeline.poll()
    await trial.send('/sources/valley', { do: 'turn-off' })
    await trial.send('/sources/valley', { do: 'turn-on' }, { by: ben, seen: 0 })
    await trial.send('/sources/valley', { do: 'turn-on', why: 'at once' }, { by: ben, seen: 1 })
    server.asked = []
    await trial.pipeline.poll()
    expect(server.asked).toEqual(['/feed.xml'])
    await trial.send('/sources/valley', { do: 'turn-off' }, { by: ben, seen: 2 })
    expect((await trial.send('/sources/valley', { do: 'turn-on' }, { seen: 2 })).status).toBe(409)
    await trial.send('/log', { do: 'undo', decision: '3' }, { seen: 3 })
    server.asked = []
    await trial.pipeline.poll()
    expect(server.asked).toEqual([])
  })

  it('is restored only once, however many undo the decision at the same moment', async () => {
    open()
    await trial.send('/sources/valley', { do: 'turn-off' })
    const both = await Promise.all(
      [ana, ben].map((by) => trial.send('/log', { do: 'undo', decision: '1' }, { by, seen: 1 })),
    )
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await trial.log()).map(({ act }) => act.is)).toEqual(['turn-off', 'undo'])
  })

  it('is back as configured once the decision is undone in the log', async () => {
    open()
    await trial.send('/sources/valley', { do: 'turn-off' })
    const log = await trial.look('/log')
    expect(log).toContain('Ana Ruiz turned Valley Wire off.')
    const undo = await trial.send('/log', { do: 'undo', decision: '1' }, { by: ben, seen: 1 })
    expect(undo.status).toBe(303)
    expect(await namesPolled()).toEqual(['broken', 'valley'])
    expect(await trial.look('/log')).toMatch(
      /ben undid decision 1 \(Ana Ruiz turned Valley Wire off\)\.[\s\S]*undone/,
    )
    expect((await trial.send('/log', { do: 'undo', decision: '1' }, { seen: 2 })).status).toBe(400)
    // From a page that was opened before, such as by a second click.
    const again = await trial.send('/log', { do: 'undo', decision: '1' }, { seen: 1 })
    expect(again.headers.get('location')).toContain('how=known')
    expect(await trial.log()).toHaveLength(2)
    expect((await trial.send('/log', { do: 'undo', decision: '2' }, { seen: 2 })).status).toBe(400)
  })
})

describe('A new source', () => {
  async function lookedAt(address: string): Promise<string> {
    const answer = await trial.send('/sources', { do: 'look', address })
    expect(answer.status).toBe(303)
    const path = answer.headers.get('location')!
    for (let n = 0; n < 100; n++) {
      const html = await (await trial.app.request(path)).text()
      if (!html.includes('http-equiv="refresh"')) return html
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('nothing was found')
  }
  const pathIn = async (address: string) => {
    const answer = await trial.send('/sources', { do: 'look', address })
    return `/looks/${answer.headers.get('location')!.split('/').at(-1)}`
  }

  it('is found on the page of a site, with its entries and what would be accepted and why', async () => {
    open([broken()])
    const html = await lookedAt(`${base}/`)
    expect(html).toContain(`${base}/feed.xml`)
    expect(html).toMatch(
      /Judge blocks[\s\S]*Would be accepted[\s\S]*reaches the threshold[\s\S]*Bakery[\s\S]*Would be left out/,
    )
    expect(html).toContain(`${base}/other.xml`)
    expect(html).not.toContain('<b>Wire')
    expect(await trial.log()).toEqual([])
  })

  it('is added with what was chosen, polled right away, and removed again', async () => {
    open([broken()])
    const html = await lookedAt(`${base}/feed.xml`)
    const form = formsOf(html, '').find(({ fields }) => fields.some(({ name }) => name === 'scope'))!
    const values = Object.fromEntries(
      form.fields.map(({ name, values }) => [name, values.find(Boolean) ?? '']),
    )
    const path = await pathIn(`${base}/feed.xml`)
    await lookedAt(`${base}/feed.xml`)
    const chosen = { ...values, name: 'Valley', kind: 'local-news', scope: 'all', language: 'en' }
    const added = await trial.send(path, chosen)
    expect(added.status).toBe(303)
    const [{ act }] = (await trial.log()) as unknown as [{ act: { source: string } }]
    expect(act).toMatchObject({
      is: 'add-source',
      added: { name: 'Valley', kind: 'local-news', scope: 'all' },
    })
    expect(await namesPolled()).toEqual(['broken', act.source].sort())
    expect(await lookedAt(`${base}/feed.xml`)).toContain('This feed is already a source')
    expect((await trial.send(path, chosen, { seen: 1 })).status).toBe(400)
    const removed = await trial.send(`/sources/${act.source}`, { do: 'remove-source' }, { seen: 1 })
    expect(removed.status).toBe(303)
    expect(await (await trial.app.request(removed.headers.get('location')!)).text()).toContain(
      'Ana Ruiz removed Valley.',
    )
    expect(await namesPolled()).toEqual(['broken'])
  })

  it('cannot be removed once the configuration has it too, because it would stay', async () => {
    open([broken()])
    const path = await pathIn(`${base}/feed.xml`)
    await lookedAt(`${base}/feed.xml`)
    await trial.send(path, { do: 'add-source', name: 'Valley' })
    const [{ act }] = (await trial.log()) as unknown as [{ act: { source: string; added: Source } }]
    expect(await trial.look(`/sources/${act.source}`)).toContain('value="remove-source"')
    await trial.configure({ sources: [broken(), act.added] })
    const page = await trial.look(`/sources/${act.source}`)
    expect(page).toContain('Ana Ruiz added Valley.')
    expect(page).not.toContain('value="remove-source"')
    expect((await trial.send(`/sources/${act.source}`, { do: 'remove-source' }, { seen: 1 })).status).toBe(
      400,
    )
    expect(await trial.log()).toHaveLength(1)
  })

  it('cannot be added with a name of markup, or from an address that nobody looked at', async () => {
    open([broken()])
    const path = await pathIn(`${base}/feed.xml`)
    await lookedAt(`${base}/feed.xml`)
    for (const name of ['', '<b>Valley', 'x'.repeat(101)])
      expect((await trial.send(path, { do: 'add-source', name })).status).toBe(400)
    expect((await trial.send('/looks/nothing', { do: 'add-source', name: 'Valley' })).status).toBe(404)
    expect(await trial.log()).toEqual([])
  })

  it('is looked for once, even if the message comes twice, and offers ten of a hundred other feeds', async () => {
    open([broken()])
    const link = (n: number) => `<link rel="alternate" type="application/rss+xml" href="/other-${n}.xml">`
    const links = Array.from({ length: 100 }, (_, n) => link(n)).join('')
    server.documents['/many'] =
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml">${links}</head></html>`
    const looks = new Looks(trial.context.content, trial.clock)
    await looks.add('one', `${base}/many`)
    await lookAt('one', trial.context)
    await lookAt('one', trial.context)
    expect(server.asked).toEqual(['/many', '/feed.xml'])
    expect((await looks.get('one'))?.found).toMatchObject({ ok: true, others: { length: 10 } })
  })

  it('is not found where there is none, and the page says why', async () => {
    open([broken()])
    expect(await lookedAt(`${base}/empty`)).toContain('does not link to a feed')
    expect(await lookedAt(`${base}/gone`)).toContain('answered 500 Internal Server Error')
  })

  it('is neither looked at, nor added, nor polled at the address of a blocked one, however that is reached', async () => {
    server.documents['/shut.xml'] = feed
    server.documents['/shut.xml?x=1'] = feed
    server.documents['/shut%2Exml'] = feed
    server.documents['//shut.xml/'] = feed
    server.redirects['/hop'] = '/shut.xml'
    server.redirects['/hop2'] = '/hop'
    const hop = SourceSchema.parse({ id: 'hop', name: 'Hop', feed: `${base}/hop2` })
    open([shut(), hop])
    for (const path of ['/shut.xml', '/shut.xml?x=1', '/shut%2Exml', '//shut.xml/', '/hop', '/hop2']) {
      const html = await lookedAt(`${base}${path}`)
      expect(html, path).toContain('is blocked in the configuration')
      const form = { do: 'add-source', name: 'Valley' }
      expect((await trial.send(await pathIn(`${base}${path}`), form)).status).toBe(400)
    }
    const [report] = await trial.pipeline.poll({ all: true })
    expect(report).toMatchObject({ source: 'hop', error: expect.stringContaining('is blocked') })
    expect([...new Set(server.asked)].sort()).toEqual(['/hop', '/hop2'])
    expect(await trial.log()).toEqual([])
  })

  it('is known if it leads to a feed that is read already', async () => {
    server.redirects['/hop'] = '/feed.xml'
    open([valley()])
    expect(await lookedAt(`${base}/hop`)).toContain('This feed is already a source')
  })

  it('is not looked for at addresses of this machine, nor at what is not an address', async () => {
    open([broken()], false)
    expect(await lookedAt(`${base}/feed.xml`)).toMatch(/private|loopback/i)
    expect(server.asked).toEqual([])
    for (const address of [
      '',
      'news',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a:b@news.example/',
    ])
      expect((await trial.send('/sources', { do: 'look', address })).status).toBe(400)
  })
})

describe('The overview', () => {
  it('shows the last cycles, the sources, the size and the versions', async () => {
    open()
    await trial.pipeline.poll()
    await trial.pipeline.publish({ atOnce: true })
    const html = await trial.look('/')
    expect(html).toContain('2 sources were due, 1 failed')
    expect(html).toMatch(/\d+ files were published/)
    expect(html).toContain('1 read, 1 failing, 1 off')
    expect(html).toContain('content.sqlite')
    expect(html).toContain(process.versions.node)
    expect(html).toContain('1 source is failing.')
    expect(html).not.toContain('There are no open problems')
  })

  it('says that no problem is open only if no source is failing', async () => {
    open([valley()])
    await trial.pipeline.poll()
    expect(await trial.look('/')).toContain('There are no open problems, and no source is failing.')
  })
})
