import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteInUse } from '../../functions/adapters/local/files/in-use.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import type { ArchiveLine } from '../../functions/archive/format.ts'
import { recordFault } from '../../functions/archive/record-fault.ts'
import { exportCommand } from '../../functions/cli/archive/export.ts'
import { importCommand } from '../../functions/cli/archive/import.ts'
import { OperatorDecisions } from '../../functions/store/decisions/operator-decisions.ts'
import { ReaderActs } from '../../functions/store/decisions/reader-acts.ts'
import { Looks } from '../../functions/store/operating/looks.ts'
import { Runs } from '../../functions/store/operating/runs.ts'
import { TrialContext } from '../app/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let trial: TrialContext
let file: string
beforeAll(async () => {
  trial = new TrialContext()
  await trial.subscribeAll(['ana@example.org', 'bo@example.org'])
  await trial.addStory()
  await trial.addStory()
  await composeNow(trial.context, 'weekly', '2026-11-20')
  await sendEditions(trial.context)
})
afterAll(() => trial.close())
beforeEach(async () => {
  file = join(temporaryFolder(), 'digest.jsonl.gz')
  await run(exportCommand, file, '--data', trial.folder)
})

async function run(
  command: typeof exportCommand,
  ...args: string[]
): Promise<{ code: number; text: string }> {
  const stdout = new PassThrough()
  const code = await command(args, { stdout })
  return { code, text: String(stdout.read()) }
}

const verify = () => run(exportCommand, '--verify', file)
const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
const rewrite = (all: readonly string[]) => writeFileSync(file, gzipSync(`${all.join('\n')}\n`))

/** Changes lines, and corrects counts and checksum, as a fault of the program that wrote them would. */
function rewriteAsWritten(change: (all: string[]) => string[]): void {
  const all = change(lines().slice(0, -1))
  const counts = { subscribers: 0, content: 0, kept: 0 }
  for (const line of all)
    for (const kind of Object.keys(counts) as (keyof typeof counts)[])
      if (line.startsWith(`{"${kind}"`)) counts[kind] += 1
  const sha256 = createHash('sha256')
    .update(all.map((line) => `${line}\n`).join(''))
    .digest('hex')
  rewrite([...all, JSON.stringify({ end: { counts, sha256 } })])
}

it('An export is encrypted with the passphrase of the folder that the last start used', async () => {
  const config = temporaryFolder()
  writeFileSync(join(config, 'backup.env'), 'BACKUP_PASSPHRASE=correct horse\n')
  vi.stubEnv('BACKUP_PASSPHRASE', undefined)
  const sealed = `${file}.age`
  await expect(run(exportCommand, sealed, '--data', trial.folder)).rejects.toThrow('BACKUP_PASSPHRASE')
  noteInUse(trial.folder, { config }, trial.context.configuration, trial.clock())
  expect((await run(exportCommand, sealed, '--data', trial.folder)).text).toContain('It is encrypted')
  vi.stubEnv('BACKUP_PASSPHRASE', undefined)
  const { code, text } = await run(exportCommand, '--verify', sealed, '--data', trial.folder)
  expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining('encrypted') })
  rmSync(join(trial.folder, 'in-use.json'))
  vi.unstubAllEnvs()
})

it('An import ends with the command to run next', async () => {
  const folder = join(temporaryFolder(), 'restored')
  const { text } = await run(importCommand, file, '--data', folder)
  expect(text).toMatch(
    /\nNext: stop the other installation .* run `npm start -- --live --data \S+restored`\. If it had --sources, give that again instead of --live\.\n$/,
  )
})

describe('A check of an export', () => {
  it('says what is in it, and imports nothing', async () => {
    const { code, text } = await verify()
    expect(code).toBe(0)
    expect(text).toMatch(
      /^\S+digest\.jsonl\.gz is complete and unchanged, made on \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n/,
    )
    expect(text).toContain('2 published stories, of 2026-11-20')
    expect(text).toContain('1 edition, of 2026-11-20')
    expect(text).toContain('2 subscribers (2 active), 2 deliveries')
    expect(text).toContain('signing keys: present')
    expect(text).not.toContain('example.org')
    expect(readdirSync(join(file, '..'))).toEqual(['digest.jsonl.gz'])
  })

  it('fails and names a line that is missing, changed, added or not a record', async () => {
    const all = lines()
    const at = all.findIndex((line) => line.startsWith('{"subscribers"'))
    const checks: [string[], string][] = [
      [all.toSpliced(at, 1), 'records of subscribers and deliveries, but'],
      [all.with(at, all[at]!.replace(/"version":\d+/, '"version":99')), 'Its checksum does not match'],
      [all.toSpliced(4, 0, 'no json'), 'Line 5 is not a record of an export.'],
      [all.toSpliced(4, 0, '{"content":{"pk":1}}'), 'Line 5 is not a record of an export.'],
      [all.slice(0, -1), 'It has no last line: it was cut off.'],
    ]
    for (const [changed, sentence] of checks) {
      rewrite(changed)
      const { code, text } = await verify()
      expect([code, text]).toEqual([1, expect.stringContaining(sentence)])
      expect(text).toContain('is damaged')
    }
  })

  it('fails if the keys are missing or cannot be used, although counts and checksum agree', async () => {
    rewriteAsWritten((all) => all.filter((line) => !line.startsWith('{"keys"')))
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('It contains no keys') })
    await run(exportCommand, `${file}.2`, '--data', trial.folder)
    file = `${file}.2`
    rewriteAsWritten((all) => all.map((line) => line.replaceAll(/(secret\\": \\")[^"\\]+/g, '$1c2hvcnQ')))
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('is too short') })
  })

  it('fails if a record is not whole, or the file of an edition is missing, although counts and checksum agree', async () => {
    const checks: [(line: string) => string | undefined, RegExp][] = [
      [
        (line) => (line.includes('"kept":{"path":"editions/') ? undefined : line),
        /The file of edition \S+ is missing/,
      ],
      [
        (line) => line.replace(/("pk":"STORIES#.*?"value":\{)"schema":\d+,/, '$1'),
        /is a record of STORIES without a version/,
      ],
      [
        (line) => line.replace('"state":"active"', '"state":"x"'),
        /is a subscriber whose record is incomplete/,
      ],
      [
        (line) => line.replace(/("path":"editions\/[^"]+","bytes":")[^"]+/, '$1e30gfQ=='),
        /is a stored file that is not JSON/,
      ],
    ]
    const whole = readFileSync(file)
    for (const [change, sentence] of checks) {
      writeFileSync(file, whole)
      rewriteAsWritten((all) => all.flatMap((line) => change(line) ?? []))
      const { code, text } = await verify()
      expect([code, text]).toEqual([1, expect.stringMatching(sentence)])
    }
  })

  it('finds the version missing in every record that has one', async () => {
    const { content, subscribers } = trial.context
    const { clock } = trial
    await new OperatorDecisions(content).append({
      number: 1,
      at: clock().toISOString(),
      by: 'ana',
      why: '',
      act: { is: 'turn-off', source: 'valley' },
    })
    await new ReaderActs(subscribers, clock).add({ is: 'pause-mailing', edition: '2026-11-20' }, 'ana')
    await new Looks(content, clock).add('look', 'https://news.example/')
    await new Runs(content).add('poll', { at: clock().toISOString() })
    await run(exportCommand, `${file}.2`, '--data', trial.folder)
    const records = gunzipSync(readFileSync(`${file}.2`))
      .toString()
      .trimEnd()
      .split('\n')
    const unnoticed = records.flatMap((line) => {
      const record = JSON.parse(line) as Record<string, { pk: string; value: Record<string, unknown> }>
      const item = record.content ?? record.subscribers
      if (typeof item?.value?.schema !== 'number') return []
      delete item.value.schema
      return recordFault(record as unknown as ArchiveLine) === undefined ? [item.pk.split('#')[0]] : []
    })
    expect([...new Set(unnoticed)]).toEqual([])
  })

  it('fails wherever the file was cut off, and says what can be read of it', async () => {
    const whole = readFileSync(file)
    for (let part = 1; part < 10; part++) {
      writeFileSync(file, whole.subarray(0, Math.floor((whole.length * part) / 10)))
      const { code, text } = await verify()
      expect([code, text]).toEqual([1, expect.stringContaining('cut off')])
    }
  })

  it('refuses what is not an export', async () => {
    writeFileSync(file, gzipSync('{"email":"ana@example.org"}\n{}\n'))
    await expect(verify()).rejects.toThrow('is not an export of immigration-policy-digest')
    file = join(file, '..', 'none')
    await expect(verify()).rejects.toThrow('ENOENT')
  })
})

describe('An encrypted export', () => {
  let made: string
  let sealed: string
  // The key of each encrypted file takes a second.
  beforeAll(async () => {
    made = join(temporaryFolder(), 'made.jsonl.gz.age')
    vi.stubEnv('BACKUP_PASSPHRASE', 'correct horse')
    expect((await run(exportCommand, made, '--data', trial.folder)).text).toContain('It is encrypted')
  })
  beforeEach(() => {
    vi.stubEnv('BACKUP_PASSPHRASE', 'correct horse')
    sealed = `${file}.age`
    copyFileSync(made, sealed)
  })

  it('is checked and imported with its passphrase', async () => {
    expect(readFileSync(sealed).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    file = sealed
    expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining(', encrypted.') })
    const folder = join(temporaryFolder(), 'restored')
    expect((await run(importCommand, sealed, '--data', folder)).text).toContain('Imported into')
  })

  it('is refused in a sentence without it, or with a wrong one, and nothing is written', async () => {
    const folder = join(temporaryFolder(), 'restored')
    vi.stubEnv('BACKUP_PASSPHRASE', 'wrong')
    await expect(run(importCommand, sealed, '--data', folder)).rejects.toThrow(
      `The passphrase does not open ${sealed}: it was encrypted with a different one.`,
    )
    vi.stubEnv('BACKUP_PASSPHRASE', '')
    await expect(run(importCommand, sealed, '--data', folder)).rejects.toThrow('there is no passphrase')
    await expect(run(exportCommand, `${sealed}.age`, '--data', trial.folder)).rejects.toThrow(
      'there is no passphrase',
    )
    expect(existsSync(folder)).toBe(false)
  })

  it('that was damaged is reported as damaged', async () => {
    file = sealed
    const bytes = readFileSync(sealed)
    bytes[bytes.length - 5]! ^= 1
    writeFileSync(sealed, bytes)
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('damaged at its end') })
    await expect(run(importCommand, sealed, '--data', join(temporaryFolder(), 'new'))).rejects.toThrow(
      'Nothing was written',
    )
  })
})
