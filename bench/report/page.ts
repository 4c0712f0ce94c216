import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, fullName } from '../figure.ts'
import { figureTable, valueText } from './figure-table.ts'
import { describe, type Machine } from './machine.ts'
import type { SavedRun } from './saved.ts'
import { shown } from './shown.ts'

/** The saved figures of each part. */
export type Read = (part: string) => readonly SavedRun[]

const folder = join(import.meta.dirname, '../measured')

/** The sections of docs/measured.md, in their order: each is a Markdown file in bench/measured. */
export const sections = [
  'introduction',
  'relevance',
  'tags',
  'grouping',
  'matters',
  'reading',
  'hostile',
  'polling',
  'first-poll',
  'publishing',
  'mail',
  'growth',
  'year',
  'aws',
  'deletion',
  'faults',
  'machines',
] as const

/** The text of docs/measured.md. */
export function measuredPage(read: Read, parts: readonly string[]): string {
  const machines = machinesOf(parts.flatMap((part) => read(part)))
  return sections
    .map((section) => filled(readFileSync(join(folder, `${section}.md`), 'utf8'), read, machines).trim())
    .join('\n\n')
    .concat('\n')
}

/**
 * Replaces what is in double braces: `table PART` by all saved figures of a part, `table PART | PATTERN` by those whose
 * name, set and data match the pattern, `PART | PATTERN` by the value of the one figure that does, and `machines` by their list.
 * A part of which nothing is saved is not measured yet.
 * @throws {Error} if no saved figure matches, or more than one where one is expected.
 */
export function filled(text: string, read: Read, machines: readonly string[]): string {
  return text.replace(
    /\{\{(table )?([\w-]+)(?: \| ([^}]+))?\}\}/g,
    (placeholder, isTable, part, pattern = '') => {
      if (part === 'machines')
        return machines.map((machine, at) => `- **${letter(at)}**: ${machine}`).join('\n')
      const runs = read(part)
        .map((run) => ({ ...run, figures: run.figures.filter((figure) => matches(figure, pattern)) }))
        .filter(({ figures }) => figures.length > 0)
      if (isTable && read(part).length === 0)
        return `*Not measured yet: \`npm run -s bench -- ${part} --save\`*`
      if (isTable) {
        if (runs.length === 0) throw new Error(`${placeholder}: there is no saved figure.`)
        return runs.map((run) => `${figureTable(run.figures)}\n\n${origin(part, run, machines)}`).join('\n\n')
      }
      const [figure, ...others] = runs.flatMap(({ figures }) => figures)
      if (!figure) throw new Error(`${placeholder}: there is no saved figure.`)
      if (others.length > 0)
        throw new Error(`${placeholder} means ${[figure, ...others].map(fullName).join(' or ')}.`)
      return valueText({ ...figure, spread: undefined })
    },
  )
}

const matches = (figure: Figure, pattern: string): boolean =>
  new RegExp(pattern).test(`${fullName(figure)}; ${figure.split}`)

/** On what, when, how often and with which command figures were measured. */
function origin(part: string, run: SavedRun, machines: readonly string[]): string {
  const { at, machine, load, note, options, figures } = run
  const times = Math.max(...figures.map(({ runs = 1 }) => runs))
  const busy = machine && load !== undefined && `load ${shown(load)} on ${machine.cores} cores`
  const where = machine ? `machine ${letter(machines.indexOf(describe(machine)))}` : undefined
  const facts = [dayText(at), where, busy, times > 1 ? `${times} runs` : 'one run', note]
  return `*${facts.filter(Boolean).join(', ')}: \`${commandOf(part, options, figures)}\`*`
}

function commandOf(part: string, options: string | undefined, figures: readonly Figure[]): string {
  const folders = (['data', 'labels'] as const).filter((name) => figures.some(({ needs }) => needs === name))
  return ['npm run -s bench --', part, options, ...folders.map((name) => `--${name} DIR`)]
    .filter(Boolean)
    .join(' ')
}

const dayText = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })

function machinesOf(runs: readonly SavedRun[]): string[] {
  return [
    ...new Set(runs.flatMap(({ machine }: { machine?: Machine }) => (machine ? [describe(machine)] : []))),
  ]
}

const letter = (at: number): string => String.fromCharCode(65 + at)
