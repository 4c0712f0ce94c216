import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeExtra, composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { handleRequests } from '../../../functions/app/mailings/handle-requests.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { takeDown } from '../../../functions/app/takedown/take-down.ts'
import { checkContent } from '../../../functions/cli/doctor/check-content.ts'
import { LostEdition } from '../../../functions/domain/edition/lost-edition.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Requests } from '../../../functions/store/subscribers/requests.ts'
import { TrialContext } from '../context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const damages: Record<string, [error: string, damage: (file: string) => void]> = {
  'half-written': ['SyntaxError', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
  'of 0 bytes': ['SyntaxError', (file) => writeFileSync(file, '')],
  'full of zeros': ['SyntaxError', (file) => writeFileSync(file, Buffer.alloc(500))],
  missing: ['ENOENT', (file) => rmSync(file)],
  'JSON of something else': ['TypeError', (file) => writeFileSync(file, '{"schema":1,"id":"2026-01-01"}')],
  'no object': ['TypeError', (file) => writeFileSync(file, 'null')],
}

const text = async (path: string) => new TextDecoder().decode(await trial.context.site.read(path))
const emails = async () => (await Array.fromAsync(trial.context.outbox.list(''))).length
const doctor = async () => {
  const { content, kept, configuration } = trial.context
  const checks = await checkContent({ content, kept }, configuration, trial.clock)
  return checks.filter(({ level }) => level === 'to do').map(({ text }) => text)
}
const leftOut = () => trial.logged.filter(({ event }) => event === 'edition left out')

async function compose(...days: string[]) {
  for (const day of days) {
    await trial.addStory()
    await composeNow(trial.context, 'weekly', day)
  }
}

/** Damages the file of an edition, as the next process finds it. */
async function damage(id: string, how: string): Promise<string> {
  const [path = ''] = await Array.fromAsync(trial.context.kept.list(`editions/${id}-`))
  damages[how]![1](join(trial.folder, 'kept', path))
  trial.context.cache = createPublisherCache(trial.context)
  return path
}

describe.each(Object.entries(damages))('An edition whose file is %s', (how, [error]) => {
  it.each(['2026-11-13', '2026-11-20'])('does not stop the rest from being published (%s)', async (lost) => {
    await compose('2026-11-13', '2026-11-20')
    await publish(trial.context, { atOnce: true })
    const other = lost === '2026-11-13' ? '2026-11-20' : '2026-11-13'
    const pages = [`editions/${lost}/index.html`, `es/editions/${lost}/index.html`]
    const before = await Promise.all(pages.map(text))
    const file = await damage(lost, how)
    await compose('2026-11-27')
    await publish(trial.context, { atOnce: true })
    expect(await Promise.all(pages.map(text))).toEqual(before)
    const list = await text('editions/index.html')
    expect([lost, other, '2026-11-27'].map((id) => list.includes(`/editions/${id}/`))).toEqual([
      false,
      true,
      true,
    ])
    expect(leftOut().map(({ facts }) => facts)).toEqual([
      { edition: lost, error, file, what: expect.stringContaining('Restore the file from a backup') },
    ])
    expect(await doctor()).toContainEqual(
      expect.stringContaining(`The file kept/${file} of the edition ${lost} is`),
    )
    await publish(trial.context)
    expect(leftOut()).toHaveLength(1)
  })
})

it('An edition whose file is restored is listed again, and the doctor no longer reports it', async () => {
  await compose('2026-11-20')
  const [path = ''] = await Array.fromAsync(trial.context.kept.list('editions/'))
  const whole = readFileSync(join(trial.folder, 'kept', path))
  await damage('2026-11-20', 'half-written')
  await publish(trial.context, { atOnce: true })
  expect(await trial.context.site.read('editions/2026-11-20/index.html')).toBeUndefined()
  writeFileSync(join(trial.folder, 'kept', path), whole)
  await publish(trial.context)
  expect(await text('editions/index.html')).toContain('/editions/2026-11-20/')
  expect(await trial.context.site.read('editions/2026-11-20/index.html')).toBeDefined()
  expect((await doctor()).join()).not.toContain('2026-11-20')
})

it('Sending a lost edition fails with advice and emails nobody, and continues once its file is restored', async () => {
  await trial.subscribe('ana@example.org')
  await compose('2026-11-20')
  const [path = ''] = await Array.fromAsync(trial.context.kept.list('editions/'))
  const whole = readFileSync(join(trial.folder, 'kept', path))
  await damage('2026-11-20', 'half-written')
  expect(await sendEditions(trial.context)).toEqual([{ kind: 'failed' }])
  expect(trial.logged.flatMap(({ facts }) => facts?.error ?? [])).toContain(
    `The file kept/${path} of the edition 2026-11-20 is damaged (SyntaxError). Restore the file from a backup, or import ` +
      'your last export into an empty installation.',
  )
  expect(await composeNow(trial.context, 'weekly', '2026-11-20')).toBeUndefined()
  expect(await new Mailings(trial.context.subscribers).editions()).toEqual(['2026-11-20'])
  expect(await emails()).toBe(0)
  writeFileSync(join(trial.folder, 'kept', path), whole)
  expect(await sendEditions(trial.context)).toMatchObject([{ kind: 'complete' }])
  expect(await emails()).toBe(1)
})

it('A reader who confirms while the latest edition is lost gets the one before', async () => {
  await compose('2026-11-13', '2026-11-20')
  await sendEditions(trial.context)
  await damage('2026-11-20', 'missing')
  const subscriber = await trial.subscribe('bo@example.org')
  const { subscribers, clock, newId } = trial.context
  await handleRequests(
    await new Requests(subscribers, clock, newId).add({ kind: 'welcome', subscriber }),
    trial.context,
  )
  await sendEditions(trial.context)
  expect(await emails()).toBe(1)
})

it('A lost extra edition is not composed again, and one requested after it is composed', async () => {
  await trial.addStory()
  const ask = (decision: number) =>
    composeExtra(trial.context, { decision, frequency: 'weekly', day: '2026-11-20' })
  const first = await askForExtra()
  expect((await ask(first))?.id).toBe('2026-11-20-x2')
  await damage('2026-11-20-x2', 'half-written')
  await trial.addStory()
  expect(await ask(first)).toBeUndefined()
  trial.later(5)
  const later = await askForExtra()
  expect((await ask(later))?.id).toBe('2026-11-20-x3')
})

it('A takedown stops if it cannot read a lost edition', async () => {
  await compose('2026-11-20')
  await damage('2026-11-20', 'half-written')
  const wanted = [{ id: 'article-1', source: 'courier' }]
  await expect(takeDown(wanted, { by: 'editor', why: 'asked' }, trial.context)).rejects.toThrow(LostEdition)
  expect(await new Editions(trial.context.content, trial.context.kept).has('2026-11-20')).toBe(true)
})

/** Lets an editor request an extra edition. Returns the number of that decision. */
async function askForExtra(): Promise<number> {
  const log = new Decisions(trial.context.content)
  const number = (await log.last()) + 1
  await log.append({
    number,
    at: trial.clock().toISOString(),
    by: 'editor',
    why: 'asked',
    act: { is: 'extra', frequency: 'weekly' },
  })
  return number
}
