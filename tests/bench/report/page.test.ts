import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Figure } from '../../../bench/figure.ts'
import { parts } from '../../../bench/parts.ts'
import { filled, measuredPage, sections } from '../../../bench/report/page.ts'
import { readSaved, type SavedRun, savedParts } from '../../../bench/report/saved.ts'
import { shown } from '../../../bench/report/shown.ts'
import { DELIVERY_MS } from '../../../functions/digest/deliver/deliver.ts'

it('docs/measured.md says what is saved: `npm run -s bench -- --page` writes it', () => {
  expect(readFileSync('docs/measured.md', 'utf8')).toBe(measuredPage(readSaved, savedParts()))
})

it('docs/commands.md lists the parts of the benchmark', () => {
  const [, listed = ''] =
    /`npm run bench -- \[PART…\]`.*Parts: (.*?) \|/.exec(readFileSync('docs/commands.md', 'utf8')) ?? []
  expect(listed.replaceAll('`', '').split(', ')).toEqual(Object.keys(parts))
})

it('The saved figures are of parts that the benchmark has', () => {
  expect(savedParts().filter((part) => !Object.hasOwn(parts, part))).toEqual([])
})

it('Every saved figure says what it was measured on, and every run its day', () => {
  const runs = savedParts().flatMap(readSaved)
  expect(runs.filter(({ at }) => !/^\d{4}-\d\d-\d\d$/.test(at))).toEqual([])
  expect(runs.filter(({ machine, note }) => !machine && !note)).toEqual([])
  const figures = runs.flatMap(({ figures }) => figures)
  expect(figures.filter(({ value, split }) => !Number.isFinite(value) || split === '')).toEqual([])
})

/** A number with a unit of speed, size, money or quality. */
const claims = /\d[\d.,]*\s*(?:%|×|µs|ms|seconds?|s|[KMG]B|USD|times|a second|per second)(?!\w)|\b0\.\d\d+/g

it('The texts between the figures claim none themselves', () => {
  const said = sections.flatMap((section) => {
    const text = readFileSync(`bench/measured/${section}.md`, 'utf8').replace(
      /\{\{.*?\}\}|`[^`]*`|\d+% intervals|intervals are \d+%/g,
      '',
    )
    return [...text.matchAll(claims)].map(([claim]) => `${section}: ${claim}`)
  })
  // Limits in the code and sizes of what is read, which are no figures.
  expect(said).toEqual([
    'hostile: 2.5 times',
    'first-poll: 1 GB',
    'aws: 2.5 KB',
    'aws: 2.5 times',
    'aws: 8 KB',
    'aws: 86 s',
  ])
})

it('The README claims no figure that is not measured', () => {
  const bill = readSaved('bill').flatMap(({ figures }) => figures)
  const { value = 0 } = bill.find(({ of }) => of === '50 sources, 1,000 subscribers')!
  const said = [...readFileSync('README.md', 'utf8').matchAll(claims)].map(([claim]) => claim)
  expect(said).toEqual([`${(Math.round(value * 10) / 10).toFixed(2)} USD`, `${DELIVERY_MS / 1000} seconds`])
})

const run = (figures: Figure[], more: Partial<SavedRun> = {}): SavedRun => ({
  at: '2026-11-30',
  figures,
  ...more,
})
const machine = { cpu: 'Some CPU', cores: 2, memoryGB: 8, node: 'v24.1.0', system: 'Linux 6.1 x64' }
const onDisk: Figure = { name: 'seconds', of: 'a disk', value: 2, split: 'invented', runs: 3, spread: [1, 3] }
const inMemory: Figure = { name: 'seconds', of: 'memory', value: 0.25, target: 1, split: 'invented' }

it('A table has a row for each set, with goal and spread, and says where its figures are from', () => {
  const text = filled(
    '{{table p}}',
    () => [run([onDisk, inMemory], { machine, load: 9.5, options: '--scale 1' })],
    ['Some CPU, 2 cores, 8 GB, Node 24.1.0, Linux 6.1 x64'],
  )
  expect(text.split('\n')).toEqual([
    'Data: invented.',
    '',
    '|  | seconds |',
    '|---|--:|',
    '| a disk | 2 (1–3) |',
    '| memory | 0.250, goal 1 |',
    '',
    '*November 30, 2026, machine A, load 9.50 on 2 cores, 3 runs: `npm run -s bench -- p --scale 1`*',
  ])
})

it('A figure is found by a pattern, and it is an error if there is none or more than one', () => {
  const read = () => [run([onDisk, inMemory])]
  expect(filled('It takes {{p | memory}} s.', read, [])).toBe('It takes 0.250 s.')
  expect(() => filled('{{p | tape}}', read, [])).toThrow('there is no saved figure')
  expect(() => filled('{{table p | tape}}', read, [])).toThrow('there is no saved figure')
  expect(() => filled('{{p}}', read, [])).toThrow('means seconds, a disk or seconds, memory')
  expect(filled('{{table q}}', () => [], [])).toBe('*Not measured yet: `npm run -s bench -- q --save`*')
})

it.each([
  [0.12345, '0.123'],
  [1, '1'],
  [1.234, '1.23'],
  [12.34, '12.3'],
  [123.4, '123'],
  [1234567, '1,234,567'],
])('%d is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text)
})
