import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect, it } from 'vitest'

const capabilities = ['ingest', 'desk', 'publish', 'digest', 'subscribers', 'editors']
const everything = readdirSync('functions').filter((name) => !['local', 'aws', 'commands'].includes(name))
/** What each folder may know beside itself. */
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
  archive: ['model', 'ports', 'store', 'desk', 'steps'],
  steps: ['model', 'ports', 'decisions', 'pages', 'access', 'store', 'configuration', ...capabilities],
  local: everything,
  aws: everything,
  // They alone may call the infrastructure, which knows what runs.
  commands: [...everything, 'local', 'aws', 'infra'],
}

const mayKnow = (from: string, to: string) =>
  to === from || to === 'package.json' || knows[from]!.includes(to)

it('Arrows between the folders of functions point one way, and none leads out of them', () => {
  const wrong = readdirSync('functions', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const [from = ''] = file.split(sep)
      const text = readFileSync(join('functions', file), 'utf8')
      return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
        .map(([, path = '']) => join('functions', dirname(file), path).replace(/^functions./, ''))
        .map((path) => path.split(sep)[0]!)
        .filter((to) => !mayKnow(from, to))
        .map((to) => `${file} knows ${to}`)
    })
  expect(wrong).toEqual([])
})

/** A table of ours that is looked up by any string, as its type says. */
const table = /const (\w+): (?:Readonly<|Partial<)*Record<string, [^\n]*= \{\n\s*(__proto__: null)?/g

it('No look-up by any name finds what every object has, such as `constructor`', () => {
  const wrong = readdirSync('functions', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join('functions', file), 'utf8')
      return [...text.matchAll(table)]
        .filter(([, name, bare]) => !bare && text.includes(`${name}[`) && !text.includes(`hasOwn(${name},`))
        .map(([, name]) => `${name} in ${file}: begin it with \`__proto__: null as never\`, or ask \`own\``)
    })
  expect(wrong).toEqual([])
})
