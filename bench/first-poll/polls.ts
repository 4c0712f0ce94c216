import { createInterface } from 'node:readline'
import { openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'

/**
 * Polls in a process of its own: `polls.ts SOURCES-FILE FOLDER`. Each line of the input is one poll of all sources, which
 * is answered with the processor time that it took, in seconds.
 */
const [sources = '', folder = ''] = process.argv.slice(2)
const context = openLocalContext({
  folder,
  configuration: readConfiguration({ base: 'config', sources }),
  address: 'http://localhost:8080',
  allowPrivate: true,
  clock: () => new Date(),
  logger: { info() {}, warn() {}, error() {} },
})
const pipeline = new LocalPipeline(context)
for await (const _ of createInterface(process.stdin)) {
  const before = process.cpuUsage()
  const reports = await pipeline.poll({ all: true })
  const { user, system } = process.cpuUsage(before)
  const articles = reports.reduce((sum, report) => sum + report.articles, 0)
  process.stdout.write(`${JSON.stringify({ seconds: (user + system) / 1e6, articles })}\n`)
}
await context.close()
