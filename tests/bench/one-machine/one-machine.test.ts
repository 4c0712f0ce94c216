import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { measureBill } from '../../../bench/bill.ts'
import { compressedSizes } from '../../../bench/compressed.ts'
import { measureBackup } from '../../../bench/one-machine/backup.ts'
import { measureDeletion } from '../../../bench/one-machine/deletion.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { valuesOf } from '../measured-figures.ts'

it('A deletion deletes the emails of that reader only, and rewrites the database', async () => {
  const values = valuesOf(await measureDeletion(50, 100))
  expect(values['emails that it deleted']).toBe(2)
  expect(values['MB of the database']).toBeGreaterThan(0)
  expect(values['rewriting the database, seconds']).toBeGreaterThan(0)
})

it('A backup has every record, and texts of a few words take less room than as they are', async () => {
  const figures = await measureBackup(200)
  const values = valuesOf(figures)
  expect(values['records read back']).toBe(200)
  expect(values['MB of the file']).toBeLessThan(0.7)
  expect(figures[0]?.split).toContain('200 records of invented words, 1 MB')
})

it('Files are measured as they are and compressed', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'matters'))
  writeFileSync(join(folder, 'matters/calendar.ics'), 'DTSTART:20261130\r\n'.repeat(100))
  const [plain, compressed] = compressedSizes(folder, ['matters/calendar.ics']).map(({ value }) => value!)
  expect(plain).toBe(1800)
  expect(compressed).toBeLessThan(plain! / 5)
})

it('More subscribers cost more, and a day at every limit stays below its goal', () => {
  const figures = measureBill()
  valuesOf(figures)
  const months = figures.filter(({ of }) => of !== undefined).map(({ value }) => value!)
  expect(months).toEqual(months.toSorted((a, b) => a - b))
  const { value = Infinity, target = 0 } = figures.at(-1)!
  expect(value).toBeLessThanOrEqual(target)
})
