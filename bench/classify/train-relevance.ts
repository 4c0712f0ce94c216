// Writes functions/classify/relevance/weights.json: node --import tsx bench/classify/train-relevance.ts --data DIR
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Sample } from './examples.ts'
import { readSets, setFiles } from './labeled-sets.ts'
import { learnFrom } from './learn.ts'
import { settings } from './settings.ts'

/** How many terms tell the subject of a configuration. */
const TERMS = 16

const learnedFrom = [setFiles.stream, setFiles.archive, setFiles.noisy].join(', ')
const { values } = parseArgs({ options: { data: { type: 'string' } } })
const configured = settings()
const { stream, archive, noisy, invented } = readSets(values.data ?? '/nonexistent', configured)
if (stream.length > 0 && archive.length > 0 && noisy.length > 0) {
  const read = [...stream, ...archive]
  const model = {
    data: `${learnedFrom}, bench/classify/invented.jsonl`,
    split:
      'all rows of which the labels are sure; npm run bench -- judge leaves out the week that it measures',
    terms: frequentTerms(read),
    ...learnFrom([...read, ...invented], noisy),
  }
  const file = new URL('../../functions/classify/relevance/weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`)
  console.log(`Learned from ${read.length + invented.length + noisy.length} samples.`)
} else {
  console.error(`Name the folder that holds ${learnedFrom}: --data DIR`)
  process.exitCode = 2
}

/** The terms that are found in the largest number of relevant titles. */
function frequentTerms(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>()
  for (const { isYes, evidence } of samples)
    if (isYes)
      for (const kind of ['unmistakable', 'subject'] as const)
        for (const term of evidence?.terms(kind, 'title') ?? []) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS)
    .map(([term]) => term)
}
