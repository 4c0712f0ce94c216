import { chmodSync, closeSync, existsSync, lstatSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whether files have POSIX modes, which say who may read them. */
export const hasModes = process.platform !== 'win32'

const FILE_MODE = 0o600
const FOLDER_MODE = 0o700
const OTHERS_MASK = 0o077

/** Closes a data folder, and the subscriber data and keys in it, to other users of this machine. */
export function closeToOthers(folder: string): void {
  if (isOpen(folder)) close(folder)
  for (const { path } of openIn(folder, isOpen)) close(path)
}

/** Closes one file to other users. A file that does not exist is created first, so that others can never open it. */
export function ownFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE_MODE))
  else if (isOpen(file)) close(file)
}

/** Files and folders that other users can open, with their modes, the data folder first. Empty if the system has no file modes. */
export function openToOthers(folder: string): { path: string; mode: string; right: string }[] {
  return openIn(folder, () => true)
}

/** `mayEnter` is false for a closed outbox, so that not every command looks at its thousands of emails. */
function openIn(
  folder: string,
  mayEnter: (path: string) => boolean,
): { path: string; mode: string; right: string }[] {
  if (!hasModes || !existsSync(folder)) return []
  const inside = personalPaths(folder, mayEnter)
  return (inside.length > 0 ? [folder, ...inside] : []).filter(isOpen).map((path) => {
    const { mode } = lstatSync(path)
    return { path, mode: octal(mode), right: octal(rightMode(path)) }
  })
}

const personalNames =
  /^(keys\.json|subscribers\.sqlite(-wal|-shm|-journal)?|outbox|damaged-.*|.*\.(csv|jsonl|gz|age|part|eml|bak))$/

/** Whether a file or folder of this name in a data folder is closed to other users. */
export function isPersonalName(name: string): boolean {
  return personalNames.test(name)
}

/** Whether a folder is one such as `/tmp`, in which each user has files (sticky bit). */
export function isShared(folder: string): boolean {
  return hasModes && (lstatSync(folder).mode & 0o1000) !== 0
}

const copyNames = /^damaged-|\.(csv|jsonl|gz|age|part|bak)$/

/** Exports, lists and damaged databases in a data folder. They belong to the operator, so deleting a subscriber does not change them. */
export function copiesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => copyNames.test(name)).map((name) => join(folder, name))
}

/** Databases, keys, emails in the outbox, and lists and exports that the operator put there. */
function personalPaths(folder: string, mayEnter: (path: string) => boolean): string[] {
  return readdirSync(folder)
    .filter(isPersonalName)
    .flatMap((name) => within(join(folder, name), mayEnter))
}

function within(path: string, mayEnter: (path: string) => boolean): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat || stat.isSymbolicLink()) return []
  if (!stat.isDirectory()) return [path]
  if (!mayEnter(path)) return []
  return [path, ...readdirSync(path).flatMap((name) => within(join(path, name), mayEnter))]
}

function isOpen(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return hasModes && stat !== undefined && (stat.mode & OTHERS_MASK) !== 0
}

function close(path: string): void {
  try {
    chmodSync(path, rightMode(path))
  } catch {
    // It belongs to another user, or the file system has no modes. The doctor reports it.
  }
}

function rightMode(path: string): number {
  return lstatSync(path).isDirectory() ? FOLDER_MODE : FILE_MODE
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0')
}
