import { createCopyIndex } from '../../../functions/cluster/copy-index.ts'
import { type NearCopySettings, settings } from '../../../functions/cluster/settings.ts'
import { harmonic } from '../scores.ts'
import type { CopyPair } from './pairs.ts'

type Chosen = 'share' | 'longShare' | 'shortShare' | 'edited' | 'shortEdited' | 'ownUnlike'

/** The values that are tried, the strictest first: of equally good ones, the first is chosen. */
const tried: Record<Chosen, number[]> = {
  share: [0.8, 0.75, 0.7, 0.65, 0.6],
  longShare: [0.6, 0.5, 0.4],
  shortShare: [0.9, 0.85, 0.8],
  edited: [0.08, 0.12],
  shortEdited: [0.03, 0.05],
  ownUnlike: [0.2, 0.15],
}
const FOLDS = 5

/** Precision, recall and F1, with the numbers of right, false and missed copies. */
export interface CopyScore {
  precision: number
  recall: number
  f1: number
  right: number
  false: number
  missed: number
}

/** A rule that is left out, as the values of its settings under which it does nothing. */
export type Without = Partial<NearCopySettings>

/** Whether production's rules, with these settings, take one of two articles for a copy of the other. */
export function isCopy({ a, b }: CopyPair, nearCopy: NearCopySettings): boolean {
  const index = createCopyIndex({ ...settings, nearCopy })
  index.add(a)
  return index.find(b, () => true) !== undefined
}

/**
 * Decides each pair with thresholds that were chosen on the other four fifths (F1). Pairs that share articles are in one fifth.
 * @returns the answers in the order of the pairs.
 */
export function crossValidate(pairs: readonly CopyPair[], without: Without = {}): boolean[] {
  const grid = combinations(without)
  const said = answersOf(pairs, grid, without)
  const folds = foldsOf(pairs)
  const best = Array.from({ length: FOLDS }, (_, fold) => bestOf(pairs, said, grid, (i) => folds[i] !== fold))
  return pairs.map((_, i) => said[i]?.[best[folds[i]!]!] ?? false)
}

/** The thresholds that are best on all pairs. */
export function chooseThresholds(pairs: readonly CopyPair[]): Pick<NearCopySettings, Chosen> {
  const grid = combinations({})
  const { share, longShare, shortShare, edited, shortEdited, ownUnlike } =
    grid[bestOf(pairs, answersOf(pairs, grid, {}), grid, () => true)]!
  return { share, longShare, shortShare, edited, shortEdited, ownUnlike }
}

/** What each combination says of each pair; `undefined` for a pair that even the loosest thresholds do not take for a copy. */
function answersOf(
  pairs: readonly CopyPair[],
  grid: readonly NearCopySettings[],
  without: Without,
): (boolean[] | undefined)[] {
  const mildest = { ...settings.nearCopy, ...mildestOf(), ...without }
  return pairs.map((pair) =>
    isCopy(pair, mildest) ? grid.map((nearCopy) => isCopy(pair, nearCopy)) : undefined,
  )
}

function bestOf(
  pairs: readonly CopyPair[],
  said: readonly (boolean[] | undefined)[],
  grid: readonly NearCopySettings[],
  counts: (pair: number) => boolean,
): number {
  const scores = grid.map((_, n) =>
    scoreOf(
      pairs.flatMap((pair, i) => (counts(i) ? [{ isCopy: pair.isCopy, found: said[i]?.[n] ?? false }] : [])),
    ),
  )
  return scores.reduce((top, { f1 }, n) => (f1 > scores[top]!.f1 ? n : top), 0)
}

/** Scores answers against labels. */
export function scoreOf(rows: readonly { isCopy: boolean; found: boolean }[]): CopyScore {
  const count = (isCopy: boolean, found: boolean) =>
    rows.reduce((sum, row) => sum + Number(row.isCopy === isCopy && row.found === found), 0)
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)]
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  return { precision, recall, f1: harmonic(precision, recall), right, false: wrong, missed }
}

function combinations(without: Without): NearCopySettings[] {
  let all: NearCopySettings[] = [settings.nearCopy]
  for (const name of Object.keys(tried) as Chosen[])
    if (without[name] === undefined)
      all = tried[name].flatMap((value) => all.map((one) => ({ ...one, [name]: value })))
  // Without the rule for short texts, they need the same share as others.
  return all.map((one) => ({
    ...one,
    ...without,
    ...(without.shortWords === 0 && { shortShare: one.share }),
  }))
}

function mildestOf(): Record<Chosen, number> {
  return {
    share: Math.min(...tried.share),
    longShare: Math.min(...tried.longShare),
    shortShare: Math.min(...tried.shortShare),
    edited: Math.max(...tried.edited),
    shortEdited: Math.max(...tried.shortEdited),
    ownUnlike: Math.min(...tried.ownUnlike),
  }
}

/** Deals groups to folds: first those with copies, so that each fold gets about as many, then the largest. */
function foldsOf(pairs: readonly CopyPair[]): number[] {
  const copiesIn = (some: readonly CopyPair[]) => some.filter((pair) => pair.isCopy).length
  const byGroup = [...Map.groupBy(pairs, ({ group }) => group)].sort(
    ([x, a], [y, b]) => copiesIn(b) - copiesIn(a) || b.length - a.length || (x < y ? -1 : 1),
  )
  const sizes = Array.from({ length: FOLDS }, () => ({ copies: 0, pairs: 0 }))
  const foldOf = new Map<string, number>()
  for (const [group, some] of byGroup) {
    const copies = copiesIn(some)
    const cost = (fold: number) => (copies > 0 ? sizes[fold]!.copies * 1e6 : 0) + sizes[fold]!.pairs
    const fold = sizes.reduce((least, _, n) => (cost(n) < cost(least) ? n : least), 0)
    sizes[fold]!.copies += copies
    sizes[fold]!.pairs += some.length
    foldOf.set(group, fold)
  }
  return pairs.map(({ group }) => foldOf.get(group)!)
}
