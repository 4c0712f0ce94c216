import { describe, expect, it } from 'vitest'
import type { ClassifierInput } from '../../../functions/classify/classifier.ts'
import { kindAndForm } from '../../../functions/classify/kind/kind-and-form.ts'

/** The kind and what showed it. */
const kindOf = (input: Partial<ClassifierInput>) => {
  const { kind, reasons } = kindAndForm({ title: 'Fee rises', ...input })
  return `${kind}: ${reasons[0]!.detail}`
}
const news = 'news: nothing says otherwise'

describe('An address says the kind', () => {
  it.each([
    ['/opinion/fee', 'opinion: address'],
    ['/opinion', 'opinion: address'],
    ['/news/opinions/', 'opinion: address'],
    ['/opinion-columns/fee', 'opinion: address'],
    ['/our-columnists/fee', 'opinion: address'],
    ['/letter/fee', 'opinion: address'],
    ['/guest-essays/fee', 'opinion: address'],
    ['/cartas-al-director/fee', 'opinion: address'],
    ['/news/op-ed-fee-rises', 'opinion: address'],
    ['/news/letters-to-the-editor-for-may/', 'opinion: address'],
    ['/research/fee', 'analysis: address'],
    ['/report/fee', 'analysis: address'],
    ['/policy-brief', 'analysis: address'],
  ])('in %s', (path, told) => {
    expect(kindOf({ url: `https://x.example${path}` })).toBe(told)
  })

  it.each([
    '/opinionated/fee',
    '/my-opinion/fee',
    '/news/opinion-fee-rises',
    '/columns-of-smoke/fee',
    '/news/the-op-ed-fee-rises',
    '/op-ed-pages/fee-rises',
    '/reporters/fee',
    '/research-triangle/fee',
  ])('but not in %s', (path) => {
    expect(kindOf({ url: `https://x.example${path}` })).toBe(news)
  })

  it.each([
    ['opinion.x.example', 'opinion: address'],
    ['opinions.x.example', 'opinion: address'],
    ['x.opinion.example', news],
    ['x.example.gov', 'official: government address'],
    ['x.example.mil:8080', 'official: government address'],
    ['x.gov.example', news],
    ['xgov', news],
  ])('as the host %s', (host, told) => {
    expect(kindOf({ url: `https://${host}/fee` })).toBe(told)
  })
})

describe('A headline says the kind', () => {
  it.each([
    ['Opinion: Fee rises', 'opinion: title'],
    ['Opinion | Fee rises', 'opinion: title'],
    ['Opinion - Fee rises', 'opinion: title'],
    ['“Guest essay: Fee rises', 'opinion: title'],
    ['Letters to the editor: Fees', 'opinion: title'],
    ['Editorial roundup: Fees', 'opinion: title'],
    ['Fee rises | Opinion', 'opinion: title'],
    ['Fee rises - guest column ', 'opinion: title'],
    ['Will the fee rise? Commentary', 'opinion: title'],
    ['Fee rises (Opinion)', 'opinion: title'],
    ['Fee rises [column] ', 'opinion: title'],
    ['Stop the fee, by the editorial board', 'opinion: title'],
    ['The Editorial Board: Stop the fee', 'opinion: title'],
    ['Press release: Fee rises', 'advocacy: title'],
    ['Action alert - Stop the fee', 'advocacy: title'],
  ])('in “%s”', (title, told) => {
    expect(kindOf({ title })).toBe(told)
  })

  it.each([
    'Opinion-makers: Fee rises',
    'Fee rises: in my opinion they should not',
    'Court issues opinion: fee stands',
    'Fee rises (opinion of the court) again',
    'Editorial board quits over fee',
    'Press release criticized: fee rises',
    'Column',
  ])('but not in “%s”', (title) => {
    expect(kindOf({ title })).toBe(news)
  })
})

describe('A label, a category or a byline says the kind', () => {
  it.each([
    [['INSIGHT'], 'analysis: label INSIGHT'],
    [['INSIGHTS'], news],
    [['GUEST COLUMN'], 'opinion: label GUEST COLUMN'],
    [['ESSAY'], 'opinion: label ESSAY'],
    [['ANALYSIS/OPINION'], 'opinion: label ANALYSIS/OPINION'],
    [['WATCH', 'NEWS RELEASE'], 'advocacy: label NEWS RELEASE'],
    [['OPINIONATED'], news],
  ])('as the labels %s', (labels, told) => {
    expect(kindOf({ stated: { labels } })).toBe(told)
  })

  it.each([
    [['Fees', ' Opinion '], 'opinion: category Opinion'],
    [['Reports'], 'analysis: category Reports'],
    [['Action alerts'], 'advocacy: category Action alerts'],
    [['Public opinion'], news],
    [['Opinion polls'], news],
    [['Reports of raids'], news],
  ])('as the categories %s', (categories, told) => {
    expect(kindOf({ categories })).toBe(told)
  })

  it.each([
    ['By the Editorial Board\nThe fee is wrong.', 'opinion: text'],
    ['By the Velmont Herald editorial board | The fee', 'opinion: text'],
    ['By the editorial board', 'opinion: text'],
    ['By the editorial board of the Herald, which met', news],
    ['A letter by the editorial board\nThe fee', news],
  ])('as the text %j', (text, told) => {
    expect(kindOf({ text })).toBe(told)
  })
})
