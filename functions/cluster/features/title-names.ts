import { months, weekdays } from '../evidence/calendar.ts'
import { isInTitleCase } from '../evidence/people.ts'
import { isOfPlace } from '../evidence/places.ts'
import type { Idf } from '../text/idf.ts'
import { STOP_WORD, termsOf } from '../text/terms.ts'
import { tokenize } from '../text/tokenize.ts'
import { NAME_IDF } from './marks.ts'

/** A headline has fewer names: the words after them are ignored. */
const MAX_NAMES = 24

/** Days and months, and officials who act in many events: one report names the secretary, another the department. */
const noNames = new Set(
  `${[...weekdays, ...months].join(' ').toLowerCase()} ice dhs cbp uscis tps daca fbi doj eoir gop maga noem homan lyons bondi patel rubio hegseth miller bovino
   mullin blanche edlow scott mayorkas newsom pritzker abbott desantis hochul mamdani bass doge aclu fema irs
   republicans democrats republican democrat`.split(/\s+/),
)

/**
 * The terms of the names in a title: rare capitalized words, except in names of known places, which are compared as places,
 * and except a first word that no other name follows. A headline whose words are all capitalized has none.
 */
export function titleNamesOf(titleAsWritten: readonly string[], idf: Idf): Uint32Array {
  if (isInTitleCase(titleAsWritten)) return none
  const names = titleAsWritten.filter(
    (word, at) =>
      isCapitalized(word) &&
      (at > 0 || isCapitalized(titleAsWritten[1])) &&
      !isOfPlace(word) &&
      !noNames.has(word.toLowerCase()),
  )
  const terms = names.slice(0, MAX_NAMES).flatMap((word) => termsOf(tokenize(word)))
  return new Uint32Array([...new Set(terms.filter((term) => term !== STOP_WORD && idf(term) >= NAME_IDF))])
}

/** Whether a word is long enough for a name and begins with a capital. */
function isCapitalized(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{L}{3}/u.test(word)
}

const none = new Uint32Array()
