import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import RssParser from 'rss-parser'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import type { Figure } from '../figure.ts'
import { processorSeconds } from '../timed.ts'

/** The folder of feeds as newsrooms serve them. They belong to their publishers, so they are not part of this project. */
const FOLDER = 'feeds/real'
const PAIRS = 15

/**
 * The processor time that parsing takes, in multiples of bare rss-parser on the same documents: the median of pairs of runs
 * in this process, each pair in the opposite order of the last, after two warm-up runs. Cleaning is not part of it.
 */
export async function measureParsing(data: string | undefined, pairs = PAIRS): Promise<Figure[]> {
  const folder = data && join(data, FOLDER)
  const figure: Figure = {
    name: 'parsing time over bare rss-parser',
    target: 1.15,
    split: `${FOLDER}: documents as newsrooms serve them; processor time`,
    needs: 'data',
  }
  if (!folder || !existsSync(folder)) return [figure]
  const documents = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  const bare = () =>
    timeOf(documents, (bytes) => new RssParser({ defaultRSS: 2 }).parseString(bytes.toString()))
  const ours = () => timeOf(documents, (bytes) => parsers.feed(bytes))
  for (let round = 0; round < 2; round++) [await bare(), await ours()]
  const ratios: number[] = []
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) {
      const plain = await bare()
      ratios.push((await ours()) / plain)
    } else {
      const careful = await ours()
      ratios.push(careful / (await bare()))
    }
  }
  ratios.sort((a, b) => a - b)
  const value = ratios[Math.floor(pairs / 2)]!
  const spread: [number, number] = [ratios[0]!, ratios.at(-1)!]
  return [{ ...figure, value, runs: pairs, spread, rows: documents.length }]
}

/** Processor time of all threads, in milliseconds. Documents that rss-parser refuses count too. */
async function timeOf(
  documents: readonly Buffer[],
  read: (bytes: Buffer) => Promise<unknown>,
): Promise<number> {
  const before = processorSeconds()
  for (const bytes of documents) await read(bytes).catch(() => {})
  return (processorSeconds() - before) * 1000
}
