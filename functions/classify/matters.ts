import { isName, typeOf } from '../domain/identifiers/identifier.ts'
import { identifiersIn, numberedIn } from '../domain/identifiers/identifiers.ts'
import type { OfficialDocument } from '../domain/model/official-document.ts'

/** Only the first numbers and names count: a text with more is a list. */
const MAX_MATTERS = 8
const MAX_NAMED = 6

/** What a text and a register say of matters: their numbers, and the names of those that have one. */
export interface Matters {
  matters: string[]
  named: string[]
}

/**
 * The matters of an article: those that a register states for it, then those that its text names. Names are looked for only if the
 * article is `relevant`, because to find them takes longer and only stories need them.
 */
export function mattersOf(text: string, document?: OfficialDocument, relevant = true): Matters {
  const stated = [...(document?.rins ?? []).map((rin) => `RIN ${rin}`), ...(document?.dockets ?? [])]
  const found = (relevant ? identifiersIn : numberedIn)(text).map(({ key }) => key)
  const numbers = found.filter((key) => !isName(key))
  // A RIN or a docket says most surely which matter it is.
  const [registers, others] = [numbers.filter(isOfRegister), numbers.filter((key) => !isOfRegister(key))]
  return {
    matters: first(
      [...stated.flatMap((one) => numberedIn(one).map(({ key }) => key)), ...registers, ...others].map(
        storedForm,
      ),
      MAX_MATTERS,
    ),
    // Docket numbers are unique only in their court, which the stored form lacks.
    named: first(
      found.filter((key) => isName(key) || storedForm(key) !== key),
      MAX_NAMED,
    ),
  }
}

const isOfRegister = (key: string) => /^(?:rin|docket):/.test(key)

/** The form of numbers in articles of earlier versions, so that new ones match them: a docket is without its court. */
function storedForm(key: string): string {
  return typeOf(key) === 'case' ? key.replace(/@(?!scotus$).*|(?<=-\d+)@scotus$/, '') : key
}

function first(keys: readonly string[], most: number): string[] {
  return [...new Set(keys)].slice(0, most)
}
