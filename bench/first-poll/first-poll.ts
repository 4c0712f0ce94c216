import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import type { Figure } from '../figure.ts'
import { serveFeeds } from './feed-server.ts'
import { type Load, textOf } from './load.ts'
import { pollCosts } from './poll-costs.ts'
import { startScript } from './start-script.ts'

/**
 * The memory that a server with 1 GB has left beside everything else. Two things keep us below it: no further source is
 * polled while enough articles wait for the classifier, and `npm start` tells V8 to collect garbage early.
 */
const MAX_MB = 400
const LOOK_EACH_MS = 100

const LOADS: Load[] = [
  { sources: 1000, entries: 30, each: 10, characters: 3000 },
  { sources: 1000, entries: 30, each: 1, characters: 3000 },
  { sources: 1, entries: 3000, each: 10, characters: 2500 },
]

/**
 * Measures the peak memory of `npm start -- --once` when it reads all its sources for the first time, and for the first of
 * the loads what polls cost.
 */
export async function measureFirstPoll(loads = LOADS): Promise<Figure[]> {
  const figures: Figure[] = await pollCosts(loads[0]!)
  for (const load of loads) {
    const { megabytes, seconds } = await firstPoll(load)
    const split = `${textOf(load)}, npm start -- --once`
    figures.push({
      name: 'most memory of the process, MB resident',
      value: megabytes,
      target: MAX_MB,
      split,
    })
    figures.push({ name: 'the whole run, seconds', value: seconds, split })
  }
  return figures
}

async function firstPoll(load: Load) {
  const { feeds, sources } = await serveFeeds(load)
  try {
    const began = performance.now()
    const data = join(temporaryFolder(), 'data')
    const options = ['--once', '--allow-private', '--sources', sources, '--data', data]
    const digest = spawn(process.execPath, [...startScript(), ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    digest.stderr.on('data', (text: Buffer) => {
      errors = `${errors}${text}`.slice(-2000)
    })
    const megabytes = await mostResident(digest)
    if (digest.exitCode !== 0)
      throw new Error(`npm start ended with ${digest.exitCode ?? digest.signalCode}. ${errors}`)
    return { megabytes, seconds: (performance.now() - began) / 1000 }
  } finally {
    feeds.end()
  }
}

/** The kernel's own high-water mark, where there is one to read (Linux). */
async function mostResident(child: ChildProcess): Promise<number | undefined> {
  let most: number | undefined
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const [, kilobytes] =
        /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      if (kilobytes !== undefined) most = Number(kilobytes) / 1024
    } catch {
      // It has just ended, or this system has no such file.
    }
    await sleep(LOOK_EACH_MS)
  }
  return most
}
