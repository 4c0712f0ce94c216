import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseDocument } from 'yaml'
import { hasModes } from '../../../../functions/adapters/local/files/modes.ts'
import { publicationText } from '../../../../functions/cli/configuration/setup/folder-text.ts'
import { readConfiguration } from '../../../../functions/configuration/read.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { pipeInto, setup } from './setup-command.ts'

afterEach(() => vi.unstubAllEnvs())

const read = (folder: string) => readConfiguration({ base: 'config', overlay: folder })
const newFolder = () => join(temporaryFolder(), 'my-digest')

/** An answer to each question, in their order. */
const answers = [
  'Harbor: "Brief", #1',
  'Harbor Legal Aid',
  'brief.example.org',
  '7 Dock Street, Oakland, CA 94607',
  '',
  'https://harbor.example.org/contact',
  'Ana Ruiz <ana@example.org>, desk@example.org',
  'chicago',
  'thurs',
  '8:30',
  'Oregon, us-wa',
  'no',
  'detention, Courts',
  '',
]
const made = {
  title: 'Harbor: "Brief", #1',
  operator: 'Harbor Legal Aid',
  url: 'https://brief.example.org',
  contact: 'https://harbor.example.org/contact',
  mail: {
    from: 'Harbor: "Brief", #1 <digest@brief.example.org>',
    postalAddress: '7 Dock Street, Oakland, CA 94607',
  },
  schedule: { timeZone: 'America/Chicago', weekly: { day: 'thursday', time: '08:30', draftHours: 14 } },
  editors: ['Ana Ruiz <ana@example.org>', 'desk@example.org'],
  places: { only: ['us-or', 'us-wa'], federal: false },
  topics: { only: ['detention', 'courts'] },
}

describe('The operators that setup writes', () => {
  const sender = ['--from', 'Digest <digest@harbor.example>']
  const editors = ['--editors', 'Ana Ruiz <ana@example.org>']
  it.each([
    ['the editors before the sender', [...sender, ...editors], 'Ana Ruiz <ana@example.org>'],
    [
      'the contact before the editors',
      [...sender, ...editors, '--contact', 'desk@harbor.example'],
      'desk@harbor.example',
    ],
    ['the sender if nobody else is known', sender, 'digest@harbor.example'],
    ['those that are named', [...editors, '--operators', 'ben@example.org'], 'ben@example.org'],
    [
      'the editors if the contact is a page',
      [...editors, '--contact', 'https://harbor.example/'],
      'Ana Ruiz <ana@example.org>',
    ],
  ])('are %s, and it says so', async (_, options, expected) => {
    const folder = newFolder()
    const { output } = await setup(['--yes', '--config', folder, ...options])
    expect(read(folder).publication.operators).toEqual([expected])
    expect(output).toContain(`${expected}: the operators, who sign in at /operate`)
  })

  it('are nobody if nobody is known, and then it says that contact comes before the start', async () => {
    const { output } = await setup(['--yes', '--config', newFolder()])
    expect(output).toContain('No operators are named yet. They sign in at /operate')
    expect(output).toContain('First write contact there. Then start it:')
  })
})

describe('Setup with answers from a pipe', () => {
  it('reads all of them, writes a folder that is valid, and prints the next command', async () => {
    const folder = newFolder()
    const { code, output } = await pipeInto(['--config', folder], `${answers.join('\n')}\n`)
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(read(folder).publication).toMatchObject(made)
    expect(output).toContain(`npm start -- --live --config ${folder} --data ../my-data`)
    expect(output).toContain('English at / and in Spanish at /es/')
  })

  it('writes nothing if the answers end too early', async () => {
    const folder = newFolder()
    const { code, output } = await pipeInto(['--config', folder], 'Harbor Brief\n')
    expect(code).toBe(1)
    expect(output).toContain('Standard input ended before the last answer. Nothing was written.')
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })

  it('writes nothing if an answer is wrong, since the next line answers another question', async () => {
    const folder = newFolder()
    const { code, output } = await pipeInto(['--config', folder], 'Harbor Brief\n\nhttps://a.example/b\n')
    expect(code).toBe(2)
    expect(output).toContain('must end after the host')
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })
})

describe('Setup at a terminal', () => {
  it('asks again after a wrong answer, with what is wrong and what may be meant', async () => {
    const wrong = new Map([
      [2, ['https://a.example/b', 'must end after the host']],
      [6, ['ana', 'must be an email address']],
      [7, ['Springfield', 'is not a known time zone']],
      [8, ['someday', 'Write one of: sunday']],
      [9, ['25:00', 'must be a time such as "07:00"']],
      [10, ['Orgeon', 'There is no place "Orgeon". Did you mean "Oregon"?']],
      [11, ['perhaps', 'neither yes nor no']],
      [13, ['http://mail.example.org', 'it must begin with smtp:// or smtps://']],
    ])
    const lines = answers.flatMap((line, n) => (wrong.has(n) ? [wrong.get(n)![0]!, line] : [line]))
    const folder = newFolder()
    const { code, output } = await setup(['--config', folder], lines)
    expect(code).toBe(0)
    for (const [, sentence] of wrong.values()) expect(output).toContain(sentence)
    expect(read(folder).publication).toMatchObject(made)
  })

  it('writes nothing after Ctrl-C', async () => {
    const folder = newFolder()
    const { code, errors } = await setup(['--config', folder], ['Harbor Brief', '', '\u0003'])
    expect(code).toBe(1)
    expect(errors).toMatch(/^Stopped\. Nothing was written\./)
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })
})

describe('Setup with --yes', () => {
  it('asks nothing, and what no option answers keeps the default or is left out', async () => {
    vi.stubEnv('SMTP_URL', undefined)
    const folder = newFolder()
    const { code, output } = await setup(['--yes', '--config', folder])
    expect(code).toBe(0)
    expect(output).not.toContain('1/10')
    expect(output).toContain('Still to fill in')
    const { notes, ...all } = read(folder)
    const { notes: ours, ...base } = readConfiguration({ base: 'config' })
    expect(all).toEqual({ ...base, publication: { ...base.publication, operator: base.publication.title } })
    expect(parseEnv(readFileSync(join(folder, 'smtp.env'), 'utf8'))).toEqual({ SMTP_URL: '' })
  })

  it.each([
    ['--url', 'https://a.example/b', 'must end after the host'],
    ['--from', 'nobody', 'must be an email address'],
    ['--time', 'noon', 'must be a time'],
    ['--topics', 'detenton', 'Did you mean "Detention"?'],
    ['--smtp', 'smtp://', 'not the address of a mail server'],
    ['--test-to', 'x', 'not a valid email address'],
  ])('refuses a wrong %s and names the option', async (option, value, sentence) => {
    const folder = newFolder()
    const others = ['--url', 'b.example', '--postal-address', 'x', '--smtp', 'smtp://localhost:1']
    const { code, errors } = await setup(['--yes', '--config', folder, ...others, option, value])
    expect(code).toBe(2)
    expect(errors).toContain(`${option}: `)
    expect(errors).toContain(sentence)
    expect(existsSync(folder)).toBe(false)
  })

  it('lists the local sources of the region that are off, as comments', async () => {
    const folder = newFolder()
    await setup(['--yes', '--config', folder, '--places', 'Texas'])
    const text = readFileSync(join(folder, 'sources.yaml'), 'utf8')
    const ids = [...text.matchAll(/^# {3}- \{id: ([\w-]+), on: true\}/gm)].map(([, id]) => id)
    const { sources } = read(folder)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(sources.find((source) => source.id === id)).toMatchObject({ on: false })
    const used = text.replace(/^# (sources:| {2}- \{id: (?!thehill))/gm, '$1')
    writeFileSync(join(folder, 'sources.yaml'), used)
    for (const id of ids)
      expect(read(folder).sources.find((one) => one.id === id)).toMatchObject({ on: true })
  })
})

describe('Setup overwrites nothing', () => {
  it('in a folder with anything in it: it says what is there', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'publication.yaml'), 'title: Mine\n')
    const { code, errors } = await setup(['--yes', '--config', folder])
    expect(code).toBe(1)
    expect(errors).toContain(`${folder} is not empty: it has publication.yaml. Nothing was changed.`)
    expect(readdirSync(folder)).toEqual(['publication.yaml'])
    expect(readFileSync(join(folder, 'publication.yaml'), 'utf8')).toBe('title: Mine\n')
  })

  it('but fills an empty folder, and keeps its mode', async () => {
    const folder = newFolder()
    mkdirSync(folder, { mode: 0o750 })
    expect((await setup(['--yes', '--config', folder])).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['publication.yaml', 'smtp.env', 'sources.yaml'])
    if (hasModes) expect(statSync(folder).mode & 0o777).toBe(0o750)
  })

  it('and leaves no draft beside the folder', async () => {
    const folder = newFolder()
    await setup(['--yes', '--config', folder])
    expect(readdirSync(join(folder, '..'))).toEqual(['my-digest'])
    if (hasModes) expect(statSync(join(folder, 'smtp.env')).mode & 0o777).toBe(0o600)
  })
})

it('Any text of an answer stays the value of its setting', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim())
  fc.assert(
    fc.property(line, line, (title, operator) => {
      fc.pre(title !== '' && operator !== '')
      const document = parseDocument(publicationText({ title, operator, 'postal-address': operator }))
      expect(document.errors).toEqual([])
      expect(document.toJS()).toEqual({ title, operator, mail: { postalAddress: operator } })
    }),
  )
})
