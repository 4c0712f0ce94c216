import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, spawnDigest } from '../e2e/installation.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Broken } from './broken.ts'

const KILLS = 30
/** Each folder sees so many, so that what one leaves behind meets the next. */
const IN_A_ROW = 5

/** Kills whole processes at moments spread over a run, then lets one end and looks at what is there. */
export async function killAll(): Promise<{ tried: number; broken: (Broken & { plan: string })[] }> {
  const began = performance.now()
  const undisturbed = temporaryFolder()
  await run('start', '--once', '--data', undisturbed)
  const lasts = performance.now() - began
  const broken: (Broken & { plan: string })[] = []
  const moments = Array.from({ length: KILLS }, (_, n) => ((n + 0.5) / KILLS) * lasts)
  const folders = KILLS / IN_A_ROW
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

function compare(undisturbed: string, folder: string): Broken[] {
  const [wanted, found] = [undisturbed, folder].map(itemsOf) as [Item[], Item[]]
  const titles = (items: Item[]) =>
    items
      .map(({ title }) => title)
      .sort()
      .join('\n')
  const outbox = join(folder, 'outbox')
  const mails = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')).length : 0
  return [
    ...(titles(wanted) === titles(found)
      ? []
      : [{ promise: 1, how: `${found.length} of ${wanted.length} stories` }]),
    ...(new Set(found.map(({ id }) => id)).size === found.length
      ? []
      : [{ promise: 2, how: 'a story twice' }]),
    // None where the process ended with the one mail in its hands: that one is uncertain.
    ...(mails <= 1 ? [] : [{ promise: 5, how: `${mails} mails to the one reader` }]),
  ]
}

interface Item {
  id: string
  title: string
}

function itemsOf(folder: string): Item[] {
  return (JSON.parse(readFileSync(join(folder, 'site/feed.json'), 'utf8')) as { items: Item[] }).items
}
