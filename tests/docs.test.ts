import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { anchors } from './support/anchors.ts'

const code = globSync('functions/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Whether the code logs this event, by its name or as the failure of a scheduled step. */
function isLogged(event: string): boolean {
  const step = /^(.+) failed and will be retried$/.exec(event)?.[1]
  const attempted =
    step !== undefined && new RegExp(`(?:attempt|runStep)\\(\\s*\\w+,\\s*'${step}'`).test(code)
  return attempted || new RegExp(`\\.(info|warn|error)\\(\\s*'${event}'`).test(code)
}

const pages = globSync('{*.md,docs/*.md,docs/run/*.md,functions/**/*.md}')

it.each(pages)('The links in %s lead to existing files and sections', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const broken = links
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      return !existsSync(file) || (anchor !== undefined && !anchors(file).includes(anchor))
    })
  expect(broken).toEqual([])
})

const top = ['bench', 'config', 'docs', 'functions', 'infra', 'tests']
/** Paths begin with one of these. CONTRIBUTING.md omits `functions/`. */
const folders = new Set([...top, ...readdirSync('functions')])

it.each(pages)('The files and folders that %s names exist', (page) => {
  const paths = [...readFileSync(page, 'utf8').matchAll(/`([\w-]+)\/([\w./*-]*)`/g)]
    .filter(([, folder = '']) => folders.has(folder))
    .map(([, folder, rest = '']) => `${folder}/${rest}`.replace(/\/$/, ''))
  const missing = paths.filter((path) => globSync([path, `functions/${path}`]).length === 0)
  expect(missing).toEqual([])
})

it('The files and folders that code and configuration name exist', () => {
  const named = globSync('{config,functions,infra}/**/*.{ts,tsx,mjs,yaml}').flatMap(
    (file) =>
      readFileSync(file, 'utf8').match(/(?<![\w./-])(bench|docs|functions|infra|tests)\/[\w./-]*\w/g) ?? [],
  )
  expect([...new Set(named)].filter((path) => !path.includes('NAME') && !existsSync(path))).toEqual([])
})

it.each(pages)('The events that %s names are logged', (page) => {
  const named = readFileSync(page, 'utf8').matchAll(/\bevents? `([^`]+)`/g)
  expect([...named].flatMap(([, event = '']) => (isLogged(event) ? [] : [event]))).toEqual([])
})

it('The pages of documentation that code and configuration name exist', () => {
  const files = globSync('{config,functions,infra}/**/*.{ts,tsx,yaml}')
  const named = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/\bdocs\/[\w-]+\.md\b(#[\w-]+)?/g) ?? [],
  )
  const isThere = (name: string) => {
    const [page = '', anchor] = name.split('#')
    return existsSync(page) && (anchor === undefined || anchors(page).includes(anchor))
  }
  expect([...new Set(named)].filter((name) => !isThere(name))).toEqual([])
})

it('The README has at most 120 lines', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(120)
})
