import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupDays } from '../../../functions/archive/backup-times.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const read = (line: string) => {
  writeFileSync(join(folder, 'publication.yaml'), `${line}\n`)
  return readConfiguration({ base: 'config', overlay: folder }).publication.backup
}

describe('The setting of backups', () => {
  it('means one every day, of which fourteen are kept, if it only names a folder', () => {
    expect(read('backup: {to: /backups}')).toEqual({ every: 'day', keep: 14, to: '/backups' })
    expect(read('title: A digest')).toBeUndefined()
  })

  it('names a folder seen from its file, and not from the working directory', () => {
    expect(read('backup: {to: ../backups, every: week, keep: 4}')).toEqual({
      every: 'week',
      keep: 4,
      to: resolve(folder, '../backups'),
    })
  })

  it.each([
    ['backup: {every: day}', '"to" is missing.'],
    ['backup: {to: ""}', 'must name a folder'],
    ['backup: {to: " "}', 'without spaces around it'],
    ['backup: {to: " /b"}', 'without spaces around it'],
    ['backup: {to: "/b "}', 'without spaces around it'],
    ['backup: {to: "/b\\0c"}', 'must name a folder'],
    ['backup: {to: ~/backups}', '~ is not read as your home folder'],
    ['backup: {to: 5}', 'to "5" must be text'],
    ['backup: {to: /b, every: hour}', 'every "hour" is not known. Write one of: day, week.'],
    ['backup: {to: /b, keep: 0}', 'keep "0" is too small'],
    ['backup: {to: /b, keep: 1.5}', 'keep "1.5" must be a whole number'],
    ['backup: {to: /b, kep: 3}', 'Did you mean "keep"'],
    ['backup: [day]', 'backup (a list) must be a map'],
    ['backups: {to: /b}', 'Did you mean "backup"'],
  ])('%s is refused and named', (line, named) => {
    expect(() => read(line)).toThrow(named)
  })

  it('says how many days backups hold deleted data', () => {
    expect(backupDays({ every: 'day', keep: 14 })).toBe(15)
    expect(backupDays({ every: 'week', keep: 4 })).toBe(29)
  })
})
