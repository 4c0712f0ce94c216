import { actsIn } from './acts.ts'
import { billsIn, stateBillsIn } from './bills.ts'
import { caseNamesIn } from './case-names.ts'
import { designationsIn } from './designations.ts'
import { docketsIn } from './dockets.ts'
import { finderBits, finders } from './hints.ts'
import type { Found, Identifier } from './identifier.ts'
import { namedPoliciesIn } from './named-policies.ts'
import { numbersIn } from './numbers.ts'
import { plainOf } from './plain.ts'

/** How much of a text is read. */
const MAX_LENGTH = 20_000
/** More numbers are a list, of which the first are enough. */
const MAX_NUMBERS = 100

/** A key has one line and no markup, whatever the text around a name is made of. */
const sound = /^[a-z-]+:[^\n<>"()]{1,160}$/

/** The numbers and names in a text that stand for matters, in their order, each once. */
export function identifiersIn(text: string): Identifier[] {
  return found(text, (plain) => [...allNumbers(plain), ...allNames(plain)])
}

/** Only the numbers: of registers, laws, bills and courts. */
export function numberedIn(text: string): Identifier[] {
  return found(text, allNumbers)
}

/** Of numbers within one another the first kind counts: "No. 119-21" of "Pub. L. No. 119-21" is no case. */
const numberFinders: [bit: number, find: (plain: string) => Found[]][] = [
  [finders.register, numbersIn],
  [finders.docket, docketsIn],
  [finders.bill, billsIn],
  [finders.bill, stateBillsIn],
]

function allNumbers(plain: string): Found[] {
  const bits = finderBits(plain)
  const numbers: Found[] = []
  for (const [bit, find] of numberFinders) {
    if ((bits & bit) === 0) continue
    for (const one of find(plain)) {
      if (numbers.length === MAX_NUMBERS) return numbers
      if (!numbers.some(({ at, end }) => one.at < end && one.end > at)) numbers.push(one)
    }
  }
  return numbers
}

function allNames(plain: string): Found[] {
  return [...caseNamesIn(plain), ...designationsIn(plain), ...actsIn(plain), ...namedPoliciesIn(plain)]
}

function found(text: string, find: (plain: string) => Found[]): Identifier[] {
  const read = text.slice(0, MAX_LENGTH)
  const first = new Map<string, Identifier>()
  for (const { key, at, end, text: name } of find(plainOf(read)).sort((a, b) => a.at - b.at))
    if (!first.has(key) && sound.test(key))
      first.set(key, { key, text: name ?? read.slice(at, end).replace(/\s+/g, ' '), at })
  return [...first.values()]
}
