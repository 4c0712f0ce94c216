import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Package {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
interface Locked {
  version: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const page = readFileSync('docs/dependencies.md', 'utf8')
const locked = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ ...one, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))

const free = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
]
/** Of several licences to choose from, one is enough. */
const isUnder = (allowed: readonly string[], { license = 'none' }: Locked) =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => allowed.includes(one))

it('are each listed in the documentation with a reason, and no others are', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` \| (.{4,}) \|$/gm)].map(([, name]) => name)
  expect(rows.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort())
})

it('have exact versions, each with a checksum', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  const unsure = locked.filter(({ resolved, integrity }) => resolved && !integrity)
  expect(unsure.map(({ name }) => name)).toEqual([])
})

it('that run have licenses that allow any use', () => {
  const runs = locked.filter(({ dev, devOptional }) => !dev && !devOptional)
  expect(runs.length).toBeGreaterThan(40)
  expect(runs.filter((one) => !isUnder(free, one)).map(({ name, license }) => `${name}: ${license}`)).toEqual(
    [],
  )
})

it('that test may have other licenses if the documentation gives the reason', () => {
  const others = locked.filter((one) => !isUnder([...free, 'MPL-2.0'], one)).map(({ name }) => name)
  expect([...new Set(others)].sort()).toEqual([
    '@cloud-copilot/iam-policy',
    '@cloud-copilot/iam-simulate',
    '@cloud-copilot/iam-utils',
    'caniuse-lite',
  ])
  const code = globSync('{functions,infra,bench,docs}/**/*.{ts,tsx,mjs,js}')
  expect(code.filter((file) => readFileSync(file, 'utf8').includes('cloud-copilot'))).toEqual([])
})
