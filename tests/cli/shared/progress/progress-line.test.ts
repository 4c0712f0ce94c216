import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProgressLine } from '../../../../functions/cli/shared/progress/progress-line.ts'

/** Reports one source a `step`, up to `until` of `of`, and returns what was written. */
function written(
  stream: { isTTY?: boolean; columns?: number },
  environment: Record<string, string>,
  { step, until, of = 1000 }: { step: number; until: number; of?: number },
): string[] {
  let now = 0
  const texts: string[] = []
  const line = new ProgressLine({ ...stream, write: (text) => texts.push(text) }, () => now, environment)
  for (let done = 0; done <= until; done += 1) {
    line.report('reading sources', done, of)
    now += step
  }
  return texts
}

const terminal = { isTTY: true, columns: 100 }
const control = /[^ -~\n]/

describe('On a terminal', () => {
  it('one line is rewritten, with counts and an estimate, and removed at the end', () => {
    const texts = written(terminal, {}, { step: 100, until: 1000 })
    expect(texts[0]).toBe('\rReading sources: 20 of 1,000, about 2 minutes left')
    expect(texts.some((text) => text.includes('\n'))).toBe(false)
    expect(texts.at(-2)).toMatch(/^\rReading sources: 99\d of 1,000, a few seconds left *$/)
    expect(texts.at(-1)).toMatch(/^\r +\r$/)
  })

  it('a shorter text leaves nothing of a longer one, and no text wraps', () => {
    for (const columns of [20, 100]) {
      let screen = ''
      for (const text of written({ isTTY: true, columns }, {}, { step: 900, until: 900 })) {
        const line = text.slice(1)
        expect(line.length).toBeLessThan(Math.max(columns, screen.length + 1))
        screen = line + screen.slice(line.length)
        expect(screen.trimEnd()).toBe(line.trimEnd())
      }
    }
  })

  it('other text removes the line first, and it comes back', () => {
    let now = 0
    const texts: string[] = []
    const line = new ProgressLine({ isTTY: true, write: (text) => texts.push(text) }, () => now, {})
    for (now = 0; now <= 3000; now += 1000) line.report('exporting', now)
    line.clear()
    line.clear()
    now = 4000
    line.report('exporting', now)
    expect(texts).toEqual([
      '\rExporting: 2,000 records so far',
      '\rExporting: 3,000 records so far',
      `\r${' '.repeat('Exporting: 3,000 records so far'.length)}\r`,
      '\rExporting: 4,000 records so far',
    ])
  })

  it('two tasks at a time do not take turns on the line', () => {
    let now = 0
    const texts: string[] = []
    const line = new ProgressLine({ isTTY: true, write: (text) => texts.push(text) }, () => now, {})
    for (now = 0; now <= 9000; now += 600) {
      line.report('reading sources', now, 9000)
      line.report('publishing', now, 20_000)
    }
    const names = texts.filter((text) => /\w/.test(text)).map((text) => text.trim().split(':')[0])
    expect(names.filter((name, n) => name !== names[n - 1])).toEqual(['Reading sources', 'Publishing'])
  })
})

describe('Elsewhere', () => {
  it.each([
    ['in a file or a pipe', {}, {}],
    ['on a terminal that can do nothing', terminal, { TERM: 'dumb' }],
    ['if nothing but text is wanted', terminal, { NO_COLOR: '1' }],
  ])('%s, there is one whole line a minute and no control character', (_, stream, environment) => {
    const texts = written(stream, environment, { step: 10_000, until: 20 })
    expect(texts).toEqual([
      '  Reading sources: 6 of 1,000, about 3 hours left.\n',
      '  Reading sources: 12 of 1,000, about 3 hours left.\n',
      '  Reading sources: 18 of 1,000, about 3 hours left.\n',
    ])
    expect(texts.join('')).not.toMatch(control)
  })
})

it('Short work shows nothing, anywhere', () => {
  for (const stream of [terminal, {}]) expect(written(stream, {}, { step: 1, until: 1000 })).toEqual([])
})

it('Whatever is reported, text is bounded and no figure is impossible', () => {
  const step = fc.record({
    done: fc.nat(2000),
    of: fc.option(fc.nat(1000), { nil: undefined }),
    ms: fc.nat(100_000),
  })
  fc.assert(
    fc.property(fc.array(step), fc.boolean(), (steps, isTTY) => {
      let now = 0
      const texts: string[] = []
      const line = new ProgressLine({ isTTY, columns: 80, write: (text) => texts.push(text) }, () => now, {})
      for (const { done, of, ms } of steps) {
        now += ms
        line.report('importing', done, of)
      }
      expect(texts.join('')).not.toMatch(/NaN|Infinity|-\d/)
      for (const text of texts) expect(text.length).toBeLessThan(120)
    }),
  )
})
