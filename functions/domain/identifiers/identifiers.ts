import { billsIn } from './bills.ts'
import { caseNamesIn } from './case-names.ts'
import { designationsIn } from './designations.ts'
import type { Identifier } from './identifier.ts'
import { namedPoliciesIn } from './named-policies.ts'
import { numbersIn } from './numbers.ts'

/** How much of a text is read. */
const MAX_LENGTH = 20_000

/** The numbers and names in a text that stand for matters, in their order, each once. */
export function identifiersIn(text: string): Identifier[] {
  const read = text.slice(0, MAX_LENGTH)
  const all = [
    ...numbersIn(read),
    ...billsIn(read),
    ...caseNamesIn(read),
    ...designationsIn(read),
    ...namedPoliciesIn(read),
  ]
  const found = new Map<string, Identifier>()
  for (const one of all.sort((a, b) => a.at - b.at)) if (!found.has(one.key)) found.set(one.key, one)
  return [...found.values()]
}
