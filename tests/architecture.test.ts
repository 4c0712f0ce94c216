import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const capabilities = [
  'ingest',
  'classify',
  'cluster',
  'matters',
  'publish',
  'digest',
  'subscribers',
  'editors',
  'operators',
]
/** What every capability may import. */
const shared = ['domain', 'ports', 'i18n', 'store', 'web', 'email', 'auth']
const core = [...shared, ...capabilities, 'configuration', 'archive']

/** What each folder may import beside itself. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  ports: ['domain'],
  i18n: ['domain'],
  store: ['domain', 'ports'],
  web: ['domain', 'ports', 'i18n'],
  email: ['domain', 'i18n', 'web'],
  auth: ['domain', 'ports', 'store'],
  configuration: ['domain', 'ports', 'i18n', 'store', 'web'],
  archive: ['domain', 'ports', 'store'],
  ...Object.fromEntries(capabilities.map((name) => [name, shared])),
  app: core,
  adapters: [...core, 'app'],
  handlers: [...core, 'app', 'adapters'],
  // The deploy and bill commands read what runs from the infrastructure.
  cli: [...core, 'app', 'adapters', 'infra'],
}

const files = readdirSync('functions', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file))

/** For each file, the files of the repository that it imports, as paths from `functions`. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join('functions', file), 'utf8')
    const found = [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, path = '']) =>
      join('functions', dirname(file), path)
        .split(sep)
        .join('/')
        .replace(/^functions\//, ''),
    )
    return [file, found] as const
  }),
)

describe('The layers of functions', () => {
  it('import only the layers below them', () => {
    const wrong = [...imports].flatMap(([file, found]) => {
      const from = file.split('/')[0]!
      return found
        .map((path) => path.split('/')[0]!)
        .filter((to) => to !== from && to !== 'package.json' && !mayImport[from]!.includes(to))
        .map((to) => `${file} imports ${to}`)
    })
    expect(wrong).toEqual([])
  })

  it('keep the adapters of AWS and of one machine apart', () => {
    const platform = (path: string) => /^adapters\/(aws|local)\//.exec(path)?.[1]
    const wrong = [...imports].flatMap(([file, found]) =>
      found
        .filter((path) => platform(file) && platform(path) && platform(file) !== platform(path))
        .map((path) => `${file} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('have no cycle of imports between files', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const next of imports.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('have at most 16 files and folders in one folder', () => {
    const children = new Map<string, Set<string>>()
    for (const file of files) {
      for (let path = file; path !== '.'; path = dirname(path)) {
        const parent = dirname(path)
        children.set(parent, (children.get(parent) ?? new Set()).add(path))
      }
    }
    children.delete('.')
    const crowded = [...children].filter(([, inside]) => inside.size > 16)
    expect(crowded.map(([folder, inside]) => `${folder} has ${inside.size}`)).toEqual([])
  })
})

/** A table whose type allows a look-up by any string. */
const table = /const (\w+): (?:Readonly<|Partial<)*Record<string, [^\n]*= \{\n\s*(__proto__: null)?/g

it('No look-up by any name finds what every object has, such as `constructor`', () => {
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join('functions', file), 'utf8')
    return [...text.matchAll(table)]
      .filter(([, name, bare]) => !bare && text.includes(`${name}[`) && !text.includes(`hasOwn(${name},`))
      .map(([, name]) => `${name} in ${file}: begin it with \`__proto__: null as never\`, or use \`own\``)
  })
  expect(wrong).toEqual([])
})

/** Every file of the tests, with its text. */
const ofTests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('tests', file), 'utf8') }))
const where = (some: RegExp, files = ofTests) =>
  files.filter(({ text }) => some.test(text)).map(({ file }) => file)

it('No test replaces a module for others, because all tests in a worker share what they load', () => {
  expect(where(/\bvi\.(do)?mock\(/i)).toEqual([])
})

it('Only slow tests start a browser', () => {
  const quick = ofTests.filter(({ file }) => /(?<!\.slow)\.test\.tsx?$/.test(file))
  expect(where(/from '[^']*(?:support\/browser\.ts|playwright[^']*)'/, quick)).toEqual([])
})

it('No test looks at a clock to decide whether something is fast', () => {
  const deciding = ofTests.filter(({ file }) => /\.(?:test|suite)\.tsx?$/.test(file))
  expect(where(/performance\.now\(/, deciding)).toEqual([])
})
