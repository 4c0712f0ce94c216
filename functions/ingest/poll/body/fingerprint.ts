import { hash } from 'node:crypto'
import type { Entry } from '../../../domain/model/entry.ts'
import type { CleanContext } from '../../clean/clean-entry.ts'

/**
 * A key of everything that decides what becomes of the entries of a document, beside the entries themselves. `readerVersion`
 * stands for the code and the configuration that read them.
 */
export function readerKey(readerVersion: string, { suffix, repeated, language }: CleanContext): string {
  return keyOf([readerVersion, suffix, [...(repeated ?? [])].sort(), language])
}

/** A key of an entry as its source sent it, and of how it is read. */
export function entryKey(entry: Entry, reader: string): string {
  return keyOf([reader, entry])
}

/**
 * The fingerprint of an entry: a hash of 48 bits of its key and of the content of the article that was made of it (see
 * `contentHash`). As long as the article that is stored has that content, the same entry would bring nothing new.
 */
export function fingerprintOf(key: string, content: string): string {
  return keyOf([key, content]).slice(0, 8)
}

/** Stands for the content of an entry that is too old for an article. */
export const tooOld = 'too old'

function keyOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url')
}
