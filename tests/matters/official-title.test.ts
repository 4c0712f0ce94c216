import { describe, expect, it } from 'vitest'
import { officialTitle } from '../../functions/matters/official-title.ts'
import { expectLinear } from '../support/expect-linear.ts'

describe('The title of an official document', () => {
  it.each([
    ['Permits for Lantern Makers; Final Rule', 'Permits for Lantern Makers'],
    ['Permits for Lantern Makers; Proposed Rule; Extension of Comment Period', 'Permits for Lantern Makers'],
    ['Permits for Lantern Makers; Delay of Effective Date', 'Permits for Lantern Makers'],
    [
      'Permits for Lantern Makers: Interim Final Rule With Request for Comments',
      'Permits for Lantern Makers',
    ],
    ['Permits for Lantern Makers; Withdrawal', 'Permits for Lantern Makers'],
    ['Permits for Lantern Makers; Correction', 'Permits for Lantern Makers'],
    ['Permits for Lantern Makers (RIN 1615-ZZ99)', 'Permits for Lantern Makers'],
    ['Final Rule: Permits for Lantern Makers', 'Permits for Lantern Makers'],
    ['USCIS; Permits for Lantern Makers; Notice of Proposed Rulemaking', 'Permits for Lantern Makers'],
    ['Lantern Certification: Willow Survey Standards', 'Lantern Certification: Willow Survey Standards'],
    ['Withdrawal of Lanterns', 'Withdrawal of Lanterns'],
    ['Final Rule', 'Final Rule'],
  ])('%j is called %j', (written, name) => {
    expect(officialTitle(written)).toBe(name)
  })

  it.each(['; ', ': rule ', ' - final rule', 'delay of '])(
    'is read in time that grows with its length only, as in 100,000 × %j',
    (part) => expectLinear(() => officialTitle(part.repeat(100_000))),
  )
})
