import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, spawnDigest } from '../../e2e/installation.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { BrokenPromise } from '../promises.ts'

const KILLS = 30
/** Kills per folder, so that each run meets what the one before left. */
const KILLS_PER_FOLDER = 5

/** Kills processes at moments spread over a run, then lets one finish and compares the result. */
export async function killAll(): Promise<{ tried: number; broken: (BrokenPromise & { plan: string })[] }> {
  const began = performance.now()
  const undisturbed = temporaryFolder()
  await run('start', '--once', '--data', undisturbed)
  const duration = performance.now() - began
  const broken: (BrokenPromise & { plan: string })[] = []
  const moments = Array.from({ length: KILLS }, (_, n) => ((n + 0.5) / KILLS) * duration)
  const folders = KILLS / KILLS_PER_FOLDER
  for (let first = 0; first < folders; first++) {
    const folder = temporaryFolder()
    const these = moments.filter((_, n) => n % folders === first)
    for (const moment of these) await killAfter(moment, folder)
    const { code } = await run('start', '--once', '--data', folder)
    const plan = `killed after ${these.map(Math.round).join(', ')} ms`
    if (code !== 0) broken.push({ plan, promise: 8, how: `the next run ends with ${code}` })
    broken.push(...compare(undisturbed, folder).map((one) => ({ ...one, plan })))
  }
  return { tried: KILLS, broken }
}

async function killAfter(ms: number, folder: string): Promise<void> {
  const child = spawnDigest('start', '--once', '--data', folder)
  const timer = setTimeout(() => child.kill('SIGKILL'), ms)
  await once(child, 'close')
  clearTimeout(timer)
}

function compare(undisturbed: string, folder: string): BrokenPromise[] {
  const [wanted, found] = [undisturbed, folder].map(itemsOf) as [Item[], Item[]]
  const titles = (items: Item[]) =>
    items
      .map(({ title }) => title)
      .sort()
      .join('\n')
  const outbox = join(folder, 'outbox')
  const emails = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')).length : 0
  return [
    ...(titles(wanted) === titles(found)
      ? []
      : [{ promise: 1, how: `${found.length} of ${wanted.length} stories` }]),
    ...(new Set(found.map(({ id }) => id)).size === found.length
      ? []
      : [{ promise: 2, how: 'a story twice' }]),
    // There is none if a process was killed while it sent the email, whose delivery is then uncertain.
    ...(emails <= 1 ? [] : [{ promise: 5, how: `${emails} emails to the one reader` }]),
  ]
}

interface Item {
  id: string
  title: string
}

function itemsOf(folder: string): Item[] {
  return (JSON.parse(readFileSync(join(folder, 'site/feed.json'), 'utf8')) as { items: Item[] }).items
}
