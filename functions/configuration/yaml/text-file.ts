import { readFileSync } from 'node:fs'
import { own } from '../../domain/own.ts'
import type { Finding } from '../finding.ts'

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, else windows-1252, as older feed readers export. */
export function readText(file: string): { text: string } | { finding: Finding } {
  try {
    return { text: decode(readFileSync(file)) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { finding: { file, text: own(troubles, code) ?? `can't be read (${code || error}).` } }
  }
}

const troubles: Record<string, string> = {
  ENOENT: 'there is no such file. Correct the path.',
  EISDIR: 'is a folder. Name a file in it.',
  EACCES: "can't be read by this user. Change its permissions.",
}

function decode(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
