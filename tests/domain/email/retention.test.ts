import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as limits from '../../../functions/auth/limits.ts'
import {
  COUNTED_HOURS,
  LEDGER_DAYS,
  LEFT_DAYS,
  PENDING_DAYS,
  REQUEST_DAYS,
} from '../../../functions/domain/email/retention.ts'
import { words } from '../../../functions/i18n/about-pages.ts'

const rows = readFileSync('docs/privacy.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
const row = (start: string) => rows.find((line) => line.startsWith(`| ${start}`)) ?? ''

it('docs/privacy.md says of each kind of data the time after which the code deletes it', () => {
  expect(row('address, preferences')).toContain(`and ${LEFT_DAYS} more days`)
  expect(row('a sign-up that nobody confirmed')).toContain(`| ${PENDING_DAYS} days |`)
  expect(row('an address that was just entered')).toContain(`or ${REQUEST_DAYS} days if`)
  expect(LEDGER_DAYS).toBe(365)
  expect(row('which edition or alert')).toContain('| a year, or until the day after')
  expect(COUNTED_HOURS).toBe(24)
  expect(row('when an IP address')).toContain('an hour to a day')
})

it('no limit remembers a network or a mailbox for longer than the privacy page says', () => {
  for (const { seconds } of Object.values(limits)) expect(seconds).toBeLessThanOrEqual(COUNTED_HOURS * 3600)
})

it.each(['en', 'es'] as const)('the privacy page has every time, in %s', (language) => {
  const times = { pending: 101, left: 102, ledger: 103, request: 104, hours: 105 }
  const text = words[language].privacy.keptList(times).join(' ')
  for (const time of Object.values(times)) expect(text).toContain(String(time))
})
