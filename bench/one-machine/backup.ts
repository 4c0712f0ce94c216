import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { writeExport } from '../../functions/adapters/local/files/write-export.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import type { Figure } from '../figure.ts'
import { pick, random } from '../stories/random.ts'
import { secondsOf } from '../timed.ts'

/** Characters of each record's text: 20,000 records make 74 MB. */
const TEXT = 3_500
const WORDS = 2_000
const BATCH = 500

/** Measures how long an encrypted backup takes: to write it, and to read it back, as the digest does at once. */
export async function measureBackup(records = 20_000): Promise<Figure[]> {
  const folder = temporaryFolder()
  const clock = () => new Date('2026-11-30T12:00:00Z')
  const opened = openFolder(folder, clock)
  try {
    const bytes = await fill(opened, records)
    const file = join(folder, 'backup.jsonl.gz.age')
    const passphrase = 'a passphrase of the benchmark'
    const writing = await secondsOf(() => writeExport(file, opened, clock, { passphrase }))
    let read = 0
    const reading = await secondsOf(async () => {
      read = (await verifyArchive(file, { passphrase })).counts.content
    })
    const split = `${records} records of invented words, ${Math.round(bytes / 1e6)} MB, encrypted`
    return [
      { name: 'writing a backup, seconds', value: writing.clock, split },
      { name: 'the same, processor seconds', value: writing.processor, split },
      { name: 'reading it back, seconds', value: reading.clock, split },
      { name: 'the same in processor seconds', value: reading.processor, split },
      { name: 'records read back', value: read, target: records, split },
      { name: 'MB of the file', value: statSync(file).size / 1e6, split },
    ]
  } finally {
    opened.close()
  }
}

/** Stores records with texts of so many different words that they compress like news. Returns their bytes. */
async function fill(
  { content }: Pick<ReturnType<typeof openFolder>, 'content'>,
  records: number,
): Promise<number> {
  const next = random(3)
  const words = Array.from({ length: WORDS }, () => Math.floor(next() * 36 ** 5).toString(36))
  let bytes = 0
  for (let from = 0; from < records; from += BATCH) {
    const writes = Array.from({ length: Math.min(BATCH, records - from) }, (_, n) => {
      let text = ''
      while (text.length < TEXT) text += `${pick(words, next)} `
      bytes += text.length
      return { pk: `KNOWN#${from + n}`, sk: 'article', value: { text }, when: 'always' as const }
    })
    await content.write(writes)
  }
  return bytes
}
