import pLimit from 'p-limit'
import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import type { Files } from '../../ports/files.ts'
import { Manifest } from './manifest.ts'

/** How many parts are checked at a time. */
const AT_ONCE = 8

/** Whether a folder has a site: a home page, which a new or emptied folder does not have. */
export async function hasHomePage(to: Files): Promise<boolean> {
  return (await to.read(fileAt(sitePaths.home))) !== undefined
}

/**
 * Finds files that the manifest lists and the folder does not have, for example because somebody removed them or restored
 * only a part, and makes the next publication write them again. Returns how many there are.
 */
export async function detectMissingFiles(to: Files, notes: Files): Promise<number> {
  const manifest = await Manifest.load(notes)
  const existing = new Set(await Array.fromAsync(to.list('')))
  let count = 0
  const incomplete: string[] = []
  const limit = pLimit(AT_ONCE)
  await limit.map(manifest.names(), async (name) => {
    const part = await manifest.open(name)
    const missing = [...part.files.keys()].filter((path) => !existing.has(path))
    if (missing.length === 0) return
    count += missing.length
    incomplete.push(name)
    for (const path of missing) part.files.set(path, { stamp: '', hash: '' })
    await part.save()
  })
  if (incomplete.length > 0) await manifest.distrust(incomplete)
  return count
}
