import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, it } from 'vitest'

const capabilities = ['ingest', 'desk', 'publish', 'digest', 'subscribers', 'editors']
/** What each folder may know beside itself; a folder that is not here may know everything. */
const knows: Record<string, readonly string[]> = {
  model: [],
  ports: ['model'],
  decisions: ['model'],
  pages: ['model', 'ports'],
  access: ['model', 'ports', 'store'],
  store: ['model', 'ports', 'decisions', 'pages'],
  configuration: ['model', 'ports', 'store', 'pages'],
  ...Object.fromEntries(
    capabilities.map((name) => [name, ['model', 'ports', 'decisions', 'pages', 'access', 'store']]),
  ),
  archive: ['model', 'ports', 'store', 'desk', 'stages'],
  stages: ['model', 'ports', 'decisions', 'pages', 'access', 'store', 'configuration', ...capabilities],
}

it('Arrows between the folders of functions point one way', () => {
  const wrong = readdirSync('functions', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const [from = ''] = file.split(sep)
      const allowed = knows[from]
      if (!allowed) return []
      const text = readFileSync(join('functions', file), 'utf8')
      return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
        .map(([, path = '']) => relative('functions', join('functions', dirname(file), path)).split(sep)[0]!)
        .filter((to) => to !== from && to !== '..' && !allowed.includes(to))
        .map((to) => `${file} knows ${to}`)
    })
  expect(wrong).toEqual([])
})
