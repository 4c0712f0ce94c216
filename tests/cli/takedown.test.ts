import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdFolder, openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { composeAlert } from '../../functions/app/editions/scheduled-alert.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { namedMatters } from '../../functions/app/mailings/named-matters.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publishIfDue } from '../../functions/app/publish/publish-if-due.ts'
import { takeDown } from '../../functions/app/takedown/take-down.ts'
import { run } from '../../functions/cli/commands.ts'
import { editCommand } from '../../functions/cli/edit/edit.ts'
import { Editions } from '../../functions/store/editions/editions.ts'
import { withLease } from '../../functions/store/lease.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { MatterNames } from '../../functions/store/subscribers/matter-names.ts'
import { EditorContext } from '../editors/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let running: EditorContext
const config = temporaryFolder()
writeFileSync(join(config, 'publication.yaml'), 'title: Harbor Brief\n')
beforeEach(() => {
  running = new EditorContext()
  // Commands use the clock of the machine.
  running.time = Date.now() - 3_600_000
})
afterEach(() => running.close())

/** Text that can only come from the publisher. */
const theirs = /quillfeather|zanzibar/i
const raid = 'Agents detain 63 at Prairie Crest plant in Grand Island'
const quill = {
  id: 'a1',
  source: 'qf',
  url: 'https://quillfeather.example/raid?utm_source=rss',
  guid: 'https://quillfeather.example/?p=7',
  title: `${raid}, Zanzibar says`,
  summary: 'Zanzibar meatpackers in Grand Island were led out by agents. Prairie Crest said nothing.',
  author: 'Q. Zanzibar',
  outlet: 'QF',
  categories: ['Zanzibar'],
}
const gazette = {
  id: 'b1',
  source: 'gazette',
  outlet: 'Gazette',
  url: 'https://gazette.example/1',
  title: raid,
  summary: 'Meatpackers in Grand Island were led out by agents. Prairie Crest said nothing.',
}
const poem = {
  id: 'c1',
  source: 'qf',
  url: 'https://quillfeather.example/poem',
  title: 'On leaving Quillfeather Harbor at dusk',
  summary: 'Verses of a cellist from Quillfeather Harbor.',
  outlet: 'QF',
}

const rule = {
  id: 'r1',
  source: 'fr-8cfr-rules',
  outlet: 'Federal Register',
  url: 'https://register.example/rule',
  title: 'Fees for Quillfeather Petitions of Zanzibar Growers',
  summary: 'The department raises fees.',
  document: { type: 'Proposed Rule', number: '2026-99001', dockets: [], rins: ['9999-ZZ01'], agencies: [] },
}
const matter = 'rin-9999-zz01'

/** Every file of the data folder that contains such text in a readable form. */
async function whereTheyStand({ folder: path = running.folder, published = true } = {}): Promise<string[]> {
  const found: string[] = []
  const folder = openFolder(path, running.clock)
  for (const table of [folder.content, folder.subscribers]) {
    for await (const { pk, sk, value } of table.all()) {
      if (theirs.test(JSON.stringify([pk, sk, value]))) found.push(`${pk} ${sk}`)
    }
  }
  for (const files of published ? [folder.kept, folder.site] : [folder.kept]) {
    for await (const path of files.list('')) {
      if (theirs.test(`${path} ${new TextDecoder().decode(await files.read(path))}`)) found.push(path)
    }
  }
  folder.close()
  return found
}

async function edit(...args: string[]): Promise<string> {
  const io = { stdout: new PassThrough(), stderr: new PassThrough() }
  expect(await editCommand([...args, '--data', running.folder, '--config', config], io)).toBe(0)
  return String(io.stdout.read() ?? '')
}

/** Spreads the text everywhere: a decision of an editor, an edition that was sent, a link that was added by hand. */
async function week(): Promise<void> {
  await running.subscribe('ana@example.org')
  await running.enter(quill)
  await running.enter({ ...quill, title: `${raid}, Zanzibar corrects` })
  await running.enter(gazette, poem)
  await running.feed()
  await composeNow(running.context, 'weekly', '2026-11-20')
  await sendEditions(running.context)
  await running.pipeline.publish({ atOnce: true })
}

const last = () => new Editions(running.context.content, running.context.kept).last('weekly')

describe('A takedown', () => {
  it('removes the text everywhere, reports what it did, and no feed brings the text back', async () => {
    await week()
    expect(await whereTheyStand()).toEqual(
      expect.arrayContaining(['DESK 0000000000000001', 'feed.xml', 'editions/2026-11-20/index.html']),
    )
    const output = await edit(
      'takedown',
      'http://www.quillfeather.example/raid',
      '--why',
      'their lawyer wrote',
    )
    expect(output).toContain('Taken down: qf/a1.')
    expect(output).toContain('Removed from 2 entries of the article log and 1 edition.')
    expect(output).toContain('Edition 2026-11-20: 1 story, emailed to 1 subscriber.')
    expect(output).toContain('1 edition was emailed with it')
    await edit('takedown', poem.url, '--why', 'their lawyer wrote')
    expect(await whereTheyStand()).toEqual([])
    await running.enter({ ...quill, title: `${raid}, Zanzibar corrects again` }, poem)
    await running.feed()
    expect(await whereTheyStand()).toEqual([])
    expect((await running.log()).map(({ act, why }) => [act.is, why])).toEqual([
      ['redact', 'their lawyer wrote'],
      ['redact', 'their lawyer wrote'],
    ])
  })

  it('during the composition of an edition says so, without a stack', async () => {
    await week()
    const held = holdFolder(running.folder)
    const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() }
    const other = {
      table: running.context.content,
      clock: () => new Date(),
      owner: 'another process',
      seconds: 300,
    }
    const place = ['--data', running.folder, '--config', config]
    const code = await withLease('compose', other, () =>
      run(['edit', 'takedown', poem.url, '--why', 'asked', ...place], io),
    )
    held.release()
    expect(code).toBe(1)
    expect(String(io.stderr.read()).trimEnd().split('\n').at(-1)).toBe(
      'Another process is composing an edition, or was stopped while it did. Try again in five minutes.',
    )
  })

  it('leaves nothing in the files of the database', async () => {
    await week()
    await edit('takedown', poem.url, '--why', 'asked')
    await edit('takedown', 'qf/a1', '--why', 'asked')
    const files = readdirSync(running.folder).filter((file) => file.startsWith('content.sqlite'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files)
      expect(readFileSync(join(running.folder, file), 'latin1'), file).not.toMatch(theirs)
  })

  it('leaves stories in editions to their other outlets, and counts those that have none', async () => {
    await week()
    await edit('takedown', 'a1', '--why', 'asked')
    const stories = (await last())!.sections.flatMap(({ stories }) => stories)
    expect((await last())?.withdrawn).toBeUndefined()
    expect(stories).toContainEqual(
      expect.objectContaining({ headline: raid, outlet: 'Gazette', url: 'https://gazette.example/1' }),
    )
    await edit('takedown', 'c1', '--why', 'asked')
    expect((await last())?.withdrawn).toBe(1)
    expect(await running.published('editions/2026-11-20/index.html')).toContain('1 story has been removed')
  })

  it('of a story takes down all of its articles, wherever they appeared', async () => {
    await week()
    const items = await running.feed()
    const { id } = items.find(({ _digest }) => _digest.articles.some(({ id }) => id === 'a1'))!
    const output = await edit('takedown', `${running.context.siteUrl}/stories/${id}/`, '--why', 'asked')
    expect(output).toContain('gazette/b1')
    expect((await running.feed()).find((item) => item.id === id)?.title).toBe('Withdrawn')
    expect(JSON.stringify(await last())).not.toContain('Prairie Crest')
  })

  it('of an article that an editor removed also removes its link', async () => {
    await week()
    const items = await running.feed()
    const { id } = items.find(({ _digest }) => _digest.articles.some(({ id }) => id === 'a1'))!
    await running.send(`/stories/${id}`, { do: 'exclude', article: 'qf/c1' })
    await edit('takedown', 'a1', '--why', 'asked')
    expect(await edit('takedown', 'c1', '--why', 'asked')).toContain('removed from 1 other place')
    expect(await whereTheyStand()).toEqual([])
    expect(await edit('takedown', 'a1', '--why', 'asked')).toContain('No other article')
  })

  it('of a link that an editor added removes it from the log of decisions', async () => {
    await running.send('/link', {
      do: 'link',
      url: 'https://quillfeather.example/bulletin',
      title: 'Zanzibar bulletin',
      outlet: 'Office',
      kind: 'official',
    })
    await running.feed()
    const output = await edit('takedown', 'https://quillfeather.example/bulletin', '--why', 'asked')
    expect(output).toContain('Links added by hand: decision 1')
    expect(await whereTheyStand()).toEqual([])
    await running.enter(poem)
    await running.feed()
    expect((await running.log()).map(({ act }) => act.is)).toEqual(['redact', 'redact'])
  })

  it('lists the texts by editors and the copies that it does not change', async () => {
    await week()
    const items = await running.feed()
    const { id } = items.find(({ _digest }) => _digest.articles.some(({ id }) => id === 'a1'))!
    await running.send(`/stories/${id}`, { do: 'rewrite', headline: 'Sixty-three held' })
    const output = await edit('takedown', 'a1', '--why', 'asked')
    expect(output).toContain('Texts by editors are not changed: decision 1.')
    expect((await running.feed()).find((item) => item.id === id)?.title).toBe('Sixty-three held')
  })

  it('of a document after which a matter is named removes that name from editions, alerts and settings', async () => {
    await running.enter(rule)
    await running.feed()
    await running.subscribe('ana@example.org', { matters: [matter], alerts: true })
    const names = await namedMatters([matter], running.context)
    expect(names.get(matter)?.name.en).toBe(rule.title)
    const settings = new MatterNames(running.context.subscribers, running.clock)
    await settings.put(names)
    const day = running.clock().toISOString().slice(0, 10)
    const alert = await composeAlert(running.context, { id: `${day}-alert-14`, day: `${day}T14:00` })
    expect(alert?.matters?.map(({ name }) => name.en)).toEqual([rule.title])
    await composeNow(running.context, 'weekly', day)
    expect(await edit('takedown', rule.url, '--dry-run')).toContain(
      'Found in 1 entry of the article log and 2',
    )
    expect(await whereTheyStand()).toContain(`MATTER-NAME ${matter}`)
    await edit('takedown', rule.url, '--why', 'asked')
    expect(await whereTheyStand()).toEqual([])
    const name = { en: 'RIN 9999-ZZ01', es: 'RIN 9999-ZZ01' }
    for (const frequency of ['weekly', 'alert'] as const) {
      const stored = await new Editions(running.context.content, running.context.kept).last(frequency)
      expect(stored?.matters).toMatchObject([{ id: matter, name }])
    }
    expect((await settings.get([matter])).get(matter)).toEqual({ id: matter, name })
  })

  it('only reports what it would do on a dry run', async () => {
    await week()
    const before = await whereTheyStand()
    const output = await edit('takedown', poem.url, '--dry-run')
    expect(output).toContain('This would take down qf/c1. Nothing was changed.')
    expect(output).toContain('Edition 2026-11-20: 1 story')
    expect(await whereTheyStand()).toEqual(before)
    expect(await running.log()).toEqual([])
  })

  it('is published by the digest if that is running', async () => {
    await week()
    await publishIfDue(running.context)
    const held = holdFolder(running.folder)
    const output = await edit('takedown', 'a1', '--why', 'asked')
    await edit('takedown', 'c1', '--why', 'asked')
    expect(output).toContain('within a minute')
    expect(await running.published('feed.xml')).toMatch(theirs)
    await publishIfDue(running.context)
    expect(await publishIfDue(running.context)).toBeUndefined()
    await edit('takedown', 'a1', '--why', 'asked again')
    expect(await publishIfDue(running.context)).toBeDefined()
    held.release()
    expect(await whereTheyStand()).toEqual([])
  })

  it('can’t be undone, and the article can’t be added again', async () => {
    await week()
    await edit('takedown', 'a1', '--why', 'asked')
    await expect(edit('undo', '1')).rejects.toThrow('does not exist, or has changed')
    await expect(edit('admit', 'a1')).rejects.toThrow('does not exist, or has changed')
    const log = new Decisions(running.context.content)
    const at = running.clock().toISOString()
    await log.append({
      number: 2,
      at,
      by: 'x',
      why: '',
      act: { is: 'admit', article: { id: 'a1', source: 'qf' } },
    })
    await running.enter({ ...quill, title: 'Zanzibar again' })
    const stories = (await running.feed()).flatMap(({ _digest }) => _digest.articles.map(({ id }) => id))
    expect(stories.sort()).toEqual(['b1', 'c1'])
  })

  it('is not entered if nothing matches', async () => {
    await week()
    await expect(edit('takedown', 'https://nobody.example/', '--why', 'x')).rejects.toThrow(
      'Nothing that we keep',
    )
    await expect(edit('takedown', 'a1')).rejects.toThrow('say who requested it')
  })
})

it('A takedown that was interrupted anywhere is completed by the next one', async () => {
  await week()
  const wanted = [
    { id: 'a1', source: 'qf' },
    { id: 'c1', source: 'qf' },
  ]
  let cuts = 0
  for (let done = false; !done; ) {
    const folder = temporaryFolder()
    cpSync(running.folder, folder, { recursive: true })
    const { configuration, logger } = running.context
    const address = running.context.siteUrl
    const context = openLocalContext({
      folder,
      configuration,
      address,
      allowPrivate: false,
      clock: running.clock,
      logger,
    })
    const budget = { left: cuts }
    const cut = {
      ...context,
      content: dying(context.content, ['write'], budget),
      kept: dying(context.kept, ['write', 'remove'], budget),
    }
    done = await takeDown(wanted, { by: 'x', why: '' }, cut).then(
      () => true,
      () => false,
    )
    // The process that ended held the lease for composing.
    running.later(6)
    await takeDown(done ? [] : wanted, { by: 'x', why: '' }, context)
    expect(await whereTheyStand({ folder, published: false }), `cut at ${cuts}`).toEqual([])
    const log = await new Decisions(context.content).after(0)
    expect(log.map(({ act }) => act.is)).toEqual(['redact', 'redact'])
    expect((await new Editions(context.content, context.kept).last('weekly'))?.withdrawn).toBe(1)
    await context.close()
    cuts++
  }
  expect(cuts).toBeGreaterThan(10)
})

/** Works until it was called this often. */
function dying<T extends object>(real: T, methods: string[], budget: { left: number }): T {
  return new Proxy(real, {
    get: (target, name) => {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        if (methods.includes(String(name)) && budget.left-- <= 0) throw new Error('killed here')
        return method.apply(target, args)
      }
    },
  })
}
