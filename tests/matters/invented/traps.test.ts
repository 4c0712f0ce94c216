import { describe, expect, it } from 'vitest'
import { linksOf, matterOf, mentions } from './results.ts'

const daysOf = (label: string, status: string) =>
  (matterOf(label)?.changes ?? []).filter((change) => change.status === status).map(({ day }) => day)
const idsOf = (labels: readonly string[]) => labels.map((label) => matterOf(label)?.id)
const areApart = (...labels: string[]) => {
  const ids = idsOf(labels)
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(labels.length)
}

describe('Links that would be wrong', () => {
  const traps = mentions.filter(({ trap, matters }) => trap !== undefined && matters.length === 0)
  const sentences = [...new Set(traps.map(({ trap }) => trap!))]
  it.each(sentences)('%s', (sentence) => {
    const wrong = traps
      .filter(({ trap }) => trap === sentence)
      .flatMap(({ id, title }) => linksOf(id).map((link) => `${title} -> ${link}`))
    expect(wrong).toEqual([])
  })

  it('texts of one matter are never spread over two', () => {
    const spread = mentions
      .filter(({ matters }) => matters.length === 1)
      .flatMap(({ id, title }) => (linksOf(id).length > 1 ? [`${title} -> ${linksOf(id).join(', ')}`] : []))
      .filter((line) => line.includes('?'))
    expect(spread).toEqual([])
  })
})

describe('Matters that look alike stay apart', () => {
  it.each([
    ['two cases of one name in two courts', ['alvarado-cand', 'alvarado-nysd']],
    ['two suits that are called Doe v. Trump', ['doe-mdd', 'doe-cand']],
    ['two suits of Texas against one department', ['texas-parole', 'texas-grants']],
    ['bills of one number in two Congresses', ['hr-212-119', 'hr-212-120']],
    ['bills of one number in two states', ['sb4-texas', 'sb4-florida']],
    ['bills of one number in two sessions of a state', ['sb4-texas', 'sb4-texas-2027']],
    ['rules of one name of two agencies', ['charge-dhs', 'charge-state']],
    ['a rule and the suit against it', ['training', 'universities']],
    ['an order and the suit against it', ['eo-14399', 'tenants']],
    ['two countries in one headline', ['tps-nepal', 'tps-nicaragua']],
  ])('%s', (_, labels) => areApart(...labels))
})

describe('Status', () => {
  it('does not change because one outlet alone says so', () => {
    expect(matterOf('tps-ukraine')?.status?.status).toBe('extended')
    expect(daysOf('orellana', 'reversed')).toEqual([])
  })

  it('of a rule that was delayed does not become effective on the former day', () => {
    expect(daysOf('farm-wage', 'effective')).toEqual([])
    expect(daysOf('farm-wage', 'delayed')).toEqual(['2026-10-28'])
  })

  it('of a termination that a court stayed does not become effective on its day', () => {
    expect(daysOf('tps-haiti', 'effective')).toEqual([])
    expect(matterOf('tps-haiti')?.status?.status).toBe('stayed')
  })

  it('of a rule becomes effective on the day that the register states', () => {
    expect(daysOf('training', 'effective')).toEqual(['2026-10-13'])
  })

  it('of an appeal is that of its case', () => {
    expect(matterOf('orellana')?.status?.status).toBe('affirmed')
    expect(matterOf('us-illinois')?.status?.status).toBe('affirmed')
  })
})

describe('What a matter has to do with another', () => {
  it('a suit against a rule challenges it', () => {
    expect(matterOf('universities')?.related).toContainEqual({
      id: matterOf('training')?.id,
      how: 'challenges',
    })
  })

  it('a suit against an order challenges it', () => {
    expect(matterOf('tenants')?.related).toContainEqual({ id: matterOf('eo-14399')?.id, how: 'challenges' })
  })
})
