import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billCommand, loadOf } from '../../../functions/cli/bill/bill.ts'
import { comparison, monthlyCost } from '../../../functions/cli/bill/monthly-cost.ts'
import { prices } from '../../../functions/cli/bill/prices.ts'
import { worstDay, worstDayTable } from '../../../functions/cli/bill/worst-day.ts'

const small = loadOf({ sources: 50, subscribers: 1000 })
const large = loadOf({ sources: 50, subscribers: 10_000 })

describe('The bill', () => {
  it('is what the README says for 50 sources and 1,000 subscribers', () => {
    const [, figure = ''] = /about (\d+\.\d\d) USD a month/.exec(readFileSync('README.md', 'utf8')) ?? []
    expect(monthlyCost(small, prices).pays).toBeLessThanOrEqual(Number(figure))
    expect(monthlyCost(small, prices).pays).toBeGreaterThan(Number(figure) - 0.2)
  })

  it('prints the worst day as a sum of its rows, in the documentation too', () => {
    const day = worstDay(small, prices)
    expect(day.rows.reduce((sum, { usd }) => sum + usd, -day.free)).toBeCloseTo(day.pays)
    expect(readFileSync('docs/run-on-aws.md', 'utf8')).toContain(worstDayTable(day))
  })

  it('is in the documentation exactly as the command prints it', () => {
    const page = readFileSync('docs/run-on-aws.md', 'utf8')
    expect(page).toContain(comparison([small, large], prices))
    expect(page).toContain(`as of ${prices.asOf}`)
  })

  it('shows separately what is always free, and never more than the free amount', () => {
    const { lines, list, free, pays } = monthlyCost(large, prices)
    for (const line of lines) expect(line.free).toBeLessThanOrEqual(line.list)
    expect(list - free).toBeCloseTo(pays)
    // CloudFront includes two million function calls, and no more.
    const readers = monthlyCost({ ...large, readers: 1_000_000 }, prices)
    const cloudFront = readers.lines.find(({ service }) => service === 'CloudFront')!
    expect(cloudFront.list - cloudFront.free).toBeGreaterThan(100)
  })

  it('never falls if the load rises', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 })
    const load = fc.record({
      sources: fc.integer({ min: 1, max: 5000 }),
      articles: count,
      stories: count,
      readers: count,
      subscribers: count,
      daily: count,
    })
    fc.assert(
      fc.property(
        load,
        fc.constantFrom('stories', 'readers', 'subscribers', 'daily', 'articles'),
        (load, more) => {
          const before = monthlyCost(load, prices).list
          expect(monthlyCost({ ...load, [more]: load[more] * 2 }, prices).list).toBeGreaterThanOrEqual(before)
          expect(Number.isFinite(before)).toBe(true)
        },
      ),
    )
  })

  it('names the source of every price', () => {
    for (const { source } of Object.values(prices.prices))
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+pricing/)
  })
})

describe('npm run bill', () => {
  const run = async (...args: string[]) => {
    const stdout = new PassThrough()
    await billCommand(args, { stdout })
    return String(stdout.read())
  }

  it('computes the bill for given numbers', async () => {
    const output = await run('--sources', '10', '--subscribers', '200', '--readers', '500', '--daily', '50')
    expect(output).toMatch(/\| SES \| 2\.4 thousand emails \|/)
    expect(output).toContain('as of 2025-08')
  })

  it('prints several numbers of subscribers side by side, as in the documentation', async () => {
    expect(await run('--sources', '50', '--subscribers', '1000,10000')).toContain(
      comparison([small, large], prices),
    )
  })

  it('explains a number that is not valid', async () => {
    await expect(run('--subscribers', '1k')).rejects.toThrow(/--subscribers "1k" is not a whole number/)
  })
})
