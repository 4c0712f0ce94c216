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
  return { code, output: String(stdout.read() ?? ''), errors: String(stderr.read() ?? '') }
}

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
const names = Object.entries(scripts).flatMap(([name, text]) => (text.includes('main.mjs') ? name : []))

describe('Every command', () => {
  it.each(names)('%s prints its usage on stdout with --help, and succeeds', async (name) => {
    const { code, output, errors } = await call(name, '--help')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(new RegExp(`^Usage: npm (?:run (?:-s )?)?${name} -- `))
  })

  it.each(names)('%s names an unknown option, followed by its usage', async (name) => {
    const { code, output, errors } = await call(name, '--frobnicate')
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toMatch(/^Unknown option '--frobnicate'\.?\nUsage: /)
  })
})

it('An unknown command is answered with the list of commands', async () => {
  for (const name of ['frobnicate', 'constructor']) {
    const { code, errors } = await call(name)
    expect(code).toBe(2)
    expect(errors).toContain(`There is no command "${name}". Commands: start, parse`)
  }
  expect(await call('--help')).toMatchObject({ code: 0, output: expect.stringContaining('redrive') })
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
  [['subscribers', 'pause'], 'subscribers: pause needs the ID of an edition, such as 2026-11-20.'],
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
])('%j is answered with what is wrong, followed by the usage', async (args, sentence) => {
  const { code, errors } = await call(...args)
  expect(code).toBe(2)
  expect(errors.split('\n', 2)).toEqual([sentence, expect.stringMatching(/^Usage: /)])
})

it('The doctor reports a stage name that is not valid without a request to AWS', async () => {
  const { code, output } = await call('doctor', '--stage', 'Bad Name!')
  expect(code).toBe(1)
  expect(output).toMatch(/^to do {4}"Bad Name!" is not a valid name of a stage: /m)
})

it('A missing file, and a file where a folder is needed, are explained in sentences', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const start = await call('start', '--once', '--data', file)
  expect(start.code).toBe(1)
  expect(start.errors).toContain(
    `The data folder ${file} can't be used: it is a file where a folder is needed.`,
  )
  expect(start.errors).not.toContain('EEXIST')
  const parse = await call('parse', folder, join(folder, 'none'))
  expect(parse.code).toBe(1)
  expect(parse.output).toContain("It can't be opened: it is a folder where a file is needed. Give a file.")
  expect(parse.output).toContain("It can't be opened: there is no such file or folder.")
})

it('A file that is not an export, and a folder that does not exist, are explained without a stack trace', async () => {
  const folder = temporaryFolder()
  const [file, none] = [join(folder, 'file'), join(folder, 'none', 'all.jsonl.gz')]
  writeFileSync(file, 'words')
  const { code, errors } = await call('import', file, '--data', join(folder, 'data'))
  expect({ code, errors }).toEqual({
    code: 1,
    errors: expect.stringMatching(/is not a gzip file.*export again\.\n$/),
  })
  expect(errors.trim()).not.toContain('\n')
  expect((await call('export', none)).errors).toBe(
    `There is no folder ${join(folder, 'none')}. Create it, or choose a file in another folder.\n`,
  )
})

it('The default installation is the live one, or else the sample', () => {
  const folder = temporaryFolder()
  const workingDirectory = process.cwd()
  process.chdir(folder)
  try {
    expect(targetOf({})).toEqual({ folder: 'data/sample' })
    mkdirSync('data/live', { recursive: true })
    expect(targetOf({})).toEqual({ folder: 'data/live' })
    expect(targetOf({ data: 'mine' })).toEqual({ folder: 'mine' })
  } finally {
    process.chdir(workingDirectory)
  }
})
