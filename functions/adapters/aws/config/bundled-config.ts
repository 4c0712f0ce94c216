import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { ReadAsset } from '../../../publish/site/site.ts'

/** A file that the deployment puts beside the bundle. There, `import.meta.url` is the bundle's own file. */
const besideBundle = (name: string) => new URL(name, import.meta.url)

/** The operator's configuration as it was when the stack was synthesized, merged and valid. */
export function bundledConfiguration(): Configuration {
  return JSON.parse(readFileSync(besideBundle('configuration.json'), 'utf8')) as Configuration
}

/** Reads an asset of the site from the bundle. */
export const bundledAsset: ReadAsset = (name) => readFileSync(besideBundle(`assets/${name}`))

/** A hash of the code that runs, 16 hex digits. */
export function bundleHash(): string {
  return createHash('sha256')
    .update(readFileSync(besideBundle('index.mjs')))
    .digest('hex')
    .slice(0, 16)
}
