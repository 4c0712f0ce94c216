import type { LeftOut } from '../pages/left-out.ts'
import type { Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'
import { lossRemedy } from '../store/lost-edition.ts'
import type { Home } from './home.ts'

/** The record of what the last publication left out. */
const KEY = { pk: 'PUBLISHED', sk: 'left-out' }
/** More than this an operator does not read one by one. */
const MOST_KEPT = 100

const records = codec<{ leftOut: LeftOut[] }>('record of what was left out')

/** Logs each of them as an error, since only the operator can fix it. Nothing waits for that. */
export function tellLeftOut(leftOut: readonly LeftOut[], { journal }: Pick<Home, 'journal'>): void {
  for (const { story, edition, file, error } of leftOut) {
    if (story !== undefined) journal.error('story left out', { story, edition, error })
    else if (edition !== undefined) {
      journal.error('edition left out', {
        edition,
        error,
        ...(file !== undefined && { file, what: lossRemedy }),
      })
    } else journal.error('file not rendered', { file, error })
  }
}

/** Stores what this publication left out, for the doctor, and logs what the last one did not leave out. */
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
