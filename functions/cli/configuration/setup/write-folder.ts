import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { whyNot } from '../../../domain/text/system-error.ts'

/** The files of a new folder, by name. */
export type NewFiles = Record<string, { text: string; mode?: number }>

/** Refuses a folder with anything in it. */
export function refuseExisting(folder: string): void {
  if (!existsSync(folder)) return
  const names = statSync(folder).isDirectory() ? readdirSync(folder).sort() : undefined
  if (names?.length === 0) return
  const found = names
    ? `${folder} is not empty: it has ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' and more' : ''}`
    : `${folder} is a file`
  throw new Error(
    `${found}. Nothing was changed. Name a new folder with --config DIR, or edit what is there.`,
  )
}

/**
 * Writes all files of a new folder, or none: they are written beside it, and become the folder by one rename.
 * @throws {Error} if the folder has something in it or can't be written.
 */
export function writeFolder(folder: string, files: NewFiles): void {
  refuseExisting(folder)
  const target = resolve(folder)
  let draft: string | undefined
  try {
    const mode = existsSync(target) ? statSync(target).mode : 0o777 & ~process.umask()
    mkdirSync(dirname(target), { recursive: true })
    draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    for (const [name, { text, mode = 0o644 }] of Object.entries(files))
      writeFileSync(join(draft, name), text, { mode, flag: 'wx' })
    chmodSync(draft, mode & 0o777)
    // This fails if somebody wrote into the folder meanwhile.
    renameSync(draft, target)
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true })
    throw new Error(`${folder} could not be written: ${whyNot(error)} Name another folder with --config DIR.`)
  }
}
