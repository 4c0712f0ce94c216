import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { fonts } from '../../web/style/fonts.ts'
import type { AssetName } from './site.ts'

const resolve = createRequire(import.meta.url).resolve

/** The file of each asset in a checkout. */
export function assetFiles(): { name: AssetName; file: string }[] {
  return [
    ...fonts.map(({ path, module }) => ({ name: path, file: resolve(module) })),
    { name: 'search.js', file: fileURLToPath(new URL('../search/search.js', import.meta.url)) },
  ]
}

/** Reads an asset from the checkout. */
export function readAsset(name: AssetName): Uint8Array {
  return readFileSync(assetFiles().find((one) => one.name === name)!.file)
}
