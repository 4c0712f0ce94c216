import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'

/**
 * Checks a folder for backups, following links. Creates nothing.
 * @throws {Error} if the folder is inside the data folder, or inside a folder that a link there points to: backups could be
 *   lost with the data, or be published with the site. Also if neither the folder nor its parent exists.
 */
export async function checkBackupTarget(to: string, folder: string): Promise<void> {
  const target = await realpath(to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    // The parent must exist. Otherwise a disk that is not mounted would be taken for an empty one.
    return join(await realpath(dirname(to)), basename(to))
  })
  const places = [await realpath(folder), ...(await linkedFrom(folder))]
  if (places.some((place) => isWithin(target, place)))
    throw new Error(`${to} is in the data folder, and would be lost with it. Name a folder somewhere else.`)
}

/** Where the links in a folder point. */
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
