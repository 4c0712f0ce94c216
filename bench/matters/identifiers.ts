import { createHash } from 'node:crypto'
import { caseKey } from '../../functions/domain/identifiers/case-names.ts'
import { identifiersIn } from '../../functions/domain/identifiers/identifiers.ts'
import { rows } from '../classify/rows.ts'
import { type Counts, intervals, scoreOf, sum } from '../classify/scores.ts'
import { type Figure, needing, rounded } from '../figure.ts'

/** A text with the identifiers that a reader found in it. */
interface LabeledText {
  title: string
  text: string
  stratum?: string
  identifiers: { key: string; sure: boolean; role?: string; same_as?: string }[]
  named?: { name: string; kind: string }[]
}

const FILE = 'identifiers.jsonl'
const kinds = ['case name', 'bill', 'designation', 'other number'] as const
type Kind = (typeof kinds)[number]

/** Duplicates of a text have the same title, so that they are in the same half. The patterns were written on `tune`. */
const halfOfTitle = (title: string): 'tune' | 'untouched' =>
  createHash('sha256')
    .update(
      title
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    )
    .digest()[3]! %
    2 ===
  0
    ? 'tune'
    : 'untouched'

/** Measures how many of the identifiers in texts are found, and how many of those found are right. */
export function identifierFigures(labels: string | undefined): Figure[] {
  const all = labels === undefined ? undefined : rows<LabeledText>(labels, FILE)
  if (!all) {
    return [
      { name: 'precision', of: 'identifiers', target: 0.97, split: FILE, needs: 'labels' },
      { name: 'recall', of: 'identifiers', target: 0.85, split: FILE, needs: 'labels' },
    ]
  }
  const halves = (['tune', 'untouched'] as const).flatMap((half) =>
    figuresOf(
      all.filter(({ title }) => halfOfTitle(title) === half),
      half,
    ),
  )
  return needing('labels', halves)
}

/** The figures of some texts. */
function figuresOf(texts: readonly LabeledText[], split: string): Figure[] {
  const judged = texts.map(judge)
  const figures = (name: string, of: (judged: Judged) => Counts, target = false): Figure[] => {
    const counts = judged.map(of)
    const total = sum(counts)
    const { precision, recall } = scoreOf(total)
    const interval = intervals(counts)
    const data = `${FILE}, ${split}`
    // Without a single one, there is nothing to measure.
    if (total.tp + total.fp + total.fn === 0) return []
    return [
      {
        name: 'precision',
        of: name,
        value: rounded(precision),
        ...(target && { target: 0.97 }),
        interval: interval.precision,
        split: data,
        rows: total.tp + total.fp,
      },
      {
        name: 'recall',
        of: name,
        value: rounded(recall),
        ...(target && { target: 0.85 }),
        interval: interval.recall,
        split: data,
        rows: total.tp + total.fn,
      },
    ]
  }
  const strata = [...new Set(texts.map(({ stratum = '' }) => stratum.replace(/^strict2?:/, '')))].sort()
  return [
    ...figures('identifiers', ({ counts }) => sum(Object.values(counts)), true),
    ...kinds.flatMap((kind) => figures(kind, ({ counts }) => counts[kind])),
    ...figures('identifiers, with countries in passing', ({ withPassing }) => withPassing),
    ...strata.flatMap((stratum) =>
      figures(`stratum ${stratum}`, (one) =>
        one.stratum.replace(/^strict2?:/, '') === stratum ? sum(Object.values(one.counts)) : none(),
      ),
    ),
    ...figures('bills and laws by name', ({ acts }) => acts),
  ]
}

/** What was found in one text against what a reader found. */
interface Judged {
  stratum: string
  counts: Record<Kind, Counts>
  withPassing: Counts
  acts: Counts
  /** Keys that are wrong or missing. */
  wrong: string[]
  missing: string[]
}

/** Compares what is found in a text with its labels. What a reader was unsure of, or found in passing, is neither right nor wrong. */
function judge({ title, text, stratum = '', identifiers, named = [] }: LabeledText): Judged {
  // The labels of bills have no Congress.
  const found = identifiersIn(`${title}\n${text}`).map(({ key }) =>
    key.replace(/^((?:hr|s|[hs]\w*res):)(?:\d+|last):/, '$1'),
  )
  const labels = identifiers
    .filter(({ key }) => !key.startsWith('usc:'))
    .map((label) => ({ ...label, kind: kindOf(label.key), keys: sameAs(label) }))
  const counts = Object.fromEntries(kinds.map((kind) => [kind, none()])) as Record<Kind, Counts>
  const withPassing = none()
  const wrong: string[] = []
  const missing: string[] = []
  for (const key of found.filter((one) => !/^(?:act|rule|order):/.test(one))) {
    const label = labels.find(({ keys }) => keys.some((one) => isSame(one, key)))
    if (!label) {
      counts[kindOf(key)].fp += 1
      withPassing.fp += 1
      wrong.push(key)
    } else if (label.sure) {
      withPassing.tp += 1
      if (label.role !== 'passing') counts[label.kind].tp += 1
    }
  }
  for (const { key, keys, kind, sure, role } of labels) {
    if (!sure || found.some((one) => keys.some((same) => isSame(same, one)))) continue
    withPassing.fn += 1
    if (role === 'passing') continue
    counts[kind].fn += 1
    missing.push(key)
  }
  return { stratum, counts, withPassing, acts: judgeActs(found, named), wrong, missing }
}

/** Names of bills are right; those of laws in force are neither, as the labels do not say how old a law is. */
function judgeActs(found: readonly string[], named: readonly { name: string; kind: string }[]): Counts {
  const acts = found.filter((key) => key.startsWith('act:')).map((key) => key.slice('act:'.length))
  const labels = named.map(({ name, kind }) => ({ kind, name: actKey(name) }))
  const counts = none()
  for (const act of acts) {
    const label = labels.find(({ name }) => name === act)
    if (label?.kind === 'bill') counts.tp += 1
    else if (!label) counts.fp += 1
  }
  counts.fn = labels.filter(({ kind, name }) => kind === 'bill' && !acts.includes(name)).length
  return counts
}

function actKey(name: string): string {
  return name
    .replace(/ \([^)]*\)| of \d{4}$/g, '')
    .replace(/ Act$/, '')
    .toLowerCase()
    .replace(/[."]/g, '')
}

const none = (): Counts => ({ tp: 0, fp: 0, fn: 0 })

function kindOf(key: string): Kind {
  if (key.startsWith('name:')) return 'case name'
  if (key.startsWith('tps:')) return 'designation'
  return /^(?:[hs](?:r|j?res|conres)?:|bill:|[a-z]{2}(?:-[a-z]+)?:)/.test(key) ? 'bill' : 'other number'
}

/** A label in our form, with the other spellings of its matter. */
function sameAs({ key, same_as: other }: { key: string; same_as?: string }): string[] {
  return [key, ...(other === undefined ? [] : [other.replace(/ \(.*/, '')])].map(inOurForm)
}

function inOurForm(key: string): string {
  const [, state, code, number] = /^([a-z]{2}(?:-[a-z]+)?):(sb|hb|ab|prop|[a-z]+):(.+)$/.exec(key) ?? []
  if (code) return `bill:us-${state!.slice(0, 2)}:${code}${number!.replace('-', '')}`
  if (key === 'tps:myanmar') return 'tps:burma'
  if (key.startsWith('tps:')) return key.replaceAll(' ', '-')
  const [first, second] = key.startsWith('name:') ? key.slice('name:'.length).split(' v. ') : []
  if (second) return caseKey(first!, second) ?? key
  return key.replace(/^in:/, 'in-dec:').replace(/@.*/, '').toLowerCase().replace(/-0+/g, '-')
}

/** Whether a key is that of a label. A state may be absent, as it is taken from the story, but never another. */
function isSame(label: string, key: string): boolean {
  if (key.startsWith('bill:')) return label === key || label.replace(/^bill:us-[a-z]{2}:/, 'bill:') === key
  return label === key || label === key.replace(/@.*/, '').toLowerCase()
}
