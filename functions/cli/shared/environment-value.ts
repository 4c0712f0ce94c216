import { lstatSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { ConfigurationError } from '../../configuration/finding.ts'

/**
 * The value of a variable in an environment file; empty if the file or the value is missing or empty.
 * @throws {ConfigurationError} if the file sets other variables only, or the value is one that Node, systemd, Docker and
 *   shells read differently: a password that is cut is a weaker one, and nobody would notice. The value is not repeated.
 */
export function valueIn(file: string, variable: string): string {
  const text = textOf(file)
  const lines = text.split('\n')
  const at = lines.findLastIndex((line) => assigned(line)?.name === variable)
  if (at < 0) {
    if (!lines.some((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))) return ''
    throw refused(file, undefined, `there is no ${variable} in it. Write ${variable}=… on a line of its own.`)
  }
  const value = meant(assigned(lines[at]!)!.text)
  if (value !== undefined && value === parseEnv(text)[variable]) return value
  throw refused(
    file,
    at + 1,
    `the value of ${variable} can be read in more than one way. Put it between single quotes, as in ${variable}='…', with nothing after them, and use no single quote in it.`,
  )
}

/** @throws {Error} if the file exists and can't be read. */
function textOf(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })) return ''
  // Some editors write a byte order mark, which would become part of the first name.
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

function assigned(line: string): { name: string; text: string } | undefined {
  const at = line.indexOf('=')
  if (at < 0 || line.trimStart().startsWith('#')) return undefined
  const name = line
    .slice(0, at)
    .trim()
    .replace(/^export\s+/, '')
  return { name, text: line.slice(at + 1).trim() }
}

/** What the author of this line means, without the quotes at both ends; `undefined` if that is not clear. */
function meant(text: string): string | undefined {
  const quote = text.charAt(0)
  if (!['"', "'", '`'].includes(quote)) return text
  return text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : undefined
}

function refused(file: string, line: number | undefined, text: string): ConfigurationError {
  return new ConfigurationError([{ file, ...(line !== undefined && { line }), text }])
}
