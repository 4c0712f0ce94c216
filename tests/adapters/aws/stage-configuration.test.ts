import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { StageConfiguration } from '../../../functions/adapters/aws/config/stage-configuration.ts'
import { S3Files } from '../../../functions/adapters/aws/s3/s3-files.ts'
import { signedGet } from '../../../functions/adapters/aws/s3/signed-get.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { store, storedAt } from '../../../functions/configuration/stored.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'

const bundled = readConfiguration({ base: 'config' })
const titled = (title: string) => ({ ...bundled, publication: { ...bundled.publication, title } })

let emulators: Emulators
let bucket: string
let kept: S3Files
let now: number
let logged: string[]
/** The files that can't be read for now. */
let silent: Set<string>
let buckets = 0
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(() => {
  bucket = `kept-${++buckets}`
  emulators.queues.createBucket(bucket)
  emulators.door.reset()
  kept = new S3Files(bucket)
  now = Date.parse('2026-11-20T12:00:00Z')
  logged = []
  silent = new Set()
})

function start(): StageConfiguration {
  const log = (level: string) => (event: string) => void logged.push(`${level}: ${event}`)
  return new StageConfiguration({
    bundled: () => bundled,
    get: async (path, etag) => {
      if (silent.has(path)) throw new Error('There is no answer.')
      return signedGet(bucket, path, etag)
    },
    clock: () => new Date(now),
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
  })
}

const later = () => {
  now += 180_000
}
const title = async (stage: StageConfiguration) => (await stage.latest()).publication.title
const damage = () =>
  kept.write(storedAt.current, '{"schema":1,"publication":{"tit', { contentType: 'application/json' })

describe('a function that runs', () => {
  it('works with what was bundled until something is stored, and then with that', async () => {
    const stage = start()
    expect(await title(stage)).toBe(bundled.publication.title)
    await store(titled('Second'), kept)
    expect(await title(stage)).toBe(bundled.publication.title)
    later()
    expect(await title(stage)).toBe('Second')
    expect(logged).toEqual([])
  })

  it('reads every few minutes at most, and returns the same object while nothing changed', async () => {
    await store(titled('Second'), kept)
    emulators.door.reset()
    const stage = start()
    const first = await stage.latest()
    await stage.latest()
    later()
    expect(await stage.latest()).toBe(first)
    expect(emulators.door.calls.filter(({ operation }) => operation === 'GetObject')).toHaveLength(2)
  })

  it('keeps the last valid one if a later one is damaged, and logs that once', async () => {
    await store(titled('Second'), kept)
    const stage = start()
    await stage.latest()
    await damage()
    for (let n = 0; n < 3; n++) {
      later()
      expect(await title(stage)).toBe('Second')
    }
    expect(logged).toEqual(['error: configuration not applied, the last valid one stays in use'])
    await store(titled('Third'), kept)
    later()
    expect(await title(stage)).toBe('Third')
  })

  it('keeps what it has if the bucket does not answer', async () => {
    await store(titled('Second'), kept)
    const stage = start()
    await stage.latest()
    silent.add(storedAt.current)
    later()
    expect(await title(stage)).toBe('Second')
    expect(logged).toEqual(['warn: configuration not read'])
  })
})

describe('a function that starts', () => {
  it('uses the previous one if the stored one is damaged, and the bundled one if both are', async () => {
    await store(titled('Second'), kept)
    await store(titled('Third'), kept)
    await damage()
    expect(await title(start())).toBe('Second')
    await kept.write(storedAt.previous, 'nothing', { contentType: 'application/json' })
    expect(await title(start())).toBe(bundled.publication.title)
  })

  it('tries again if the bucket closes the connection once', async () => {
    await store(titled('Second'), kept)
    for (const fault of ['broken', 'throttled', 'refused'] as const) {
      emulators.door.fail(fault)
      expect(await title(start())).toBe('Second')
    }
    expect(logged).toEqual([])
  })

  it('fails if the bucket does not answer, rather than bring back an editor who was removed since the deployment', async () => {
    await store(titled('Second'), kept)
    for (let n = 1; n <= 4; n++) emulators.door.fail('broken', n)
    const stage = start()
    await expect(title(stage)).rejects.toThrow('S3 answered 500')
    expect(await title(stage)).toBe('Second')
  })

  it('fails if the stored one is damaged and the previous one can’t be read, and requests both again', async () => {
    await store(titled('Second'), kept)
    await store(titled('Third'), kept)
    await damage()
    silent.add(storedAt.previous)
    const stage = start()
    await expect(title(stage)).rejects.toThrow('There is no answer.')
    silent.clear()
    expect(await title(stage)).toBe('Second')
  })

  it.each([
    ['is of a newer release', { schema: 99 }],
    ['has a setting that nobody knows', { ...bundled, schema: 1, colour: 'blue' }],
    ['has a source without an address', { ...bundled, schema: 1, sources: [{ id: 'courier' }] }],
  ])('does not take what %s', async (_, stored) => {
    await kept.write(storedAt.current, JSON.stringify(stored), { contentType: 'application/json' })
    expect(await start().latest()).toEqual(bundled)
    expect(logged).toEqual(['error: configuration not applied, the last valid one stays in use'])
  })

  it('keeps the names that the stack was built with', async () => {
    const { publication } = titled('Second')
    const schedule = { ...publication.schedule, daily: { time: '23:00', draftHours: 0 } }
    const mail = { ...publication.mail, from: 'other@example.net', replyTo: 'desk@example.org' }
    await store(
      { ...bundled, publication: { ...publication, schedule, mail, url: 'https://other.example' } },
      kept,
    )
    const { publication: used } = await start().latest()
    expect(used).toMatchObject({ title: 'Second', schedule })
    expect(used.mail).toMatchObject({ from: bundled.publication.mail.from, replyTo: 'desk@example.org' })
    expect(used.url).toBeUndefined()
  })
})

it('keeps the previous one when a new one is stored, but never a damaged one', async () => {
  await store(titled('First'), kept)
  expect(await store(titled('First'), kept)).toBe(false)
  await store(titled('Second'), kept)
  await damage()
  await store(titled('Third'), kept)
  expect(new TextDecoder().decode(await kept.read(storedAt.previous))).toContain('"title":"First"')
})
