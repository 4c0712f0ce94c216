import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import type { Figure } from '../figure.ts'

interface Load {
  sources: number
  entries: number
  /** One entry in this many is about immigration. */
  each: number
  /** The length of the text that each entry has in addition to its summary. */
  characters: number
}

/**
 * The memory that a server with 1 GB has left beside everything else. Two things keep us below it: no further source is
 * polled while enough articles wait for the classifier, and `npm start` tells V8 to collect garbage early.
 */
const MAX_MB = 400
const LOOK_EACH_MS = 100

const LOADS: Load[] = [
  { sources: 1000, entries: 30, each: 10, characters: 3000 },
  { sources: 1000, entries: 30, each: 1, characters: 3000 },
  { sources: 1, entries: 3000, each: 10, characters: 6000 },
]

/** Measures the peak memory of `npm start -- --once` when it reads all its sources for the first time. */
export async function measureFirstPoll(loads = LOADS): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const load of loads) {
    const { megabytes, seconds } = await firstPoll(load)
    const { sources, entries, each, characters } = load
    const relevant = each === 1 ? 'all' : `one in ${each}`
    const split = `${sources} sources × ${entries} entries over loopback, ${relevant} of immigration, ${characters} characters each, npm start -- --once`
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

async function firstPoll({ sources, entries, each, characters }: Load) {
  const size = [sources, entries, each, characters].map(String)
  const server = node(['--import', 'tsx', 'bench/first-poll/feeds.ts', ...size])
  try {
    const urls: string[] = JSON.parse((await once(createInterface(server.stdout!), 'line'))[0])
    const folder = temporaryFolder()
    const file = join(folder, 'sources.yaml')
    const lines = urls.map((feed, n) => `- { id: s${n}, name: S${n}, feed: "${feed}" }\n`)
    writeFileSync(file, `sources:\n${lines.join('')}`)
    const began = performance.now()
    const options = ['--once', '--allow-private', '--sources', file, '--data', join(folder, 'data')]
    const digest = node([...startScript(), ...options])
    digest.stdout!.resume()
    const megabytes = await mostResident(digest)
    if (digest.exitCode !== 0)
      throw new Error(`npm start ended with ${digest.exitCode ?? digest.signalCode}.`)
    return { megabytes, seconds: (performance.now() - began) / 1000 }
  } finally {
    server.kill()
  }
}

/** The arguments that `npm start` gives to Node, so that npm's own process is not counted. */
function startScript(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ').slice(1)
}

function node(args: string[]): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
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
