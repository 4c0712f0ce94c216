import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const minisearch = createRequire(import.meta.url)
  .resolve('minisearch')
  .replace(/cjs.index\.cjs$/, 'umd/index.js')
const ours = (name: string) =>
  readFileSync(fileURLToPath(new URL(`browser/${name}`, import.meta.url)), 'utf8')

/**
 * The search script as browsers load it: MiniSearch and our files in one, without modules, so that one request brings all
 * and no bundler is needed to run from a checkout.
 */
export function searchScript(): string {
  const library = readFileSync(minisearch, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
  const own = ['words.js', 'search.js']
    .map(ours)
    .join('')
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
  return `/*! MiniSearch, (c) Luca Ongaro, MIT license: github.com/lucaong/minisearch */\n${library}\n;(() => {\n${own}})()\n`
}
