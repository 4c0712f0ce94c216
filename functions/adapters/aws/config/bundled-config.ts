import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { ReadAsset } from '../../../publish/site/site.ts'

/** What the deployment packs beside a bundle. In the bundle, this module is the bundle's own file. */
const beside = (name: string) => new URL(name, import.meta.url)

/** The operator's configuration, read, merged and checked when the stack was synthesized. */
export function bundledConfiguration(): Configuration {
  return JSON.parse(readFileSync(beside('configuration.json'), 'utf8')) as Configuration
}

export const bundledAsset: ReadAsset = (name) => readFileSync(beside(`assets/${name}`))

/** Names the code that runs. */
export function bundleHash(): string {
  return createHash('sha256')
    .update(readFileSync(beside('index.mjs')))
    .digest('hex')
    .slice(0, 16)
}
