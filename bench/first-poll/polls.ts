import { createInterface } from 'node:readline'
import { openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { secondsOf } from '../timed.ts'

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
  let articles = 0
  const { processor } = await secondsOf(async () => {
    for (const report of await pipeline.poll({ all: true })) articles += report.articles
  })
  process.stdout.write(`${JSON.stringify({ seconds: processor, articles })}\n`)
}
await context.close()
