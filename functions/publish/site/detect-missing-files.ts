import pLimit from 'p-limit'
import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import type { Files } from '../../ports/files.ts'
import { Manifest } from './manifest.ts'

/** How many parts are looked into at a time. */
const AT_ONCE = 8

/** Whether readers find a site: its home page, which a place that is new or was emptied lacks. */
export async function hasHomePage(to: Files): Promise<boolean> {
  return (await to.read(fileAt(sitePaths.home))) !== undefined
}

/**
 * Lets the next publication write anew what is noted as published and is not there, since somebody removed it or
 * restored a part of it, or since the notes outlived the place. Answers how many files that are.
 */
export async function detectMissingFiles(to: Files, notes: Files): Promise<number> {
  const manifest = await Manifest.load(notes)
  const there = new Set(await Array.fromAsync(to.list('')))
  let count = 0
  const lacking: string[] = []
  const limit = pLimit(AT_ONCE)
  await limit.map(manifest.names(), async (name) => {
    const part = await manifest.open(name)
    const missing = [...part.files.keys()].filter((path) => !there.has(path))
    if (missing.length === 0) return
    count += missing.length
    lacking.push(name)
    for (const path of missing) part.files.set(path, { stamp: '', hash: '' })
    await part.save()
  })
  if (lacking.length > 0) await manifest.distrust(lacking)
  return count
}
