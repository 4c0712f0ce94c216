import { parseArgs } from 'node:util'
import { settings } from '../../../functions/cluster/settings.ts'
import { interval } from './bootstrap.ts'
import { chooseThresholds, crossValidate, isCopy, scoreOf, type Without } from './cross-validate.ts'
import { readCopyPairs } from './pairs.ts'

/**
 * Prints how well copies are found, cross-validated, what each rule is worth, and the best thresholds, for
 * `functions/cluster/settings.ts`: of equally good ones the strictest. Needs the folder with
 * copies-gold.jsonl; `--pairs` names files with more pairs: `node --import tsx bench/stories/copies/train-copies.ts --data DIR [--pairs FILE]`.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, pairs: { type: 'string', multiple: true } },
})
const pairs = values.data ? readCopyPairs(values.data, values.pairs) : undefined
if (!pairs)
  throw new Error('Name the folder with copies-gold.jsonl and copies-articles.jsonl.gz: --data DIR.')

/** Each rule, as the settings under which it does nothing. */
const rules: Record<string, Without> = {
  'a larger share of a short text': { shortWords: 0 },
  'a larger share if one outlet wrote both under unlike titles': { ownUnlike: 0 },
  'a share of the longer text, unless the titles are alike': { longShare: 0 },
  'few replaced words': { edited: 1, shortEdited: 1 },
  'different names in the lead': { otherNames: { lead: Infinity, withTitles: Infinity } },
  'no long new lead': { newLead: Infinity },
  'a smaller share of a credited report': { credited: 2 },
}

const groups = pairs.map(({ group }) => group)
const rowsOf = (found: readonly boolean[]) =>
  pairs.map((pair, i) => ({ isCopy: pair.isCopy, found: found[i]! }))
const pick = <T>(rows: readonly T[], at: readonly number[]) => at.map((i) => rows[i]!)
const show = (x: number) => x.toFixed(3)
const range = ([low, high]: [number, number]) => `${low.toFixed(2)} to ${high.toFixed(2)}`

const answers = crossValidate(pairs)
const chosen = pairs.map((pair) => isCopy(pair, settings.nearCopy))
console.log(
  '| pairs | thresholds | pairs, copies | precision | recall | F1 | false, missed |\n|---|---|---|---|---|---|---|',
)
for (const set of new Set(['all', ...pairs.map((pair) => pair.set)]))
  for (const [how, found] of [
    ['cross-validated', answers],
    ['of production', chosen],
  ] as const) {
    const at = [...pairs.keys()].filter((i) => set === 'all' || pairs[i]!.set === set)
    const rows = pick(rowsOf(found), at)
    const names = pick(groups, at)
    const of = (figure: 'precision' | 'recall' | 'f1') => {
      const around = interval(names, (some) => scoreOf(pick(rows, some))[figure])
      return `${show(scoreOf(rows)[figure])} (${range(around)})`
    }
    const { right, missed, false: wrong } = scoreOf(rows)
    console.log(
      `| ${set.split('/').pop()} | ${how} | ${rows.length}, ${right + missed} | ${of('precision')} | ${of('recall')} | ${of('f1')} | ${wrong}, ${missed} |`,
    )
  }

console.log(
  '\n| without | F1 less, cross-validated | precision | recall | false, missed |\n|---|---|---|---|---|',
)
const full = rowsOf(answers)
for (const [rule, without] of Object.entries(rules)) {
  const rows = rowsOf(crossValidate(pairs, without))
  const lost = (at: readonly number[]) => scoreOf(pick(full, at)).f1 - scoreOf(pick(rows, at)).f1
  const { precision, recall, false: wrong, missed } = scoreOf(rows)
  console.log(
    `| ${rule} | ${show(lost([...pairs.keys()]))} (${range(interval(groups, lost))}) | ${show(precision)} | ${show(recall)} | ${wrong}, ${missed} |`,
  )
}

console.log(`\nThe best thresholds: ${JSON.stringify(chooseThresholds(pairs))}`)
