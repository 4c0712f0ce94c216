import { parseArgs } from 'node:util'
import { measureFetching } from './fetch-figures.ts'
import type { Figure } from './figure.ts'
import { measureIngest } from './ingest.ts'
import { measureJudge } from './judge.ts'
import { measureLine } from './line.ts'
import { measureLoad, type Scale } from './load.ts'
import { measureMail } from './mail.ts'
import { measurePublishing } from './publish-figures.ts'
import { measureStories } from './stories-figures.ts'
import { table } from './table.ts'

/** Each part of what is claimed, by the name that asks for it alone. */
const parts: Record<string, (data: string | undefined, scale: Scale) => Promise<Figure[]> | Figure[]> = {
  judge: measureJudge,
  ingest: measureIngest,
  stories: measureStories,
  fetch: () => measureFetching(),
  line: () => measureLine(),
  publish: () => measurePublishing(),
  mail: () => measureMail(),
  load: (_, scale) => measureLoad(scale),
}

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string' },
    scale: { type: 'string', default: '0.1' },
    days: { type: 'string', default: '30' },
  },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(
    `There is nothing to measure called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`,
  )
  process.exit(2)
}

const figures: Record<string, Figure[]> = {}
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  figures[name] = await parts[name]!(values.data, {
    scale: Number(values.scale),
    days: Number(values.days),
  })
  process.stderr.write(table(name, figures[name]))
}
process.stdout.write(
  `${JSON.stringify({ node: process.version, at: new Date().toISOString(), figures }, null, 1)}\n`,
)
