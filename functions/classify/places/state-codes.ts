import type { Hit } from '../../domain/text/term-matcher.ts'
import { casing, separator, type Tokens } from '../../domain/text/tokenize.ts'

/** The abbreviations of newspapers for states (AP Stylebook), each with its postal code. */
const abbreviations = new Map(
  (
    'ala:al ariz:az ark:ar calif:ca colo:co conn:ct fla:fl ga:ga ill:il ind:in kan:ks ky:ky la:la mass:ma md:md mich:mi ' +
    'minn:mn miss:ms mo:mo mont:mt neb:ne nev:nv okla:ok ore:or pa:pa tenn:tn va:va vt:vt wash:wa wis:wi wyo:wy'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** "Mass. Gov. Ann Roe": a capital after the period that does not begin a sentence. */
const titles = new Set(['gov', 'ag', 'senate', 'house', 'supreme', 'sheriff', 'attorney'])

/** The postal code of a state that is written as ", TX", ", Mass." or "Mass. lawmakers". */
function codeAt(tokens: Tokens, at: number): string | undefined {
  const word = tokens.words[at]!
  if (tokens.casings[at] === casing.lower || word.length > 5) return
  const isAfterName = tokens.separators[at] === separator.comma && tokens.casings[at - 1] !== casing.lower
  const isAbbreviated = tokens.text[tokens.starts[at]! + word.length] === '.' && abbreviations.has(word)
  if (isAfterName) {
    if (isAbbreviated) return abbreviations.get(word)
    return word.length === 2 && tokens.casings[at] === casing.upper ? word : undefined
  }
  // A capital after it would begin a sentence: "went to Mass. He said".
  const next = tokens.words[at + 1]
  if (!isAbbreviated || next === undefined || word.length < 3) return
  return tokens.casings[at + 1] === casing.lower || titles.has(next) ? abbreviations.get(word) : undefined
}

/** Finds states by their codes and abbreviations. `states` has the id of each state by its postal code in small letters. */
export function stateCodes<T>(
  tokens: Tokens,
  states: ReadonlyMap<string, string>,
  value: (id: string) => T,
): Hit<T>[] {
  const hits: Hit<T>[] = []
  for (let at = 0; at < tokens.words.length; at++) {
    if (tokens.words[at]!.length > 5 || tokens.casings[at] === casing.lower) continue
    const id = states.get(codeAt(tokens, at) ?? '')
    if (id) hits.push({ from: at, to: at + 1, term: { text: tokens.words[at]!, value: value(id) } })
  }
  return hits
}
