import { describe, expect, it } from 'vitest'
import { expected, identifiers, links, matterOf, mentions, statuses } from './results.ts'
import { precision, recall, type Score } from './score.ts'

function print(what: string, score: Score): void {
  const figures = `precision ${precision(score).toFixed(3)}, recall ${recall(score).toFixed(3)}`
  const list = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `\n  ${title}\n${rows.map((row) => `    ${row}`).join('\n')}`
  process.stdout.write(
    `${what}: ${figures} (${score.right} right, ${score.found} found, ${score.expected} expected)` +
      `${list('wrong', score.wrong)}${list('missing', score.missing)}\n`,
  )
}

describe('The invented texts', () => {
  it('are at least 150 about at least 40 matters of all kinds', () => {
    expect(mentions.length).toBeGreaterThanOrEqual(150)
    expect(expected.length).toBeGreaterThanOrEqual(40)
    expect(new Set(expected.map(({ kind }) => kind)).size).toBe(5)
  })

  it('belong to matters that are expected', () => {
    const labels = new Set(expected.map(({ label }) => label))
    expect(labels.size).toBe(expected.length)
    expect(
      mentions.flatMap(({ matters, may }) => [...matters, ...may]).filter((one) => !labels.has(one)),
    ).toEqual([])
  })
})

describe('In the invented texts', () => {
  it('numbers and designations are found', () => {
    const score = identifiers()
    print('identifiers', score)
    expect(precision(score)).toBeGreaterThanOrEqual(0.97)
    expect(recall(score)).toBeGreaterThanOrEqual(0.85)
  })

  it('texts are linked to their matters', () => {
    const score = links()
    print('links', score)
    expect(precision(score)).toBeGreaterThanOrEqual(0.95)
    expect(recall(score)).toBeGreaterThanOrEqual(0.75)
  })

  it('changes of status are found', () => {
    const score = statuses()
    print('changes of status', score)
    expect(precision(score)).toBeGreaterThanOrEqual(0.95)
    expect(recall(score)).toBeGreaterThanOrEqual(0.75)
  })

  it('the status in the end is right, if there is one', () => {
    const wrong = expected.flatMap(({ label, status }) => {
      const is = matterOf(label)?.status?.status
      return is === undefined || status.includes(is)
        ? []
        : [`${label}: ${is} instead of ${status.join(' or ')}`]
    })
    process.stdout.write(`${['last status wrong', ...wrong].join('\n  ')}\n`)
    expect(wrong.length / expected.length).toBeLessThanOrEqual(0.05)
  })
})
