import { measureBill } from './bill.ts'
import { measureClassifier } from './classify/classify.ts'
import { measureCompressed } from './compressed.ts'
import { measureFetching } from './fetch/figures.ts'
import type { Figure } from './figure.ts'
import { measureFirstPoll } from './first-poll/first-poll.ts'
import { measureHostile } from './hostile/hostile.ts'
import { measureIngest } from './ingest/ingest.ts'
import { measureParsing } from './ingest/parsing-cost.ts'
import { measureColdStart } from './load/cold-start.ts'
import { measureLoad, type Scale } from './load/load.ts'
import { startLimits } from './load/start-limits.ts'
import { measureMail } from './mail/mail.ts'
import { measureFinding, measureLinks } from './matters/figures.ts'
import { identifierFigures } from './matters/identifiers.ts'
import { growthFigures } from './matters/identifiers-growth.ts'
import { measureBackup } from './one-machine/backup.ts'
import { measureDeletion } from './one-machine/deletion.ts'
import { measurePipeline } from './pipeline.ts'
import { measurePublishing } from './publish/figures.ts'
import { measureStories } from './stories/figures.ts'
import { measureYear } from './year/year.ts'

/** What a part measures with: folders of labeled data, and the size of a simulation. */
export interface Given extends Scale {
  data?: string | undefined
  labels?: string | undefined
}

/** A part of the benchmark. */
interface Part {
  measure: (given: Given) => Promise<Figure[]> | Figure[]
  /** How often it is measured unless `--runs` says otherwise. Once if the results are always the same, or take long. */
  runs?: number
  /** The options that set its size. */
  size?: (keyof Scale)[]
}

/** The parts of the benchmark, by the names with which they can be run alone. */
export const parts: Record<string, Part> = {
  judge: { measure: ({ data }) => measureClassifier(data) },
  stories: { measure: ({ data }) => measureStories(data) },
  matters: {
    measure: ({ data, labels }) => [...identifierFigures(labels), ...measureLinks(data, labels)],
  },
  'find-matters': { measure: () => [...measureFinding(), ...growthFigures()], runs: 3 },
  ingest: { measure: ({ data }) => measureIngest(data) },
  parse: { measure: ({ data }) => measureParsing(data), runs: 3 },
  hostile: { measure: () => measureHostile() },
  line: { measure: () => measurePipeline(), runs: 3 },
  fetch: { measure: () => measureFetching(), runs: 3 },
  'first-poll': { measure: () => measureFirstPoll() },
  publish: { measure: () => measurePublishing() },
  compressed: { measure: () => measureCompressed() },
  mail: { measure: () => measureMail() },
  load: { measure: (scale) => measureLoad(scale), size: ['scale', 'days'] },
  year: { measure: (scale) => measureYear(scale), size: ['scale', 'days'] },
  // The full load is 5,000 entries a day.
  'cold-start': { measure: ({ scale }) => measureColdStart(Math.round(5000 * scale)), size: ['scale'] },
  'start-limits': { measure: () => startLimits([1, 2.5]) },
  bill: { measure: () => measureBill() },
  deletion: { measure: () => measureDeletion(), runs: 3 },
  backup: { measure: () => measureBackup(), runs: 3 },
}
