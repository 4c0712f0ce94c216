import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { deskCommand } from '../../functions/cli/desk.ts'
import { editCommand } from '../../functions/cli/edit/edit.ts'
import { ana, EditorContext } from '../editors/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** It locks its folder the whole time, as `npm start` does. */
let running: EditorContext
let held: ReturnType<typeof holdFolder>
let config: string
beforeEach(() => {
  running = new EditorContext()
  // Commands use the clock of the machine.
  running.time = Date.now()
  held = holdFolder(running.folder)
  config = temporaryFolder()
  writeFileSync(join(config, 'publication.yaml'), `editors: ['${ana}']\n`)
})
afterEach(async () => {
  await running.close()
  held.release()
})

const streams = () => ({ stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() })
const at = () => ['--data', running.folder, '--config', config]

async function edit(...args: string[]): Promise<string> {
  const io = streams()
  expect(await editCommand([...args, ...at()], io)).toBe(0)
  return String(io.stdout.read() ?? '')
}

async function pin(...args: string[]): Promise<string> {
  const io = streams()
  expect(await deskCommand(['pin', ...args, ...at()], io)).toBe(0)
  return String(io.stdout.read() ?? '')
}

const raid = {
  title: 'Agents detain 63 at Prairie Crest plant in Grand Island',
  summary: 'Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday.',
}
const herald = { id: 'herald', ...raid }
const tribune = { id: 'tribune', ...raid, title: `${raid.title}, says the tribune` }
const poem = { id: 'poem', title: 'On leaving Quetzaltenango', summary: 'Verses of a cellist.' }

/** The articles of each story, one story a line. */
async function grouped(): Promise<string[]> {
  const items = await running.feed()
  const ids = items.map(({ _digest }) => _digest.articles.map(({ id }) => id).sort())
  return ids.map((line) => line.join(' ')).sort()
}

async function storyOf(article: string): Promise<string> {
  const items = await running.feed()
  return items.find(({ _digest }) => _digest.articles.some(({ id }) => id === article))!.id
}

describe('The edit command, while the digest is running,', () => {
  it('hides a story and shows it again, and the log says who, when and why', async () => {
    await running.enter(herald)
    const story = await storyOf('herald')
    await edit(
      'hide',
      story,
      '--note',
      'It was another plant.',
      '--why',
      'wrong town',
      '--by',
      'ana@example.org',
    )
    expect((await running.feed())[0]).toMatchObject({ title: 'Withdrawn' })
    expect(await edit('hide', story, '--note', 'It was another plant.')).toContain('was already decided')
    await edit('show', `https://digest.example/stories/${story}/`)
    expect((await running.feed())[0]?.title).toBe(raid.title)
    const log = (await edit('log')).split('\n')
    expect(log[0]).toMatch(
      new RegExp(
        `^\\d{4}-\\S+Z decision 1: Ana Ruiz hid the story: ${raid.title}, ${story} \\(wrong town\\)$`,
      ),
    )
    expect(log[1]).toContain('decision 2: the operator showed the story again')
    const page = await running.look('/log')
    expect(page).toContain('the operator showed the story again')
    expect(page).toContain(`>${raid.title}</a>`)
    expect(page).not.toContain(`>${story}<`)
    expect(JSON.stringify(await running.log())).not.toContain('@')
  })

  it('undoes a decision once', async () => {
    await running.enter(herald)
    const story = await storyOf('herald')
    await edit('hide', story)
    await edit('undo', '1')
    expect((await running.feed())[0]?.title).toBe(raid.title)
    expect(await edit('undo', '1')).toContain('was already decided')
    const log = await edit('log')
    expect(log).toContain('[undone]')
    expect(log).toContain(`the operator undid a decision: 1 (hid the story), ${raid.title}, ${story}`)
    expect(await running.log()).toHaveLength(2)
  })

  it('admits and excludes articles, by id or by address', async () => {
    await running.enter({ id: 'rink', title: 'Hockey club loses its visas' }, poem)
    await edit('admit', 'https://www.rink.example/1?utm_source=mail')
    expect(await grouped()).toEqual(['poem', 'rink'])
    await edit('exclude', 'poem-source/poem')
    await edit('exclude', 'rink')
    expect((await running.feed()).map(({ title }) => title)).toEqual(['Withdrawn', 'Withdrawn'])
    const log = (await edit('log')).split('\n')
    expect(log[0]).toMatch(/included an article: Hockey club loses its visas \(.+\), [a-z-]+\/rink$/)
    expect(log[2]).toMatch(/removed an article: Hockey club loses its visas /)
  })

  it('pins two articles apart or together permanently', async () => {
    await running.enter(herald, tribune)
    expect(await grouped()).toEqual(['herald tribune'])
    expect(await pin('herald', 'tribune', 'apart')).toContain('the operator split two articles')
    expect(await grouped()).toEqual(['herald', 'tribune'])
    await running.enter({ ...tribune, title: `${raid.title}, the tribune corrects` })
    expect(await grouped()).toEqual(['herald', 'tribune'])
    await pin('tribune-source/tribune', 'herald', 'together')
    expect(await grouped()).toEqual(['herald tribune'])
  })

  it('writes an introduction, and holds, releases, sends or skips the upcoming edition', async () => {
    const page = await running.look('/editions')
    const [, edition = ''] = /editions\/(\d{4}-\d\d-\d\d)"/.exec(page) ?? []
    const file = join(config, 'words.md')
    writeFileSync(file, 'A *hard* week.')
    await edit('introduce', edition, file)
    for (const timing of ['hold', 'go', 'send', 'skip']) await edit(timing, edition)
    expect(await edit('extra')).toContain(
      'But there are no new stories since the last weekly edition, so nothing is sent.',
    )
    await edit('extra', 'daily')
    const acts = (await running.log()).map(({ act }) => act)
    expect(acts[0]).toMatchObject({ introduction: { html: '<p>A <em>hard</em> week.</p>' } })
    expect(acts.map(({ is }) => is)).toEqual(['introduce', 'hold', 'go', 'send', 'skip', 'extra', 'extra'])
  })

  it('links, unlinks, renames and merges matters, sets a status, and the log names the matters', async () => {
    await running.enter(
      { id: 'clarion', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers' },
      { id: 'beacon', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers, 220 to 201' },
      { id: 'pilot', title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews' },
      {
        id: 'signal',
        title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews, on voice vote',
      },
      poem,
    )
    const story = await storyOf('poem')
    const [first, second] = (await edit('matters')).trim().split('\n').sort()
    expect(first).toMatch(/^hr-4321-\d+ \(bill, passed-house\): H\.R\. 4321$/)
    const [one, other] = [first, second].map((line = '') => line.split(' ')[0]!) as [string, string]
    expect((await edit('matters', '5678')).trim()).toBe(second)
    await edit('link-matter', `https://digest.example/stories/${story}/`, one)
    expect(await edit('link-matter', story, one)).toContain('was already decided')
    await edit('unlink-matter', story, `https://digest.example/matters/${one}/`)
    await edit('rename-matter', one, 'Orchard Visa Act', 'Ley de Visas')
    await edit('set-matter-status', one, 'signed')
    await edit('merge-matters', other, one)
    expect((await running.log()).map(({ act }) => act.is)).toEqual([
      'link-matter',
      'unlink-matter',
      'rename-matter',
      'set-matter-status',
      'merge-matters',
    ])
    const log = (await edit('log')).split('\n')
    expect(log[0]).toContain(`, ${story}, Orchard Visa Act`)
    expect(log[4]).toContain('the operator merged two matters: H.R. 5678, Orchard Visa Act')
    await running.feed()
    expect((await edit('matters')).trim()).toBe(`${one} (bill, signed): Orchard Visa Act`)
  })

  it.each([
    ['log', 'Nothing has been decided yet.'],
    ['labels', 'No decision so far is an example'],
    ['matters', 'No matter has these words'],
  ])('says that a list is empty, beside what may be data: %s', async (action, sentence) => {
    const io = streams()
    expect(await editCommand([action, ...at()], io)).toBe(0)
    expect(io.stdout.read()).toBeNull()
    expect(String(io.stderr.read())).toContain(sentence)
  })

  it('prints a link to the editors’ pages for an editor, and for nobody else', async () => {
    const link = (await edit('link-for', 'ANA@example.org')).trim()
    expect((await running.app.request(new URL(link).pathname)).status).toBe(200)
    await expect(edit('link-for', 'stranger@example.org')).rejects.toThrow('is not an editor')
    await expect(edit('log', '--by', 'stranger@example.org')).rejects.toThrow('is not an editor')
  })
})

describe('The decisions as labeled examples', () => {
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('have what editors corrected and did not undo, in the format that the desk command reads', async () => {
    await running.enter({ id: 'rink', title: 'Hockey club loses its visas' }, herald, tribune, poem)
    const story = await storyOf('herald')
    await edit('admit', 'rink')
    await edit('exclude', 'poem')
    await running.send(
      `/stories/${story}`,
      { do: 'retag', topics: 'green-cards', places: 'us-ne' },
      { seen: 2 },
    )
    await pin('tribune', 'herald', 'apart')
    await pin('poem', 'herald', 'together').catch(() => '')
    await edit('hide', story)
    const labeled = await edit('labels')
    expect(lines(labeled)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'rink', title: 'Hockey club loses its visas', relevant: true }),
        expect.objectContaining({ id: 'poem', text: poem.summary, relevant: false, source: 'poem-source' }),
        expect.objectContaining({
          id: 'herald',
          topics: ['green-cards'],
          places: ['us-ne'],
          url: 'https://herald.example/1',
        }),
        { a: 'herald', b: 'tribune', same: false },
      ]),
    )
    const io = streams()
    io.stdin.end(labeled)
    expect(await deskCommand(['grouping', '--config', config], io)).toBe(0)
    expect(lines(String(io.stdout.read())).map(({ id }) => id)).toEqual(
      lines(labeled).flatMap(({ id }) => id ?? []),
    )
    await edit('undo', '1')
    await edit('takedown', 'poem', '--why', 'asked')
    const left = await edit('labels')
    expect(left).not.toContain('rink')
    expect(left).not.toContain('poem')
  })
})

describe('A wrong command line', () => {
  it.each([
    [],
    ['hide'],
    ['explode', 'x'],
    ['constructor', 'x'],
    ['undo', '1', '2'],
    ['show', 'x', '--note', 'y'],
  ])('is answered with the usage: %j %j', async (...args) => {
    await expect(edit(...args)).rejects.toThrow('Usage: npm run -s edit')
  })

  it.each([
    [['undo', '7'], 'There is no decision 7. Nothing has been decided yet, so there is nothing to undo.'],
    [['undo', 'seven'], '"seven" is not the number of a decision, such as 12.'],
    [['hide', '20261120-000000000000'], 'There is no story'],
    [['admit', 'nothing'], 'There is no article "nothing"'],
    [['hold', '1999-01-01'], 'There is no upcoming edition "1999-01-01". Upcoming editions: '],
    [['merge-matters', 'hr-1-119', 'hr-2-119'], 'There is no matter with this ID or address.'],
    [['set-matter-status', 'hr-1-119', 'explode'], 'cannot have that status'],
    [['set-matter-status', 'hr-1-119', 'signed', 'today'], 'That is not a day'],
    [['extra', 'hourly'], 'an extra edition is weekly or daily'],
  ])(
    'about something that does not exist is explained in a sentence and enters nothing: %j',
    async (args, sentence) => {
      await expect(edit(...args)).rejects.toThrow(sentence)
      expect(await running.log()).toEqual([])
    },
  )

  it('with markup in a note is refused as on the pages', async () => {
    await running.enter(herald)
    await expect(edit('hide', await storyOf('herald'), '--note', 'a <b>bold</b> note')).rejects.toThrow(
      'Remove the tags in',
    )
    expect(await running.log()).toEqual([])
  })

  it('that pins an article to itself, or to nothing, changes nothing', async () => {
    await running.enter(herald)
    await expect(pin('herald', 'herald', 'apart')).rejects.toThrow('Nothing was changed')
    await expect(pin('herald', 'nobody', 'apart')).rejects.toThrow('There is no article "nobody"')
    await expect(pin('herald', 'tribune', 'sideways')).rejects.toThrow('Usage:')
    expect(await running.log()).toEqual([])
  })
})
