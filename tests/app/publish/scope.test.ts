import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import type { Publication } from '../../../functions/domain/model/publication.ts'
import { TrialContext } from '../context.ts'

let trial: TrialContext
beforeEach(async () => {
  trial = new TrialContext()
  await trial.addStory({ places: ['us-ca'], topics: ['detention'] })
  await trial.addStory({ places: ['us-tx'], topics: ['detention'] })
  await trial.addStory({ places: ['us'], topics: ['congress'] })
  trial.later(60)
})
afterEach(() => trial.close())

const california = { places: { only: ['us-ca'], federal: true } }

async function narrow(scope: Pick<Publication, 'places' | 'topics'>): Promise<void> {
  const { configuration } = trial.context
  const { places: _, topics: __, ...rest } = configuration.publication
  await trial.context.useConfiguration({ ...configuration, publication: { ...rest, ...scope } })
}

const file = (path: string) => readFileSync(join(trial.folder, 'site', path), 'utf8')
/** The numbers of the stories in a text: the first is of California, the second of Texas, the third federal. */
const storiesIn = (text: string) =>
  [1, 2, 3].filter((n) => text.includes('abcdefghijklmnopqrstuvwxyz'[n]!.repeat(7)))
const lists = [
  'index.html',
  'es/index.html',
  'feed.xml',
  'feed.json',
  'atom.xml',
  'topics/detention/index.html',
]

it('What is out of scope is in no list, feed, search or edition', async () => {
  await narrow(california)
  await publish(trial.context, { atOnce: true })
  for (const path of lists.slice(0, 5)) expect([path, storiesIn(file(path))]).toEqual([path, [1, 3]])
  expect(storiesIn(file('topics/detention/index.html'))).toEqual([1])
  const [month] = /search\/[\d-]+\.json/.exec(file('search/index.html')) ?? []
  if (month) expect(storiesIn(file(month))).toEqual([1, 3])
  expect(file('places/index.html')).toContain('California')
  expect(file('places/index.html')).not.toContain('Texas')
  expect(file('subscribe/index.html')).not.toContain('Texas')
  const edition = await composeNow(trial.context, 'weekly', '2026-11-23')
  expect(storiesIn(JSON.stringify(edition))).toEqual([1, 3])
})

it('A wider scope shows what was left out, under the address that it always had', async () => {
  await publish(trial.context, { atOnce: true })
  const before = /stories\/\d{8}-\w+/.exec(file('places/us-tx/index.html'))?.[0]
  await narrow(california)
  await publish(trial.context)
  expect(() => file(`${before}/index.html`)).toThrow('ENOENT')
  await narrow({})
  await publish(trial.context)
  expect(storiesIn(file('index.html'))).toEqual([1, 2, 3])
  expect(storiesIn(file(`${before}/index.html`))).toEqual([2])
})

it('A story that an edition links to keeps its page when the scope is narrowed, and leaves every list', async () => {
  await publish(trial.context, { atOnce: true })
  const address = /stories\/\d{8}-\w+/.exec(file('places/us-tx/index.html'))?.[0]
  await composeNow(trial.context, 'weekly', '2026-11-23')
  await narrow({ topics: { only: ['congress'] } })
  await publish(trial.context)
  expect(storiesIn(file(`${address}/index.html`))).toEqual([2])
  for (const path of ['index.html', 'feed.xml', 'feed.json'])
    expect([path, storiesIn(file(path))]).toEqual([path, [3]])
})
