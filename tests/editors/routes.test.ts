import { Parser } from 'htmlparser2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signToken } from '../../functions/auth/tokens.ts'
import { ana, ben, EditorContext } from './context.ts'

let context: EditorContext
beforeEach(() => {
  context = new EditorContext()
})
afterEach(() => context.close())

const raid = {
  title: 'Agents detain 63 at Prairie Crest plant in Grand Island',
  summary: 'Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday.',
}
const poem = { id: 'poem', title: 'On leaving Quetzaltenango', summary: 'Verses of a cellist.' }
const herald = { id: 'herald', ...raid }
const tribune = { id: 'tribune', ...raid, title: `${raid.title}, says the tribune` }

async function storyOf(article: string): Promise<string> {
  const item = (await context.feed()).find(({ _digest }) => _digest.articles.some(({ id }) => id === article))
  return item?.id ?? 'none'
}

/** The values that a form of a page would submit, by field. */
function inputs(page: string, act: string): Record<string, string[]> {
  const forms: Record<string, string[]>[] = []
  const parser = new Parser({
    onopentag(name, { name: field, value = '', type, ...others }) {
      if (name === 'form') forms.push({})
      const form = forms.at(-1)
      if (!form || name !== 'input' || field === undefined) return
      if (type !== 'checkbox' || 'checked' in others) form[field] = [...(form[field] ?? []), value]
    },
  })
  parser.end(page)
  return forms.find((form) => form.do?.[0] === act) ?? {}
}

describe('signing in', () => {
  it('answers everybody in the same way, and emails a link to editors only', async () => {
    const ask = async (email: string) => {
      const answer = await context.app.request(
        '/edit',
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ email }).toString(),
        },
        { incoming: { socket: { remoteAddress: '203.0.113.7' } } },
      )
      return { status: answer.status, text: await answer.text() }
    }
    const outbox = async () => (await Array.fromAsync(context.context.outbox.list(''))).length
    const stranger = await ask('stranger@example.org')
    expect(await outbox()).toBe(0)
    expect(await ask('ANA@example.org')).toEqual(stranger)
    expect(await outbox()).toBe(1)
  })

  it('rejects forged, expired and other links, and links of former editors', async () => {
    const status = async (token: string) => (await context.app.request(`/edit/${token}/`)).status
    const token = context.linkOf(ben).slice('/edit/'.length)
    expect(await status(token)).toBe(200)
    const forged = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0')
    expect(await status(forged)).toBe(410)
    const { keys } = context.context
    expect(await status(signToken('manage', 'somebody', keys, context.clock()))).toBe(410)
    expect(await status(signToken('edit', 'somebody', keys, context.clock()))).toBe(410)
    context.later(13 * 60)
    expect(await status(token)).toBe(410)
  })

  it('works for an editor, whatever strangers request in the editor’s name', async () => {
    const outbox = async () => (await Array.fromAsync(context.context.outbox.list(''))).length
    const ask = (email: string, remoteAddress: string, language = 'en') =>
      context.app.request(
        '/edit',
        {
          method: 'POST',
          headers: { 'accept-language': language },
          body: new URLSearchParams({ email }),
        },
        { incoming: { socket: { remoteAddress } } },
      )
    const link = context.linkOf(ana)
    for (let n = 0; n < 40; n++) await ask('ana@example.org', `203.0.113.${n % 10}`)
    expect(await outbox()).toBe(20)
    expect((await context.app.request(`${link}/`)).status).toBe(200)
    await ask('ana@example.org', '198.51.100.7')
    expect(await outbox()).toBe(21)
    for (let n = 0; n < 20; n++) await ask('stranger@example.org', '198.51.100.8')
    context.later(25)
    const stopped = await ask('ana@example.org', '198.51.100.8')
    expect(stopped.status).toBe(429)
    expect(await stopped.text()).toContain('Please try again in about 35 minutes.')
    expect(await (await ask('ana@example.org', '198.51.100.8', 'es')).text()).toContain('unos 35 minutos')
    expect((await context.app.request(`${link}/`)).status).toBe(200)
  })

  it('keeps tokens out of the log and out of referrers', async () => {
    const answer = await context.app.request(`${context.linkOf(ben)}/near`)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(JSON.stringify(context.logged)).not.toContain(context.linkOf(ben).slice(6, 30))
  })

  it('limits the decisions of one editor in an hour', async () => {
    const answers = []
    for (let n = 0; n < 245; n++)
      answers.push((await context.send('/link', { do: 'link', url: 'no' })).status)
    expect(new Set(answers.slice(0, 240))).toEqual(new Set([400]))
    expect(new Set(answers.slice(240))).toEqual(new Set([429]))
    const stopped = await context.send('/link', { do: 'link', url: 'no' })
    expect(await stopped.text()).toContain('try again in about 60 minutes')
    expect(stopped.headers.get('retry-after')).toBe('3600')
    expect((await context.app.request(`${context.linkOf(ana)}/link`)).status).toBe(200)
    expect((await context.send('/link', { do: 'link', url: 'no' }, { by: ben })).status).toBe(400)
  })
})

describe('the list of stories', () => {
  it('begins each day with a capital letter in Spanish', async () => {
    await context.enter(herald)
    await context.feed()
    const headers = { 'accept-language': 'es' }
    const page = await (await context.app.request(`${context.linkOf(ana)}/`, { headers })).text()
    expect(page).toContain('<h2>Viernes 20 de noviembre</h2>')
  })
})

describe('a decision', () => {
  it('is recorded with its editor, time and reason, and takes effect at the next publication', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    const answer = await context.send(`/stories/${story}`, {
      do: 'rewrite',
      headline: 'Sixty-three held at a plant in Nebraska',
      why: 'says where',
    })
    expect(answer.status).toBe(303)
    const [decision] = await context.log()
    expect(decision).toMatchObject({ number: 1, why: 'says where', at: context.clock().toISOString() })
    expect(JSON.stringify(decision)).not.toContain('ana@')
    const [item] = await context.feed()
    expect(item).toMatchObject({ id: story, title: 'Sixty-three held at a plant in Nebraska' })
    expect(await context.published(`stories/${story}/index.html`)).toContain('by our editors')
    expect(await context.look('/log')).toContain('Ana Ruiz changed the headline or summary.')
  })

  it('is undone by another decision', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    await context.send(`/stories/${story}`, { do: 'rewrite', headline: 'Something else' })
    await context.send('/log', { do: 'undo', decision: '1' }, { seen: 1 })
    expect((await context.feed())[0]?.title).toBe(raid.title)
    expect((await context.log()).map(({ act }) => act.is)).toEqual(['rewrite', 'undo'])
    expect(await context.look('/log')).toContain('undone')
  })

  it('is recorded once if a button is pressed twice', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    const twice = [1, 2].map(() => context.send(`/stories/${story}`, { do: 'hide', note: 'Wrong.' }))
    const places = (await Promise.all(twice)).map((answer) => answer.headers.get('location'))
    expect(places.filter((place) => place?.includes('how=known'))).toHaveLength(1)
    expect(await context.log()).toHaveLength(1)
  })

  it('is rejected if another editor has changed the story, and the page keeps what was typed', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    await context.send(`/stories/${story}`, { do: 'hide' }, { by: ben })
    const late = await context.send(`/stories/${story}`, { do: 'rewrite', headline: 'My own headline' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('ben hid the story.')
    expect(page).toContain('My own headline')
    expect(await context.log()).toHaveLength(1)
  })

  it('is shown again as it was submitted if it is rejected, with its reason and checked boxes', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    await context.send(
      `/stories/${story}`,
      { do: 'retag', topics: 'courts', why: 'About courts' },
      { by: ben },
    )
    const form = { do: 'retag', topics: 'green-cards', places: 'us-ca', why: 'About cards' }
    const late = await context.send(`/stories/${story}`, form)
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(inputs(page, 'retag')).toMatchObject({
      topics: ['green-cards'],
      places: ['us-ca'],
      why: ['About cards'],
    })
    expect(inputs(page, 'rewrite').why).toEqual([''])
    expect(page).toMatch(/This is what you wrote: [^<]*About cards/)

    const link = { do: 'link', url: 'no address', title: 'A bulletin', outlet: 'Department', why: 'Official' }
    const refused = await (await context.send('/link', link)).text()
    expect(inputs(refused, 'link')).toMatchObject({ outlet: ['Department'], why: ['Official'] })
    const lost = await (
      await context.send(`/stories/${story}`, { ...link, do: 'together', address: 'x' })
    ).text()
    expect(inputs(lost, 'together')).toMatchObject({ address: ['x'], why: ['Official'] })
  })

  it.each([
    ['of 10,000 characters', { headline: 'x'.repeat(10_000) }, 'at most 200 characters'],
    ['with HTML', { headline: 'A <b>bold</b> move' }, 'Remove the tags in'],
    ['with a summary that is too long', { summary: 'y'.repeat(301) }, 'at most 300 characters'],
  ])(
    'with a headline %s is rejected with an explanation, and what was typed is kept',
    async (_, form, sentence) => {
      await context.enter(herald)
      const story = await storyOf('herald')
      const answer = await context.send(`/stories/${story}`, {
        do: 'rewrite',
        ...(form as Record<string, string>),
      })
      expect(answer.status).toBe(400)
      const page = await answer.text()
      expect(page).toContain(sentence)
      expect(page).toContain(Object.values(form)[0]!.replaceAll('<', '&lt;').slice(0, 60))
      expect(await context.log()).toEqual([])
    },
  )

  it('about a story that was merged into another leads to the other one', async () => {
    await context.enter(herald)
    context.later(10)
    await context.enter(poem)
    const [older, younger] = [await storyOf('herald'), await storyOf('poem')]
    await context.send(`/stories/${younger}`, {
      do: 'together',
      article: 'poem-source/poem',
      address: `https://digest.example/stories/${older}/`,
    })
    expect(await storyOf('poem')).toBe(older)
    const late = await context.send(`/stories/${younger}`, { do: 'hide' }, { seen: 1 })
    expect(late.status).toBe(400)
    const opened = await context.app.request(`${context.linkOf(ben)}/stories/${younger}`)
    expect(opened.headers.get('location')).toContain(`/stories/${older}?how=merged`)
    expect(await context.log()).toHaveLength(1)
  })

  it.each([
    [{ do: 'dance' }],
    [{ do: 'admit', article: 'nowhere/nothing' }],
    [{ do: 'undo', decision: '7' }],
    [{ do: 'apart', article: 'herald-source/herald', other: 'herald-source/herald' }],
    [{ do: 'link', url: 'javascript:alert(1)', title: 'x', outlet: 'y' }],
  ])('about something that does not exist (%j) is rejected and changes nothing', async (form) => {
    await context.enter(herald)
    await context.feed()
    expect((await context.send('/log', form as Record<string, string>)).status).toBe(400)
    expect(await context.log()).toEqual([])
  })
})

describe('an edition', () => {
  it('cannot be changed if it is frozen, was skipped or does not exist', async () => {
    await context.enter(herald)
    await context.feed()
    for (const edition of ['2026-01-02', 'nonsense']) {
      for (const act of ['introduce', 'send', 'skip']) {
        expect((await context.send(`/editions/${edition}`, { do: act, introduction: 'Late.' })).status).toBe(
          400,
        )
      }
    }
    expect(await context.log()).toEqual([])
  })
})

describe('the email of an upcoming edition', () => {
  it('is shown in either language to editors with a link, without scripts or remote content', async () => {
    context.time = Date.parse('2026-11-18T12:00:00Z')
    await context.enter(herald)
    await context.feed()
    const mail = (path: string) => context.app.request(`${context.linkOf(ben)}/editions/${path}`)
    const english = await mail('2026-11-20/mail')
    expect(english.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(english.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await english.text()).toContain(raid.title)
    expect(await (await mail('2026-11-20/mail?in=es')).text()).toContain('lang="es"')
    expect((await mail('2026-11-19/mail')).status).toBe(404)
    expect((await context.app.request('/edit/e.1.x.y/editions/2026-11-20/mail')).status).toBe(410)
  })
})

describe('the site', () => {
  it('says that a hidden story was withdrawn, under the same guid, and shows it nowhere else', async () => {
    await context.enter(herald, poem)
    const story = await storyOf('herald')
    const rss = await context.published('feed.xml')
    context.later(60)
    await context.send(`/stories/${story}`, { do: 'hide', note: 'It was another plant.' })
    const item = (await context.feed()).find(({ id }) => id === story)
    expect(item?.title).toBe('Withdrawn')
    expect(item?.summary).toContain('It was another plant.')
    for (const file of ['feed.xml', 'atom.xml', 'topics/border/feed.xml']) {
      expect(await context.published(file)).not.toContain('Prairie Crest')
      expect(await context.published(file)).toContain('Withdrawn')
    }
    const guids = (text: string) => text.match(/<guid[^>]*>[^<]+/g)?.sort()
    expect(guids(await context.published('feed.xml'))).toEqual(guids(rss))
    for await (const path of context.context.site.list('')) {
      expect(await context.published(path), path).not.toContain('Prairie Crest')
    }
    expect(await context.published('index.html')).not.toContain(story)
    await context.send(`/stories/${story}`, { do: 'show' }, { seen: 1 })
    expect((await context.feed()).find(({ id }) => id === story)?.title).toBe(raid.title)
  })

  it('shows nothing of a story that was hidden before it was published', async () => {
    await context.enter(herald)
    const [editor] = [await context.look('/near')]
    expect(editor).toBeDefined()
    const { Stories } = await import('../../functions/store/stories/stories.ts')
    const day = context.clock().toISOString().slice(0, 10).replaceAll('-', '')
    const [record] = await new Stories(context.context.content).foundedOn(day)
    await context.send(`/stories/${record!.id}`, { do: 'hide' })
    context.later(30)
    expect(await context.feed()).toEqual([])
  })

  it('shows two stories after an editor split two articles', async () => {
    await context.enter(herald, tribune)
    const story = await storyOf('tribune')
    expect(story).toBe(await storyOf('herald'))
    await context.send(`/stories/${story}`, {
      do: 'apart',
      article: 'tribune-source/tribune',
      other: 'herald-source/herald',
    })
    expect(await context.feed()).toHaveLength(2)
  })

  it('shows a story for an article that an editor included', async () => {
    await context.enter({ id: 'rink', title: 'Hockey club loses its visas' })
    expect(await context.feed()).toEqual([])
    expect(await context.look('/near')).toContain('Hockey club loses its visas')
    await context.send('/near', { do: 'admit', article: 'rink-source/rink' })
    expect((await context.feed()).map(({ title }) => title)).toEqual(['Hockey club loses its visas'])
    expect(await context.look('/near')).not.toContain('Hockey club loses its visas')
  })

  it('shows a story for a link that an editor added, with the topics that the editor chose', async () => {
    await context.send('/link', {
      do: 'link',
      url: 'https://travel.example.gov/bulletin',
      title: 'Visa Bulletin for December',
      outlet: 'Department of State',
      kind: 'official',
    })
    const [item] = await context.feed()
    expect(item?.title).toBe('Visa Bulletin for December')
    await context.send(`/stories/${item!.id}`, { do: 'retag', topics: 'green-cards' }, { seen: 1 })
    expect((await context.feed())[0]?._digest.topics).toEqual(['green-cards'])
    expect(await context.published('official.xml')).toContain('Visa Bulletin for December')
  })

  it('shows a correction with its date on the page and in the feed', async () => {
    await context.enter(herald)
    const story = await storyOf('herald')
    await context.send(`/stories/${story}`, { do: 'correct', text: 'It was 36, not 63.' })
    await context.feed()
    const page = await context.published(`stories/${story}/index.html`)
    expect(page).toContain('It was 36, not 63.')
    expect(page).toContain('mailto:')
    expect(page).toContain(encodeURIComponent(`: ${story}`))
    expect(await context.published('feed.xml')).toContain('It was 36, not 63.')
  })
})
