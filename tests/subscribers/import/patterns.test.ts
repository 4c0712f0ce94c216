import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareKey, columnOf, titleKey } from '../../../functions/subscribers/import/columns.ts'

const folder = new URL('../../../functions/subscribers/import/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

/** Comments, texts, templates and patterns of our own code, in this order, because one that begins inside another does not count. */
const TOKENS =
  /\/\/.*|\/\*[\s\S]*?\*\/|'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`|(?<=[(=,:?!&|[]\s*)\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+)\/[a-z]*/g

/** Every pattern in the files that read lists, and every text, since some are put together from texts. */
const patterns = files.flatMap((name) => {
  const code = readFileSync(new URL(name, folder), 'utf8')
  return [...code.matchAll(TOKENS)].flatMap(([, text, template, pattern]) =>
    [text, template, pattern].flatMap((one) => (one === undefined ? [] : [[name, one] as const])),
  )
})

/** The groups of a pattern that may occur more than once, without their brackets. */
function repeatedGroups(pattern: string): string[] {
  const groups: string[] = []
  const open: number[] = []
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1
    else if (pattern[at] === '[') at = pattern.indexOf(']', at + 1)
    else if (pattern[at] === '(') open.push(at)
    else if (pattern[at] === ')') {
      const from = open.pop()!
      if (/^([*+]|\{\d+,)/.test(pattern.slice(at + 1))) groups.push(pattern.slice(from + 1, at))
    }
  }
  return groups
}

/** All texts that a pattern of letters, `?`, classes of letters and groups matches, each as often as it can match it. */
function textsOf(pattern: string): string[] {
  let at = 0
  const alternatives = (): string[] => {
    const all = sequence()
    while (pattern[at] === '|') {
      at += 1
      all.push(...sequence())
    }
    return all
  }
  const sequence = (): string[] => {
    let all = ['']
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      let next: string[]
      if (pattern[at] === '(') {
        at += pattern.startsWith('(?:', at) ? 3 : 1
        next = alternatives()
        at += 1
      } else if (pattern[at] === '[') {
        const end = pattern.indexOf(']', at)
        next = [...pattern.slice(at + 1, end)]
        at = end + 1
      } else {
        next = [pattern[at]!]
        at += 1
      }
      expect(next.join(''), `"${pattern}" repeats more than letters`).toMatch(/^[a-z]+$/)
      if (pattern[at] === '?') {
        at += 1
        next = ['', ...next]
      }
      all = all.flatMap((text) => next.map((more) => text + more))
    }
    return all
  }
  return alternatives()
}

/** A text that can be put together from words in two ways, found by what remains of one word after another. */
function ambiguous(words: readonly string[]): string | undefined {
  const set = new Set(words)
  if (set.size < words.length || set.has(''))
    return words.find((word, n) => word === '' || words.indexOf(word) < n)
  const rest = (whole: string, start: string) =>
    whole !== start && whole.startsWith(start) ? [whole.slice(start.length)] : []
  const seen = new Set<string>()
  let left = words.flatMap((one) => words.flatMap((other) => rest(one, other)))
  while (left.length > 0) {
    const both = left.find((text) => set.has(text))
    if (both) return both
    for (const text of left) seen.add(text)
    left = [
      ...new Set(left.flatMap((text) => words.flatMap((word) => [...rest(text, word), ...rest(word, text)]))),
    ]
    left = left.filter((text) => !seen.has(text))
  }
  return undefined
}

describe('a pattern that reads lists', () => {
  it('is found in every file of the folder', () => {
    for (const part of [
      '^cancell?(ed|ation)?(at',
      '(e?mail|marketing|correo|gdpr',
      '^(estado|situacion)(de|',
      '|bajas?|',
    ])
      expect(patterns.some(([, pattern]) => pattern.includes(part))).toBe(true)
    expect(patterns.flatMap(([, pattern]) => repeatedGroups(pattern)).length).toBeGreaterThan(8)
  })

  // With two ways to read one text, a pattern that fails tries them all: 2 ** n for n such texts in a row.
  it('never repeats words that can form one text in two ways', () => {
    for (const [file, pattern] of patterns) {
      for (const group of repeatedGroups(pattern)) {
        expect([file, group, ambiguous(textsOf(group))]).toEqual([file, group, undefined])
      }
    }
  })

  it('fails the check if its words can', () => {
    expect(ambiguous(textsOf('e?mail|mail|date'))).toBe('mail')
    expect(ambiguous(textsOf('ab|a|b'))).toBe('b')
    expect(ambiguous(textsOf('ab|abc|cd|d'))).toBeDefined()
    expect(ambiguous(textsOf('de|del|la|el'))).toBeUndefined()
    expect(repeatedGroups('^(a|b)*(c|(d|e)+)?$')).toEqual(['a|b', 'd|e'])
  })

  it('gets titles of limited length only', () => {
    const pieces = [...new Set(patterns.flatMap(([, pattern]) => pattern.match(/[a-z]+/g) ?? []))]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, ' ', '(', 'ﷺ', 'é'), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('', 'q', ')'),
        (some, times, end) => {
          const title = some.join('').repeat(times) + end
          for (const key of [titleKey(title), bareKey(title)]) expect(key.length).toBeLessThanOrEqual(100)
          columnOf(title)
        },
      ),
    )
  })
})
