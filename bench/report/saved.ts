import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../figure.ts'
import type { Machine } from './machine.ts'

/** Figures of one part that were measured together. */
export interface SavedRun {
  /** The day, such as `2026-11-30`. */
  at: string
  /** Missing in records of figures from before the machine was noted. */
  machine?: Machine
  /** Processes that wanted to run at the same time, on average. */
  load?: number
  /** What a reader must know about these figures. */
  note?: string
  /** The options that set the size of what is measured, such as `--scale 0.1`. */
  options?: string
  figures: Figure[]
}

const folder = join(import.meta.dirname, '../measured')
const fileOf = (part: string): string => join(folder, `${part}.json`)

/** The parts of which figures are saved. */
export const savedParts = (): string[] =>
  readdirSync(folder)
    .flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []))
    .sort()

/** Reads the saved figures of a part. */
export function readSaved(part: string): SavedRun[] {
  return existsSync(fileOf(part)) ? (JSON.parse(readFileSync(fileOf(part), 'utf8')) as SavedRun[]) : []
}

/** Saves figures in place of the earlier ones of the same size. */
export function save(part: string, run: SavedRun): void {
  writeFileSync(fileOf(part), textOf(merged(readSaved(part), run)))
}

/**
 * Replaces the figures of the same size. Those from a folder of labeled data stay, with their date, if the new run did not
 * have that folder.
 */
export function merged(saved: readonly SavedRun[], run: SavedRun): SavedRun[] {
  const measured = run.figures.filter(({ value }) => value !== undefined).map(precise)
  const hasMeasured = new Set(measured.map(({ needs }) => needs))
  const kept = saved.map((old) => {
    if (old.options !== run.options) return old
    return { ...old, figures: old.figures.filter(({ needs }) => needs && !hasMeasured.has(needs)) }
  })
  return [{ ...run, figures: measured }, ...kept].filter(({ figures }) => figures.length > 0)
}

/** Six digits are more than any figure is worth. */
function precise(figure: Figure): Figure {
  const six = (x: number) => Number(x.toPrecision(6))
  const both = ([a, b]: [number, number]): [number, number] => [six(a), six(b)]
  return {
    ...figure,
    value: six(figure.value!),
    ...(figure.interval && { interval: both(figure.interval) }),
    ...(figure.spread && { spread: both(figure.spread) }),
  }
}

/** A line for each figure, so that a diff shows what changed. */
function textOf(runs: readonly SavedRun[]): string {
  const texts = runs.map(({ figures, ...run }) => {
    const lines = figures.map((figure) => JSON.stringify(figure))
    return `${JSON.stringify(run).slice(0, -1)},"figures":[\n${lines.join(',\n')}\n]}`
  })
  return `[\n${texts.join(',\n')}\n]\n`
}
