import { readFileSync } from 'node:fs'
import { fileErrorText } from '../../domain/text/system-error.ts'
import type { Finding } from '../finding.ts'

/** Reads a text file as UTF-8 or UTF-16 by its byte order mark, else as UTF-8, else as windows-1252, which older feed readers export. */
export function readText(file: string): { ok: true; text: string } | { ok: false; finding: Finding } {
  try {
    return { ok: true, text: decode(readFileSync(file)) }
  } catch (error) {
    return { ok: false, finding: { file, text: fileErrorText(error) ?? `can't be read (${codeOf(error)}).` } }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)

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
