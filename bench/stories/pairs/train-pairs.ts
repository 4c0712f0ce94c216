import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Kind, kindsOfNames } from '../../../functions/cluster/evidence/evidence.ts'
import { settings } from '../../../functions/cluster/settings.ts'
import { learnModels } from './learn.ts'
import { type MeasuredSet, measureSets } from './measure.ts'
import { trainingSets } from './sets.ts'

/**
 * Learns the weights of the pair model, and measures them on articles of other weeks and other stories:
 * `node --import tsx bench/stories/pairs/train-pairs.ts --data DIR [--without FEATURE] [--threshold N] [--write]`.
 * `--without` leaves out a feature or `sizeBonus`, to see what it is worth. `--threshold` tries another threshold. `--write`
 * stores the weights.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    without: { type: 'string', multiple: true },
    threshold: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const sets = values.data ? trainingSets(values.data) : []
if (!values.data || sets.length === 0)
  throw new Error('Name the folder with stream-dev.jsonl.gz and grouping-dev.jsonl.gz: --data DIR.')

for (const name of values.without ?? []) {
  const at = kindsOfNames.indexOf(name as Kind)
  if (at >= 0) kindsOfNames.splice(at, 1)
}
const models = learnModels(sets, values.without)
const used = {
  ...settings,
  ...(values.threshold && { joinThreshold: Number(values.threshold) }),
  ...(values.without?.includes('sizeBonus') && { sizeBonus: 0 }),
}
console.log(JSON.stringify(models.ofAll, null, 2))
for (const set of measureSets(values.data, models, used)) console.log(line(set))
if (values.write) {
  const target = join(import.meta.dirname, '../../../functions/cluster/score/pair-model.json')
  const learnedFrom = `bench/stories/pairs/train-pairs.ts: ${sets.map(({ name, articles }) => `${name} (${articles.length})`).join('; ')}`
  writeFileSync(target, `${JSON.stringify({ learnedFrom, ...models.ofAll }, null, 2)}\n`)
}

function line({ name, figures, intervals }: MeasuredSet): string {
  const text = (key: keyof typeof figures, words: string) =>
    `${words} ${figures[key].toFixed(3)} (${intervals[key].map((value) => value.toFixed(3)).join('–')})`
  return `${name}: ${[text('b3', 'B³'), text('pairF1', 'pair F1'), text('pairPrecision', 'precision'), text('pairRecall', 'recall')].join(', ')}`
}
