import { typeOf } from '../../domain/identifiers/identifier.ts'
import { own } from '../../domain/own.ts'
import type { Words } from '../../i18n/editors.ts'

/** What keys say in words: numbers as officials write them, and what kind of name the others are. Each once. */
export function describeKeys(
  keys: readonly string[],
  numbersOf: (keys: readonly string[]) => string[],
  { matters: words }: Words,
): string[] {
  const described = keys.flatMap((key) => {
    const numbers = numbersOf([key])
    return numbers.length > 0 ? numbers : [own<string>(words.keys, typeOf(key)) ?? words.otherKey]
  })
  return [...new Set(described)]
}
