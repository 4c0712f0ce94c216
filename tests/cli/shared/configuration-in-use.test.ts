import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { noteInUse } from '../../../functions/adapters/local/files/in-use.ts'
import { run } from '../../../functions/cli/commands.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { EditorContext } from '../../editors/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let installation: EditorContext
let mine: string
let theirs: string
beforeEach(() => {
  vi.stubEnv('SMTP_URL', undefined)
  installation = new EditorContext()
  installation.time = Date.now()
  const folder = temporaryFolder()
  ;[mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')]
  for (const [path, editor] of [
    [mine, 'mine@example.org'],
    [theirs, 'theirs@example.org'],
  ] as const) {
    mkdirSync(path)
    writeFileSync(join(path, 'publication.yaml'), `editors: [${editor}]\n`)
  }
  noteInUse(
    installation.folder,
    { config: mine },
    readConfiguration({ base: 'config', overlay: mine }),
    new Date(),
  )
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await installation.close()
})

async function command(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await run([...args, '--data', installation.folder], { stdin, stdout, stderr })
  return { code, output: String(stdout.read() ?? ''), errors: String(stderr.read() ?? '') }
}

describe('A command on a data folder', () => {
  it('uses the configuration of the last start, without being told', async () => {
    const { code, output, errors } = await command('edit', 'link-for', 'mine@example.org')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toContain('/edit/')
    expect((await command('edit', 'link-for', 'theirs@example.org')).code).toBe(1)
  })

  it('says so if it is told to use another one, and does', async () => {
    const stopped = await command('edit', 'link-for', 'theirs@example.org', '--config', theirs)
    expect({ code: stopped.code, errors: stopped.errors }).toEqual({
      code: 0,
      errors: `\`npm start\` last used ${mine}, but this command reads ${theirs}. Use --config to name the same, or start the digest again with this one.\n`,
    })
    const lock = holdFolder(installation.folder)
    const running = await command('preview', '--config', theirs).finally(() => lock.release())
    expect(running.errors).toContain(`The running digest uses ${mine}, but this command reads ${theirs}.`)
  })

  it('sends through the mail server of that configuration, unless the environment says that there is none', async () => {
    writeFileSync(join(mine, 'smtp.env'), 'SMTP_URL=smtp://127.0.0.1:9\n')
    const doctor = async () =>
      (await command('doctor')).output.split('\n').filter((line) => /SMTP|email can be/i.test(line))
    vi.stubEnv('SMTP_URL', '')
    expect(await doctor()).toEqual([expect.stringContaining('SMTP_URL is not set here')])
    vi.stubEnv('SMTP_URL', undefined)
    expect(await doctor()).toEqual([expect.stringMatching(/The digest cannot send email.*ECONNREFUSED/)])
  })

  it('says which folder is gone, and what to do', async () => {
    rmSync(mine, { recursive: true })
    const sentence = `${mine}: the last start used it, but it is no longer there. Use --config to say where it is now.`
    expect(await command('edit', 'log')).toEqual({ code: 1, output: '', errors: `${sentence}\n` })
    const { code, output } = await command('doctor')
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(`to do    ${sentence}`) })
  })

  it('reads the topics of a list of subscribers from it', async () => {
    const list = join(mine, 'list.csv')
    writeFileSync(list, 'email,topics\nreader@example.org,orchards\n')
    const unknown = /These topics are not in the configuration/
    expect((await command('subscribers', 'import', list, '--dry-run')).output).toMatch(unknown)
    writeFileSync(
      join(mine, 'topics.yaml'),
      'topics:\n- id: orchards\n  name: { en: Orchards, es: Huertos }\n  definition: What grows.\n  terms: { en: [orchard], es: [huerto] }\n',
    )
    const { code, output, errors } = await command('subscribers', 'import', list, '--dry-run')
    expect({ code, output, errors }).toEqual({
      code: 0,
      output: expect.not.stringMatching(unknown),
      errors: '',
    })
  })
})
