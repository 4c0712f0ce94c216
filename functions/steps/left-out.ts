import type { LeftOut } from '../pages/left-out.ts'
import type { Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'
import type { Home } from './home.ts'

/** What was left out of the last publication, beside what was published last. */
const KEY = { pk: 'PUBLISHED', sk: 'left-out' }
/** More than this no operator reads one by one. */
const MOST_KEPT = 100

const records = codec<{ leftOut: LeftOut[] }>('record of what was left out')

/** Tells the operator of each once: it is theirs to put right, and nothing waits for it. */
export function tellLeftOut(leftOut: readonly LeftOut[], { journal }: Pick<Home, 'journal'>): void {
  for (const { story, edition, file, error } of leftOut) {
    if (story !== undefined) journal.error('story left out', { story, edition, error })
    else if (edition !== undefined) journal.error('edition left out', { edition, error })
    else journal.error('file not rendered', { file, error })
  }
}

/** Notes what was left out of this publication, for the doctor, and tells of what was not left out of the last one. */
export async function noteLeftOut(
  leftOut: readonly LeftOut[],
  { content, journal }: Pick<Home, 'journal'> & { content: Table },
): Promise<void> {
  const before = await lastLeftOut(content)
  const known = new Set(before.map(nameOf))
  const kept = leftOut.slice(0, MOST_KEPT)
  tellLeftOut(
    kept.filter((one) => !known.has(nameOf(one))),
    { journal },
  )
  if (leftOut.length > kept.length) journal.warn('much left out', { count: leftOut.length })
  if (kept.map(nameOf).join() === before.map(nameOf).join()) return
  await content.write([{ ...KEY, value: records.encode({ leftOut: kept }), when: 'always' }])
}

function nameOf({ story, edition, file, error }: LeftOut): string {
  return [story, edition, file, error].join(' ')
}

/** What the last publication left out. */
export async function lastLeftOut(content: Table): Promise<LeftOut[]> {
  const [item] = await content.get([KEY])
  return item ? records.decode(item.value).leftOut : []
}
