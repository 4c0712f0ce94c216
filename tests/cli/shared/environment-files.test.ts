import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useEnvironmentFiles } from '../../../functions/cli/shared/environment-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function used(file: string, text: string): NodeJS.ProcessEnv {
  const folder = temporaryFolder()
  writeFileSync(join(folder, file), text)
  const environment: NodeJS.ProcessEnv = {}
  useEnvironmentFiles(['--config', folder], environment)
  return environment
}

describe('A passphrase in backup.env', () => {
  it.each([
    ['correct horse'],
    [`it's "mine"`],
    [`'my secret #1 dog'`, 'my secret #1 dog'],
    [`"my # secret"`, 'my # secret'],
    ['`a`', 'a'],
    ['  spaces around  ', 'spaces around'],
    ['a=b\\c$d'],
  ])('%s is read as it is written', (written, passphrase = written) => {
    expect(used('backup.env', `# Ours\nBACKUP_PASSPHRASE=${written}\r\n`)).toEqual({
      BACKUP_PASSPHRASE: passphrase,
    })
    expect(used('backup.env', `export BACKUP_PASSPHRASE = ${written}`)).toEqual({
      BACKUP_PASSPHRASE: passphrase,
    })
  })

  it.each([
    '#My secret',
    'my secret #1 dog',
    'a#b',
    `'it's'`,
    `"a" # which one`,
    '"line\\nbreak"',
    '"open',
    '"over\ntwo lines"',
  ])('%s is refused, with the line and what to write, and is not repeated', (written) => {
    const file = () => used('backup.env', `# Ours\nBACKUP_PASSPHRASE=${written}\n`)
    expect(file).toThrow(/backup\.env:2: the value of BACKUP_PASSPHRASE .* single quotes/)
    expect(file).not.toThrow(written)
  })

  it.each(['', '# nothing yet\n', 'BACKUP_PASSPHRASE=\n', "BACKUP_PASSPHRASE=''\n"])(
    'is never taken for none: %j',
    (text) => expect(() => used('backup.env', text)).toThrow('backup.env: it has no passphrase.'),
  )

  it.each(['PASSPHRASE=x', 'backup_passphrase=x', 'BACKUP_PASSPHRASE: x'])('must have its name: %j', (text) =>
    expect(() => used('backup.env', text)).toThrow('there is no BACKUP_PASSPHRASE in it'),
  )

  it('is never read as something else, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`ab '"\`#\\n$=`) }), (written) => {
        let passphrase: string | undefined
        try {
          passphrase = used('backup.env', `BACKUP_PASSPHRASE=${written}\n`).BACKUP_PASSPHRASE
        } catch {
          return
        }
        const bare = written.trim()
        expect([bare, bare.slice(1, -1)]).toContain(passphrase)
        expect(passphrase).toBe(parseEnv(`A=${written}`).A)
      }),
    )
  })

  it('is found behind a byte order mark', () =>
    expect(used('backup.env', '\uFEFFBACKUP_PASSPHRASE=x')).toEqual({ BACKUP_PASSPHRASE: 'x' }))

  it('is missed if its file is a link to one that does not exist', () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'not mounted'), join(folder, 'backup.env'))
    expect(() => useEnvironmentFiles(['--config', folder], {})).toThrow('ENOENT')
  })
})

describe('A mail server in smtp.env', () => {
  it('is refused if its password would be cut', () => {
    expect(() => used('smtp.env', 'SMTP_URL=smtp://me:s#cret@mail.example.org\n')).toThrow(
      /smtp\.env:1: the value of SMTP_URL/,
    )
  })

  it('may be missing, as setup leaves it', () => {
    for (const text of ['', '# None\n', 'SMTP_URL=\n']) expect(used('smtp.env', text)).toEqual({})
    expect(() => used('smtp.env', 'SMTP_URI=smtp://mail.example.org\n')).toThrow('there is no SMTP_URL in it')
  })
})
