import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../functions/cli/commands.ts'
import { targetOf } from '../../functions/cli/shared/installation-option.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function call(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end()
  const code = await run(args, { stdin, stdout, stderr })
  return { code, said: String(stdout.read() ?? ''), warned: String(stderr.read() ?? '') }
}

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
const names = Object.entries(scripts).flatMap(([name, text]) => (text.includes('main.mjs') ? name : []))

describe('every command', () => {
  it.each(names)('%s says on stdout how to call it, and that is no failure', async (name) => {
    const { code, said, warned } = await call(name, '--help')
    expect({ code, warned }).toEqual({ code: 0, warned: '' })
    expect(said).toMatch(new RegExp(`^Usage: npm (?:run (?:-s )?)?${name} -- `))
  })

  it.each(names)(
    '%s names an option that is not known, without a word about positional arguments',
    async (name) => {
      const { code, said, warned } = await call(name, '--frobnicate')
      expect({ code, said }).toEqual({ code: 2, said: '' })
      expect(warned).toMatch(/^Unknown option '--frobnicate'\.?\nUsage: /)
    },
  )
})

it('that there is not is told with those that there are', async () => {
  for (const name of ['frobnicate', 'constructor']) {
    const { code, warned } = await call(name)
    expect(code).toBe(2)
    expect(warned).toContain(`There is no command "${name}". Commands: start, parse`)
  }
  expect(await call('--help')).toMatchObject({ code: 0, said: expect.stringContaining('redrive') })
})

it.each([
  [['replay', 'yesterday'], 'replay: "yesterday" is not a day. Write one such as 2026-11-20.'],
  [['replay', '2999-05-05'], 'replay: 2999-05-05 is in the future. Give today or an earlier day.'],
  [['replay'], 'replay: give a day, such as 2026-11-20.'],
  [['redrive', 'bogus'], 'redrive: there is no queue "bogus".'],
  [['redrive'], 'redrive: name the installation with --stage NAME.'],
  [['configure'], 'configure: name the installation with --stage NAME.'],
  [['subscribers'], 'subscribers: name an action.'],
  [['subscribers', 'bogus'], 'subscribers: there is no action "bogus".'],
  [['subscribers', 'pause'], 'subscribers: pause needs the id of an edition, such as 2026-11-20.'],
  [['subscribers', 'import'], 'subscribers: import needs a file.'],
  [['desk', 'bogus'], 'desk: there is no action "bogus".'],
  [['desk', 'tags', 'x'], 'desk: articles are read from standard input, so "x" is not expected.'],
  [['desk', 'pin', 'a'], 'desk: pin needs two articles, then "together" or "apart".'],
  [['edit', 'bogus'], 'edit: there is no action "bogus".'],
  [['edit', 'hide'], 'edit: hide needs one argument.'],
  [['edit', 'log', 'x'], 'edit: "x" is one argument too many for log.'],
  [['export'], 'export: name the file to write.'],
  [['import', 'a', 'b'], 'import: give one file only, not "b" as well.'],
  [['doctor', 'extra'], '"extra" is not expected here.'],
  [['preview', 'extra'], '"extra" is not expected here.'],
  [['start', 'extra'], '"extra" is not expected here.'],
  [
    ['bill', '--sources', '-5'],
    "--sources needs a value, and a value can't begin with a dash. Write one after --sources.",
  ],
  [
    ['bill', '--subscribers', '9,10', '--daily', '10'],
    '--daily 10 is more than --subscribers 9: readers of the daily edition are among the subscribers.',
  ],
])('%j is answered with what is wrong first, and how to call it behind that', async (args, sentence) => {
  const { code, warned } = await call(...args)
  expect(code).toBe(2)
  expect(warned.split('\n', 2)).toEqual([sentence, expect.stringMatching(/^Usage: /)])
})

it('a stage whose name can be none is told by the doctor before AWS is asked', async () => {
  const { code, said } = await call('doctor', '--stage', 'Bad Name!')
  expect(code).toBe(1)
  expect(said).toMatch(/^to do {4}"Bad Name!" is not a valid name of a stage: /m)
})

it('a file that is not there and a folder that is a file are told in words', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const start = await call('start', '--once', '--data', file)
  expect(start.code).toBe(1)
  expect(start.warned).toContain(
    `The data folder ${file} can't be used: it is a file where a folder is needed.`,
  )
  expect(start.warned).not.toContain('EEXIST')
  const parse = await call('parse', folder, join(folder, 'none'))
  expect(parse.code).toBe(1)
  expect(parse.said).toContain("It can't be opened: it is a folder where a file is needed. Give a file.")
  expect(parse.said).toContain("It can't be opened: there is no such file or folder.")
})

it('the installation that is meant is the live one, or else the sample', () => {
  const folder = temporaryFolder()
  const home = process.cwd()
  process.chdir(folder)
  try {
    expect(targetOf({})).toEqual({ folder: 'data/sample' })
    mkdirSync('data/live', { recursive: true })
    expect(targetOf({})).toEqual({ folder: 'data/live' })
    expect(targetOf({ data: 'mine' })).toEqual({ folder: 'mine' })
  } finally {
    process.chdir(home)
  }
})
