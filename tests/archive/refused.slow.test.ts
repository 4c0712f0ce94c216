import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStageStores } from '../../functions/adapters/aws/operator/open-stage.ts'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { readImportProgress } from '../../functions/archive/import-progress.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { exportCommand } from '../../functions/cli/archive/export.ts'
import { importCommand } from '../../functions/cli/archive/import.ts'
import { freshKeys } from '../../functions/store/keys-record.ts'
import { TrialContext } from '../app/context.ts'
import { start } from '../cli/command.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { makeStage } from '../doubles/stage.ts'
import { run as runToEnd } from '../e2e/installation.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let emulators: Emulators
let old: TrialContext
let file: string
let folder: string
beforeAll(async () => {
  emulators = await startEmulators()
  old = new TrialContext()
  await old.subscribeAll(['ana@example.org', 'bo@example.org'])
  await old.addStory()
})
afterAll(async () => {
  await old.close()
  await emulators.close()
})
beforeEach(async () => {
  const temporary = temporaryFolder()
  file = join(temporary, 'digest.jsonl.gz')
  folder = join(temporary, 'restored')
  await run(exportCommand, file, '--data', old.folder)
})
afterEach(() => emulators.door.reset())

type Command = typeof exportCommand

async function run(command: Command, ...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  await command(args, { stdout })
  return String(stdout.read())
}

const refusal = (command: Command, ...args: string[]) =>
  run(command, ...args).then(
    (output) => `It was not refused: ${output}`,
    (error: Error) => error.message,
  )
const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
const rewrite = (text: string) => writeFileSync(file, gzipSync(text))

describe('An export', () => {
  it('can be read by its owner only, and the command says so', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const other = `${file}.2`
    expect(await run(exportCommand, other, '--data', old.folder)).toContain(
      'Only your user can read it (mode 0600)',
    )
  })

  it('never overwrites an existing file', async () => {
    const before = readFileSync(file)
    expect(await refusal(exportCommand, file, '--data', old.folder)).toContain('already exists')
    expect(readFileSync(file)).toEqual(before)
  })

  it('keeps characters that some programs take for the end of a line', async () => {
    const value = 'a\u2028b\u0085c\r\nd\u0000'
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    mkdirSync(from, { recursive: true })
    const written = openFolder(from, old.clock)
    await written.content.write([{ pk: 'p', sk: 's', value, when: 'always' }])
    written.close()
    await run(exportCommand, `${file}.lines`, '--data', from)
    await run(importCommand, `${file}.lines`, '--data', to)
    const read = openFolder(to, old.clock)
    expect(await read.content.get([{ pk: 'p', sk: 's' }])).toMatchObject([{ value }])
    read.close()
  })

  it('that fails leaves no file', async () => {
    await makeStage(emulators, 'failing')
    emulators.door.fail('refused', 1, ({ operation }) => operation === 'Scan')
    for (let n = 0; n < 8; n++) emulators.door.fail('broken', n + 1, ({ operation }) => operation === 'Scan')
    const other = `${file}.failed`
    await expect(run(exportCommand, other, '--stage', 'failing')).rejects.toThrow()
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('failed'))).toEqual([])
  })
})

describe('A file that is not a complete export', () => {
  it('is refused wherever it was cut off, before anything is written', async () => {
    const whole = readFileSync(file)
    for (let part = 0; part < 20; part++) {
      writeFileSync(file, whole.subarray(0, Math.floor((whole.length * part) / 20)))
      expect(await refusal(importCommand, file, '--data', folder)).toMatch(
        /(ends in the middle: it was cut off|has no last line: it was cut off)\. Nothing was written/,
      )
    }
    expect(existsSync(folder)).toBe(false)
  })

  it('is refused if a line is missing, changed or added', async () => {
    const all = lines()
    const changes = [
      all.toSpliced(3, 1),
      all.toSpliced(3, 0, all[3]!),
      all.with(3, all[3]!.replace(/"version":\d+/, '"version":99')),
      all.slice(0, -1),
      all.toSpliced(4, 0, 'no json'),
      [...all, all[2]!],
    ]
    for (const changed of changes) {
      rewrite(`${changed.join('\n')}\n`)
      expect(await refusal(importCommand, file, '--data', folder)).toContain('Nothing was written.')
    }
    expect(existsSync(folder)).toBe(false)
  })

  it('is refused if a key is not valid, before anything is written', async () => {
    const [header, keys, ...rest] = lines().slice(0, -1)
    const short = keys!.replaceAll(/(secret\\": \\")[^"\\]+/g, '$1c2hvcnQ')
    expect(short).not.toBe(keys)
    const body = `${[header, short, ...rest].join('\n')}\n`
    const end = JSON.parse(lines().at(-1)!) as { end: { sha256: string } }
    end.end.sha256 = createHash('sha256').update(body).digest('hex')
    rewrite(`${body}${JSON.stringify(end)}\n`)
    expect(await refusal(importCommand, file, '--data', folder)).toContain(
      `The keys in the export ${file} can't be used: the secret of key 1 under "signing" is too short`,
    )
    expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  })

  it('is refused if it is something else, or of a newer release', async () => {
    writeFileSync(file, 'email\nana@example.org\n')
    expect(await refusal(importCommand, file, '--data', folder)).toContain(
      'is not a gzip file, or is damaged',
    )
    rewrite('{"email":"ana@example.org"}\n{}\n')
    expect(await refusal(importCommand, file, '--data', folder)).toContain(
      'is not an export of immigration-policy-digest',
    )
    rewrite('{"archive":"immigration-policy-digest","schema":2,"at":"2026-11-20T00:00:00Z"}\n{}\n')
    expect(await refusal(importCommand, file, '--data', folder)).toContain(
      'was made by a newer release (schema 2',
    )
    expect(await refusal(importCommand, `${file}.none`, '--data', folder)).toContain('ENOENT')
  })
})

describe('An installation that is not empty', () => {
  it('is not changed on this machine', async () => {
    const busy = new TrialContext()
    await busy.addStory()
    await busy.close()
    expect(await refusal(importCommand, file, '--data', busy.folder)).toMatch(
      /Nothing was written, because .* is not empty\. With --data, name a folder that is empty/,
    )
  })

  it('is not changed while it is running', async () => {
    expect(await refusal(importCommand, file, '--data', old.folder)).toContain('Nothing was written, because')
  })

  it('is not changed on AWS, and keeps its keys', async () => {
    await makeStage(emulators, 'busy')
    expect(await refusal(importCommand, file, '--stage', 'busy')).toContain('has signing keys of its own')
    const { content, subscribers, close } = await openStageStores('busy', old.clock)
    for (const table of [content, subscribers])
      for await (const item of table.all()) expect(item).toBeUndefined()
    close()
  })

  it('is not changed by the same export', async () => {
    expect(await run(importCommand, file, '--data', folder)).toContain('Imported into')
    expect(await run(importCommand, file, '--data', folder)).toContain('imported into')
    expect(await run(importCommand, file, '--data', folder)).toContain('already imported')
  })
})

describe('An import that was interrupted', () => {
  it('continues when it is run again', async () => {
    await makeStage(emulators, 'half', { runs: false })
    for (let n = 2; n <= 9; n++) {
      emulators.door.fail(
        'broken',
        n,
        ({ operation, resources }) => operation === 'BatchWriteItem' && resources[0] === 'half-content',
      )
    }
    await expect(run(importCommand, file, '--stage', 'half')).rejects.toThrow()
    emulators.door.reset()
    const { content } = await openStageStores('half', old.clock)
    expect((await readImportProgress(content))?.state).toBe('under way')
    expect(await run(importCommand, file, '--stage', 'half')).toContain('Imported into')
    expect((await readImportProgress(content))?.state).toBe('complete')
  })

  it('prevents a start on a part of an installation', async () => {
    await run(importCommand, file, '--data', folder)
    const half = openFolder(folder, old.clock)
    const { writeImportProgress } = await import('../../functions/archive/import-progress.ts')
    await writeImportProgress(half.content, {
      sha256: (await verifyArchive(file)).sha256,
      state: 'under way',
    })
    half.close()
    await expect(start('--once', '--data', folder, '--port', '0')).rejects.toThrow(
      'was cut off, so a part of it is missing',
    )
    expect(await run(importCommand, file, '--data', folder)).toContain('Imported into')
  })
})

describe('A damaged database', () => {
  it('ends a start with what to do', async () => {
    await run(importCommand, file, '--data', folder)
    writeFileSync(join(folder, 'content.sqlite'), 'x'.repeat(200))
    const ended = await runToEnd('start', '--once', '--data', folder, '--port', '0')
    expect(ended).toMatchObject({
      code: 1,
      output: expect.stringContaining('`npm run import -- FILE --data DIR`'),
    })
  })

  it('is set aside and replaced by the export', async () => {
    await run(importCommand, file, '--data', folder)
    const database = join(folder, 'content.sqlite')
    writeFileSync(database, 'no database, but long enough to be taken for one '.repeat(200))
    const output = await run(importCommand, file, '--data', folder)
    const [damaged = ''] = readdirSync(folder).filter((name) => name.startsWith('damaged-'))
    expect(output).toContain(`The damaged files are in ${join(folder, damaged)}.`)
    expect(readdirSync(join(folder, damaged))).toEqual(
      expect.arrayContaining(['content.sqlite', 'subscribers.sqlite']),
    )
    const restored = openFolder(folder, old.clock)
    let items = 0
    for await (const _ of restored.subscribers.all()) items += 1
    restored.close()
    expect(items).toBe(2)
  })

  it('is not replaced by an export of another installation', async () => {
    await run(importCommand, file, '--data', folder)
    writeFileSync(
      join(folder, 'keys.json'),
      freshKeys(() => Buffer.alloc(32, 9)),
    )
    writeFileSync(join(folder, 'content.sqlite'), 'x'.repeat(10_000))
    expect(await refusal(importCommand, file, '--data', folder)).toContain('has signing keys of its own')
  })
})
