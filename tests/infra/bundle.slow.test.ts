import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { bundle } from '../../infra/bundle.ts'
import { entries } from '../../infra/entries.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KB = 1024
/** A cold start reads all of it. Fetching needs undici, which alone is half a megabyte. */
const limits: Record<string, number> = { fetch: 1200 * KB, routes: 450 * KB, readers: 450 * KB }

const names = Object.keys(entries)
const folder = join(temporaryFolder(), 'bundles')
beforeAll(() => bundle(names, readConfiguration({ base: 'config' }), folder))

it.each(names)('the bundle of %s is small enough', (name) => {
  expect(statSync(join(folder, name, 'index.mjs')).size).toBeLessThanOrEqual(limits[name] ?? 700 * KB)
})

it('is the same to the byte each time, so that a deployment with nothing changed changes nothing', async () => {
  const again = join(temporaryFolder(), 'elsewhere')
  await bundle(['publish', 'fetch'], readConfiguration({ base: 'config' }), again)
  for (const file of ['publish/index.mjs', 'publish/configuration.json', 'fetch/index.mjs']) {
    expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true)
  }
})
