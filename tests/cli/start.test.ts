import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../functions/cli/commands.ts'
import { firstLines, type StartFacts } from '../../functions/cli/start/first-lines.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  vi.stubEnv('SMTP_URL', undefined)
})
afterEach(() => vi.unstubAllEnvs())

async function start(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await run(['start', ...args], { stdin, stdout, stderr })
  const errors = String(stderr.read() ?? '')
  return { code, output: String(stdout.read() ?? ''), errors }
}

describe('A start that is refused says why in a sentence, and creates nothing', () => {
  const mistakes: [string, string[], number, RegExp][] = [
    ['no contact address', ['--live'], 2, /^To read real sources, set a contact address/],
    ['two lists of sources', ['--live', '--sources', 'x.yaml'], 2, /^Use either --live or --sources/],
    ['no such file of sources', ['--sources', 'none.yaml'], 1, /^none\.yaml: there is no such file/],
    ['no such folder', ['--config', 'none'], 1, /^none: there is no such folder/],
    ['an unknown option', ['--conifg', 'x'], 2, /^Unknown option '--conifg'\. Did you mean --config\?/],
    ['no port', ['--port', 'x'], 2, /^start: "x" is not a port/],
  ]
  it.each(mistakes)('%s', async (_, args, code, sentence) => {
    const data = join(folder, 'data')
    const result = await start('--data', data, ...args)
    expect({ code: result.code, errors: result.errors }).toEqual({
      code,
      errors: expect.stringMatching(sentence),
    })
    expect(existsSync(data)).toBe(false)
  })

  it.each(['mail.example.org:secret', 'smpt://u:secret@mail.example.org', 'smtp://u:se#cret@mail'])(
    'SMTP_URL is "%s"',
    async (url) => {
      vi.stubEnv('SMTP_URL', url)
      const { code, errors } = await start('--once', '--data', join(folder, 'data'))
      expect(code).toBe(2)
      expect(errors).toMatch(
        /^start: SMTP_URL is not the address of a mail server\. Write one such as \S+\.\n$/,
      )
      expect(errors).not.toMatch(/secret|cret@/)
      expect(existsSync(join(folder, 'data'))).toBe(false)
    },
  )

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { code, errors } = await start('--port', `${port}`, '--data', join(folder, 'data'))
    other.close()
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/^Another process uses port/) })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})

it('A single cycle fails if no source can be read, and says so after the reasons', async () => {
  const list = join(folder, 'list.yaml')
  writeFileSync(list, '- http://127.0.0.1:9/one\n- http://127.0.0.1:9/two\n')
  const { code, output, errors } = await start(
    ...['--once', '--sources', list, '--data', join(folder, 'data'), '--allow-private'],
  )
  expect(code).toBe(1)
  expect(errors).toMatch(/None of the 2 sources could be read; the lines above say why\. `npm run -s doctor/)
  expect(
    output
      .split('\n')
      .slice(0, 5)
      .map((line) => line.trim().split(/ {2}/)[0]),
  ).toEqual(['Configuration', 'Sources', 'Email', 'Data', 'Next'])
})

describe('The first lines', () => {
  const facts: StartFacts = {
    configuration: readConfiguration({ base: 'config' }),
    base: 'config',
    config: '../mine',
    sample: false,
    folder: '../data',
    isKnown: true,
    hasServer: false,
    once: false,
    send: false,
    now: new Date('2026-11-30T12:00:00Z'),
  }
  const line = (name: string, more: Partial<StartFacts> = {}) =>
    firstLines({ ...facts, ...more })
      .find((one) => one.trim().startsWith(name))
      ?.trim()
      .slice(15)

  it('name the configuration, the sources and the folder', () => {
    expect(line('Configuration')).toBe('../mine, over config')
    expect(line('Configuration', { config: undefined })).toMatch(/^config alone; name a folder of your own/)
    expect(line('Sources')).toBe('50 of 189 are on, from config and ../mine')
    expect(line('Sources', { sources: 'list.opml' })).toMatch(/from list\.opml$/)
    expect(line('Data')).toBe('../data')
    expect(line('Data', { isKnown: false })).toBe('../data (new)')
  })

  it('say how email goes out, without a password, or why it does not', () => {
    const smtp = 'smtps://user:secret@mail.example.org'
    expect(line('Email', { smtp })).toMatch(/^is sent through mail\.example\.org, from /)
    expect(line('Email', { smtp })).not.toMatch(/secret|user/)
    expect(line('Email')).toBe('is not sent but kept in ../data/outbox, because SMTP_URL is not set')
    expect(line('Email', { once: true, hasServer: true })).toMatch(/because --send is missing$/)
    expect(line('Email', { sample: true, hasServer: true })).toMatch(/because these are sample sources$/)
  })

  it('say what happens next and when, by the clocks of the publication', () => {
    expect(line('Next')).toMatch(/the next weekly edition is due on Friday, December 4, at 7:00 AM EST$/)
    expect(line('Next', { once: true })).toMatch(/an edition is composed, and it stops$/)
  })
})

it('Every command prints the version, and does nothing else', async () => {
  mkdirSync(join(folder, 'data'))
  for (const args of [['--version'], ['start', '--version'], ['export', 'x', '--version']]) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
    expect(await run(args, { stdin, stdout, stderr })).toBe(0)
    expect(String(stdout.read())).toMatch(
      /^immigration-policy-digest \d+\.\d+\.\d+ \(Node \d+\.\d+\.\d+\)\n$/,
    )
  }
})
