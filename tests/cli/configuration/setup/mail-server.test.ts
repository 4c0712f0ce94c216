import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mailServerText } from '../../../../functions/cli/configuration/setup/folder-text.ts'
import {
  readMailServer,
  withoutPassword,
  withPassword,
} from '../../../../functions/cli/configuration/setup/mail-server.ts'
import { useEnvironmentFiles } from '../../../../functions/cli/shared/environment-files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { setup } from './setup-command.ts'

afterEach(() => vi.unstubAllEnvs())

const typed = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed())

describe('The address of a mail server', () => {
  it('keeps any password, whether it is asked for or part of the address', () => {
    fc.assert(
      fc.property(typed, (password) => {
        const asked = withPassword('smtps://u%40x@mail.example.org', password)
        const url = new URL(asked)
        expect(decodeURIComponent(url.password)).toBe(password)
        expect(readMailServer(asked)).toEqual({ value: asked })
        expect(withoutPassword(asked)).toBe('smtps://u%40x:…@mail.example.org')
      }),
    )
  })

  it('may have signs in the user and the password that are not percent-encoded', () => {
    expect(readMailServer('smtp://me@x.org:p@ss/w?rd#1@mail.example.org:587')).toEqual({
      value: 'smtp://me%40x.org:p%40ss%2Fw%3Frd%231@mail.example.org:587',
    })
  })

  it('is the same to a shell, systemd and Node, whatever the password is', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'smtp.env')
    fc.assert(
      fc.property(typed, (password) => {
        const url = withPassword('smtps://u@mail.example.org', password)
        writeFileSync(file, mailServerText(url))
        expect(parseEnv(mailServerText(url)).SMTP_URL).toBe(url)
        // Nothing that systemd or Compose would unquote or replace.
        expect(url).toMatch(/^[\w:/@.%~-]+$/)
        expect(execFileSync('sh', ['-c', `. "${file}"; printf %s "$SMTP_URL"`], { encoding: 'utf8' })).toBe(
          url,
        )
      }),
      { numRuns: 20 },
    )
  })

  it('is not repeated if it is wrong, because it may have a password', async () => {
    const { errors } = await setup([
      '--yes',
      '--config',
      join(temporaryFolder(), 'a'),
      '--smtp',
      'http://u:secret@x',
    ])
    expect(errors).toContain('--smtp: ')
    expect(errors).not.toContain('secret')
  })
})

describe('Commands with --config', () => {
  it('read the mail server from its smtp.env, unless the environment names one', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'smtp.env'), 'SMTP_URL=smtp://in-the-file\nOTHER=1\n')
    const used = (environment: NodeJS.ProcessEnv, ...args: string[]) => {
      useEnvironmentFiles(args, environment)
      return environment
    }
    expect(used({}, '--config', folder)).toEqual({ SMTP_URL: 'smtp://in-the-file' })
    expect(used({}, `--config=${folder}`)).toEqual({ SMTP_URL: 'smtp://in-the-file' })
    expect(used({ SMTP_URL: 'smtp://mine' }, '--config', folder)).toEqual({ SMTP_URL: 'smtp://mine' })
    expect(used({ SMTP_URL: '' }, '--config', folder)).toEqual({})
    for (const args of [[], ['--config'], ['--config', join(folder, 'none')]])
      expect(used({}, ...args)).toEqual({})
  })
})

async function mailServer() {
  const inbox: { to: string; text: string }[] = []
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'me@x.org' && password === 'p@ss:w%rd' ? done(null, { user: 1 }) : done(new Error('no')),
    async onData(stream, { envelope }, done) {
      let text = ''
      for await (const chunk of stream) text += chunk
      inbox.push({ to: envelope.rcptTo.map(({ address }) => address).join(), text })
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    inbox,
    host: `127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

describe('The test email', () => {
  const options = ['--url', 'brief.example.org', '--postal-address', '7 Dock Street', '--title', 'A & B']

  it('is sent with the password that is typed, which is never shown, to the first editor', async () => {
    const { inbox, host, close } = await mailServer()
    const folder = join(temporaryFolder(), 'a')
    const lines = [
      '',
      '',
      '',
      'Ana <ana@example.org>',
      'utc',
      '',
      '',
      '',
      '',
      `smtp://me@x.org@${host}`,
      'p@ss:w%rd',
      '',
    ]
    const { code, output } = await setup(['--config', folder, ...options], lines)
    await close()
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(output).not.toContain('p@ss')
    expect(output).toContain('To ana@example.org: The test email was sent.')
    expect(inbox).toMatchObject([{ to: 'ana@example.org' }])
    expect(inbox[0]!.text).toContain('Subject: A & B: test email')
    expect(inbox[0]!.text).toContain('7 Dock Street')
  })

  it('that fails says why and what to correct, and the folder stays', async () => {
    const { inbox, host, close } = await mailServer()
    vi.stubEnv('SMTP_URL', `smtp://me%40x.org:secret@${host}`)
    const folder = join(temporaryFolder(), 'a')
    const { code, output } = await setup(['--yes', '--config', folder, ...options])
    await close()
    expect(code).toBe(1)
    expect(output).toContain('does not let this account sign in')
    expect(output).toContain(`Correct SMTP_URL in ${join(folder, 'smtp.env')}`)
    expect(output).not.toContain('secret')
    expect(output).toContain('npm start -- --live')
    expect(inbox).toEqual([])
  })

  it('is not sent with --test-to none', async () => {
    const { inbox, host, close } = await mailServer()
    const folder = join(temporaryFolder(), 'a')
    const smtp = `smtp://me@x.org:p%40ss:w%25rd@${host}`
    const { code } = await setup([
      '--yes',
      '--config',
      folder,
      ...options,
      '--smtp',
      smtp,
      '--test-to',
      'none',
    ])
    await close()
    expect(code).toBe(0)
    expect(inbox).toEqual([])
  })
})
