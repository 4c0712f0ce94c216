import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArguments, UsageError } from '../functions/cli/shared/cli.ts'
import { exitCodeOf } from '../functions/cli/shared/exit-code.ts'
import type { Figure } from './figure.ts'
import { type Given, parts } from './parts.ts'
import { describe, load, thisMachine } from './report/machine.ts'
import { measuredPage } from './report/page.ts'
import { repeated } from './report/repeat.ts'
import { readSaved, save, savedParts } from './report/saved.ts'
import { table } from './report/table.ts'

const names = Object.keys(parts)

const usage = `Usage: npm run -s bench -- [PART…] [options]
  PART              ${names.join(', ')}; all of them if none is named
  --data DIR        a folder of labeled data to measure with as well
  --labels DIR      a folder of labels that are kept apart from their data, for matters
  --scale N         the share of a full load or year that is simulated (default: 0.1)
  --days N          the days of it (default: 30)
  --runs N          how often each part is measured (default: once, or three times where it is quick)
  --save            keep the figures in bench/measured, and write docs/measured.md from all that are kept there
  --page            measure nothing, and only write docs/measured.md`

const known = {
  data: { type: 'string' },
  labels: { type: 'string' },
  scale: { type: 'string', default: '0.1' },
  days: { type: 'string', default: '30' },
  runs: { type: 'string' },
  save: { type: 'boolean' },
  page: { type: 'boolean' },
} as const

async function measure(): Promise<number> {
  const { values, positionals } = parseArguments(process.argv.slice(2), known, usage)
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    throw new UsageError(`There is no part ${unknown.join(', ')}. Parts: ${names.join(', ')}.`)
  }
  if (values.page) {
    writePage()
    return 0
  }
  const times = values.runs === undefined ? undefined : Number(values.runs)
  if (times !== undefined && !(Number.isInteger(times) && times > 0))
    throw new UsageError(`--runs takes a whole number above 0, not "${values.runs}".`)
  const given: Given = { ...values, scale: Number(values.scale), days: Number(values.days) }
  const machine = thisMachine()
  process.stderr.write(`${new Date().toISOString()}, ${describe(machine)}, load ${load()}\n`)
  const figures: Record<string, Figure[]> = {}
  for (const name of positionals.length > 0 ? positionals : names) {
    const { measure, runs = 1, size = [] } = parts[name]!
    const before = load()
    figures[name] = await repeated(times ?? runs, () => measure(given))
    process.stderr.write(table(name, figures[name]))
    if (!values.save) continue
    save(name, {
      at: new Date().toISOString().slice(0, 10),
      machine,
      load: Math.max(before, load()),
      ...(size.length > 0 && { options: size.map((option) => `--${option} ${given[option]}`).join(' ') }),
      figures: figures[name],
    })
    writePage()
  }
  process.stdout.write(
    `${JSON.stringify({ machine, load: load(), at: new Date().toISOString(), figures }, null, 1)}\n`,
  )
  // Work that grows faster than its input is an error, whatever the machine.
  const isNonlinear = figures.hostile?.some(({ value = 0, target = 0 }) => value > target) ?? false
  return isNonlinear ? 1 : 0
}

function writePage(): void {
  writeFileSync(join(import.meta.dirname, '../docs/measured.md'), measuredPage(readSaved, savedParts()))
}

process.exitCode = await exitCodeOf(measure, process)
