import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editCommand } from '../../../functions/cli/edit/edit.ts'
import { words } from '../../../functions/i18n/editors.ts'
import { EditorContext } from '../context.ts'

let running: EditorContext
let story: string
let edition: string
beforeEach(async () => {
  running = new EditorContext()
  // Commands use the clock of the machine.
  running.time = Date.now()
  await running.enter({ id: 'herald', title: 'Agents detain 63 at Prairie Crest plant in Grand Island' })
  story = (await running.feed())[0]!.id
  edition = /editions\/(\d{4}-\d\d-\d\d)"/.exec(await running.look('/editions'))![1]!
})
afterEach(() => running.close())

async function edit(...args: string[]): Promise<string> {
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() }
  expect(await editCommand([...args, '--data', running.folder], io)).toBe(0)
  return String(io.stdout.read() ?? '')
}

/** What the desk shows after a form was submitted, without its tags. */
async function desk(path: string, form: Record<string, string>): Promise<string> {
  const seen = (await running.log()).at(-1)?.number ?? 0
  const answer = await running.send(path, form, { seen })
  const target = answer.headers.get('location')
  const page = target ? await running.app.request(target) : answer
  return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

const { idle } = words.en.problems
const already = 'Nothing was changed, because this was already decided.'

describe('A decision that would change nothing says so and is not entered, by command and on the desk', () => {
  const cases: [string, () => Promise<unknown>, () => string[], () => [string, Record<string, string>]][] = [
    [
      'showing a story that is not hidden',
      async () => {},
      () => ['show', story],
      () => [`/stories/${story}`, { do: 'show' }],
    ],
    [
      'hiding a hidden story with another note',
      () => edit('hide', story),
      () => ['hide', story, '--note', 'Another.'],
      () => [`/stories/${story}`, { do: 'hide', note: 'Another.' }],
    ],
    [
      'releasing an edition that is not held',
      async () => {},
      () => ['go', edition],
      () => [`/editions/${edition}`, { do: 'go' }],
    ],
    [
      'undoing a decision that a later one replaced',
      async () => {
        await edit('hold', edition)
        await edit('skip', edition)
      },
      () => ['undo', '1'],
      () => ['/log', { do: 'undo', decision: '1' }],
    ],
  ]
  it.each(cases)('%s', async (_, before, command, form) => {
    await before()
    const entered = (await running.log()).length
    expect(await edit(...command())).toBe(`${idle()}\n`)
    expect(await desk(...form())).toContain(idle())
    expect(await running.log()).toHaveLength(entered)
  })

  it('one that is in force already', async () => {
    await edit('hide', story)
    expect(await edit('hide', story)).toContain(already)
    expect(await desk(`/stories/${story}`, { do: 'hide' })).toContain(words.en.known)
    await edit('undo', '1')
    expect(await edit('undo', '1')).toContain(already)
    expect(await desk('/log', { do: 'undo', decision: '1' })).toContain(words.en.known)
    expect(await running.log()).toHaveLength(2)
  })
})

it('A decision that changes something is entered', async () => {
  for (const [action, about] of [
    ['hold', edition],
    ['go', edition],
    ['skip', edition],
    ['hide', story],
    ['show', story],
    ['undo', '5'],
  ] as const)
    expect(await edit(action, about)).toMatch(/^Decision \d/)
  expect(await running.log()).toHaveLength(6)
})

describe('An edition that is sent now', () => {
  const { weekly, daily } = words.en.nothingNew
  it('without news says so in the same words, by command and on the desk', async () => {
    await edit('hide', story)
    await running.feed()
    expect(await edit('extra')).toContain(weekly)
    expect(await edit('extra', 'daily')).toContain(daily)
    expect(await desk('/editions', { do: 'extra', frequency: 'weekly' })).toContain(weekly)
    expect(await edit('send', edition)).toContain(weekly)
    expect(await desk(`/editions/${edition}`, { do: 'hold' })).not.toContain(weekly)
    expect(await desk(`/editions/${edition}`, { do: 'send' })).toContain(weekly)
  })

  it('with news says nothing of the kind', async () => {
    expect(await edit('extra')).toContain('It takes effect within a minute')
    expect(await desk('/editions', { do: 'extra', frequency: 'weekly' })).not.toContain(weekly)
  })
})
