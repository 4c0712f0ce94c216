import type { Files } from '../ports/files.ts'
import { Manifest } from './manifest.ts'

/**
 * Lets the next publication write anew what is noted as published and is not there, since somebody removed it or
 * restored a part of it. Answers how many files that are.
 */
export async function distrustMissing(to: Files, notes: Files): Promise<number> {
  const manifest = await Manifest.load(notes)
  const there = new Set(await Array.fromAsync(to.list('')))
  let count = 0
  const lacking: string[] = []
  for (const name of manifest.names()) {
    const part = await manifest.open(name)
    const missing = [...part.files.keys()].filter((path) => !there.has(path))
    if (missing.length === 0) continue
    count += missing.length
    lacking.push(name)
    for (const path of missing) part.files.set(path, { stamp: '', hash: '' })
    await part.save()
  }
  if (lacking.length > 0) await manifest.distrust(lacking)
  return count
}
