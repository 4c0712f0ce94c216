import { dirname, resolve } from 'node:path'
import { type Located, map, scalar } from '../yaml/located.ts'

/** Makes `backup.to` a whole path, seen from the file that names it, so that it does not depend on the working directory. */
export function withBackupFolder(publication: Located): Located {
  const backup = publication.kind === 'map' ? publication.entries.get('backup') : undefined
  const to = backup?.kind === 'map' ? backup.entries.get('to') : undefined
  if (publication.kind !== 'map' || backup?.kind !== 'map' || to?.kind !== 'scalar') return publication
  // What the rules refuse stays as it is written.
  if (typeof to.value !== 'string' || !/^[^\s~]/.test(to.value)) return publication
  const whole = scalar(to, resolve(dirname(to.file), to.value))
  return map(publication, [
    ...publication.entries,
    ['backup', map(backup, [...backup.entries, ['to', whole]])],
  ])
}
