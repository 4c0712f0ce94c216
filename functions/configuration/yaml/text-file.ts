import { readFileSync } from 'node:fs'
import { fileErrorText } from '../../domain/text/system-error.ts'
import type { Finding } from '../finding.ts'

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, else windows-1252, as older feed readers export. */
export function readText(file: string): { text: string } | { finding: Finding } {
  try {
    return { text: decode(readFileSync(file)) }
  } catch (error) {
    return { finding: { file, text: fileErrorText(error) ?? `can't be read (${codeOf(error)}).` } }
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
