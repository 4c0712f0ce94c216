import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fonts } from '../../web/style/fonts.ts'
import { feedStyle, style } from '../../web/style/style.ts'
import { searchScript } from '../search/script.ts'
import type { AssetName } from './site.ts'

const resolve = createRequire(import.meta.url).resolve

/** The names of all assets. */
export const assetNames: readonly AssetName[] = [
  ...fonts.map(({ path }) => path),
  'search.js',
  'style.css',
  'feed.css',
]

/** Reads an asset from the checkout, or makes it of files there. */
export function readAsset(name: AssetName): Uint8Array {
  if (name === 'search.js') return new TextEncoder().encode(searchScript())
  if (name === 'style.css') return new TextEncoder().encode(style)
  if (name === 'feed.css') return new TextEncoder().encode(feedStyle)
  return readFileSync(resolve(fonts.find(({ path }) => path === name)!.module))
}
