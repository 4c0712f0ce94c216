import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'

/**
 * Checks a folder for backups, by the places that links lead to. Nothing is created.
 * @throws {Error} if it is within the data folder, or one that a link in it leads to: it could be lost with the data, or be
 *   published with the site. Also if neither it nor the folder that it would be created in is there.
 */
export async function checkBackupTarget(to: string, folder: string): Promise<void> {
  const target = await realpath(to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    // Its parent must exist: a disk that is not mounted would otherwise be taken for an empty one.
    return join(await realpath(dirname(to)), basename(to))
  })
  const places = [await realpath(folder), ...(await linkedFrom(folder))]
  if (places.some((place) => isWithin(target, place)))
    throw new Error(`${to} is in the data folder, and would be lost with it. Name a folder somewhere else.`)
}

/** Where the links in a folder lead to. */
async function linkedFrom(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const links = entries.filter((entry) => entry.isSymbolicLink())
  const places = links.map(({ name }) => realpath(join(folder, name)).catch(() => undefined))
  return (await Promise.all(places)).filter((place) => place !== undefined)
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
