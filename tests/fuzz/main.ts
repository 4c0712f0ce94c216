import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processorSeconds } from '../../bench/timed.ts'
import { now } from '../digest/fixtures.ts'
import { scriptOptions } from '../support/script-options.ts'
import { documentsOf, type FuzzDocument } from './case.ts'
import { checkCase, checkDocuments } from './check-case.ts'
import { ownSeeds, seedsIn } from './corpus.ts'
import type { Finding } from './finding.ts'
import { minimized } from './minimize.ts'
import { watch } from './watchdog.ts'

const usage = `Usage: npm run fuzz -- [options]
  --minutes N   how long it tries (default: 1, or with a seed only the one case of that seed)
  --seed N      the seed of the first case (default: a random one)
  --data DIR    a folder with feeds that are changed too; it may be repeated`
const known = {
  minutes: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string', multiple: true },
} as const

const values = scriptOptions(known, usage)
// A seed alone repeats one case.
const minutes = numberOf('minutes', values.seed === undefined ? 1 : 0)
const first = numberOf('seed', Math.floor(Math.random() * 2 ** 31))
const data = values.data ?? []

/** Seconds of processor time that a case of a few documents may take. */
const MOST_SECONDS = 60
const SLOW = 'A case takes too long'
/** Of one kind, so many findings are minimized; more are only counted. */
const MOST_OF_A_KIND = 2

const corpus = [...ownSeeds(now), ...data.flatMap((folder) => seedsIn(folder, now))]
let made: string | undefined
/** Where documents with findings are written. */
const folder = () => (made ??= mkdtempSync(join(tmpdir(), 'digest-fuzz-')))
const again = (seed: number) =>
  ['npm run fuzz -- --seed', seed, ...data.map((one) => `--data ${one}`)].join(' ')
const kinds = new Map<string, number>()
const end = performance.now() + minutes * 60_000
const watchdog = watch(again)
console.log(`${corpus.length} feeds, from seed ${first}, for ${minutes} min.`)
let seed = first
let documents = 0
for (; seed === first || performance.now() < end; seed++) {
  watchdog.begins(seed)
  const made = documentsOf(seed, corpus)
  const before = processorSeconds()
  const findings = await checkCase(made, now, seed)
  const seconds = processorSeconds() - before
  if (seconds > MOST_SECONDS)
    findings.push({ promise: 12, kind: SLOW, detail: `${seconds} s of processor time` })
  documents += made.length
  for (const finding of oneOfAKind(findings)) await report(finding, made, seed)
}
watchdog.end()
console.log(`${documents} documents in ${seed - first} cases, ${kinds.size} kinds of findings.`)
for (const [kind, times] of kinds) console.log(`${times} × ${kind}`)
process.exitCode = kinds.size > 0 ? 1 : 0

async function report(finding: Finding, made: readonly FuzzDocument[], seed: number): Promise<void> {
  const { promise, kind, detail } = finding
  const times = (kinds.get(kind) ?? 0) + 1
  kinds.set(kind, times)
  if (times > MOST_OF_A_KIND) return
  console.log(`Promise ${promise}: ${kind}. Repeat it with: ${again(seed)}\n  ${detail}`)
  const smallest = kind === SLOW ? made : await minimized(made, finding, await checkFor(finding, made, seed))
  for (const [n, { bytes, from, contentType = '' }] of smallest.entries()) {
    const file = join(folder(), `${seed}-${promise}-${n}.txt`)
    writeFileSync(file, bytes)
    console.log(`  ${file} (${bytes.length} bytes, ${contentType}), made of ${from}`)
  }
}

/** The quickest check that has the finding. */
async function checkFor({ kind }: Finding, made: readonly FuzzDocument[], seed: number) {
  const isSeenAlone = (await checkDocuments(made, now)).some((one) => one.kind === kind)
  return (some: readonly FuzzDocument[]) =>
    isSeenAlone ? checkDocuments(some, now) : checkCase(some, now, seed)
}

function oneOfAKind(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.kind, finding])).values()]
}

function numberOf(option: 'minutes' | 'seed', otherwise: number): number {
  const value = Number(values[option] ?? otherwise)
  if (!(value >= 0) || (option === 'seed' && !Number.isInteger(value)))
    throw new Error(`--${option} takes a number, not "${values[option]}". Write --${option} 5.`)
  return value
}
