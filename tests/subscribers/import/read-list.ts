import { decodeList } from '../../../functions/subscribers/import/decode-list.ts'
import { readListFile } from '../../../functions/subscribers/import/list-file.ts'
import { taxonomy } from '../context.ts'

/** Reads a list file. */
export function read(bytes: string | Uint8Array, name = 'list.csv') {
  return readListFile(
    { name, text: decodeList(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) },
    taxonomy,
  )
}

/** The readers of a list who get email, by the part before the @. */
export function emailed(text: string | Uint8Array, name?: string): string[] {
  const { listed } = read(text, name)
  return listed.filter(({ status }) => status === 'subscribed').map(({ email }) => email.split('@')[0] ?? '')
}
