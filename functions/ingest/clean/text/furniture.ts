import type { Stated } from '../../../domain/model/article.ts'
import { sentenceEnd } from '../../../domain/text/sentences.ts'
import { pictureCredit } from '../footers/credits.ts'
import { biography, follow, support } from '../footers/follow-and-support.ts'
import { chapter, player } from '../footers/player.ts'
import {
  contributors,
  editorsNote,
  endMark,
  namedPeopleAndRights,
  production,
} from '../footers/production.ts'
import { endsInFooter, publishedElsewhere } from '../footers/published-elsewhere.ts'
import { readMore } from '../footers/read-more.ts'
import { subscribe } from '../footers/subscribe.ts'
import { heading, outletLine } from '../opening/heading.ts'
import { endsSentence } from './cut.ts'
import { isRepeated } from './repeated.ts'
import type { Around, Rule } from './rule.ts'
import { core, MAX_UNIT } from './unit.ts'

/** Rules that also apply to units that report what somebody said: captions, and sentences about the text as a whole. */
const always: readonly Rule[] = [publishedElsewhere, pictureCredit]

const others: readonly Rule[] = [
  readMore,
  subscribe,
  follow,
  support,
  biography,
  production,
  contributors,
  namedPeopleAndRights,
  endMark,
  editorsNote,
  player,
  chapter,
  heading,
  outletLine,
]

const reports =
  /(?<!\p{L})(?:said|says|told|tells|testified|according to|wrote on|dijo|dijeron|dice|dicen|afirm[oó]|asegur[oó]|seg[uú]n)(?!\p{L})|,\s[^,]{1,60}\s(?:asked|wrote|ordered|urged|warned|pleaded|argued|added|pidi[oó]|pide|piden|advirti[oó]|advierten?|orden[oó]|ordena|escribi[oó]|grit[oó]|gritaron|dec[ií]an?)(?!\p{L})/iu

/**
 * Says whether a publisher writes a paragraph or a sentence about its text or itself, and what it states; `undefined` for
 * news. Rules match only whole units, so that a text that mentions such words stays. News after a footer stays, too: each
 * sentence of a unit must match, unless the unit is a paragraph of its own.
 */
export function furniture(text: string, around: Around): Stated | undefined {
  const stated = runsIntoNews(text, around) ? undefined : ruled(text, around)
  if (around.edge !== undefined && isRepeated(text, around.repeated)) return stated ?? {}
  if (stated === undefined || text.length < MIN_TWO) return stated
  // A paragraph about an author, or a caption, may be several sentences.
  const isWhole = around.isParagraph && !around.alone
  if (isWhole && (around.edge === 'last' || text.endsWith(')'))) return stated
  const start = secondSentence(text)
  if (start === undefined || endsInFooter(core(text))) return stated
  const one = { ...around, alone: false, isParagraph: false }
  return ruled(text.slice(0, start), one) && furniture(text.slice(start), one) && stated
}

/**
 * Whether a label such as "Share this:", which no mark ends, is followed by a sentence. On a line of its own, it introduces
 * an article.
 */
function runsIntoNews(text: string, { alone, isParagraph }: Around): boolean {
  return (alone || !isParagraph) && text.length <= MAX_UNIT && endsSentence(text) && linkLabel.test(text)
}

const linkLabel =
  /^\W{0,10}(?:related(?: \w{4,9})?|also read|read (?:also|more|next)|see (?:also|more)|more(?: \w{4,9})?|recommended|trending|popular|share this|like this|loading|support the show|comparte esto|m[aá]s informaci[oó]n|relacionado|recomendado|(?:lea|lee|vea|mira) (?:tambi[eé]n|m[aá]s)|(?:tambi[eé]n )?(?:te|le) puede interesar)\s?[:|]\s.{40}/i

/** No shorter unit has two sentences. */
const MIN_TWO = 30

/** Where the second sentence of a text begins. */
function secondSentence(text: string): number | undefined {
  const beginning = text.slice(0, MAX_UNIT)
  // What stands in brackets ends with them.
  const brackets = /^[([][^()[\]]{1,400}[)\]]\s+(?=["“‘¿¡]?[\p{Lu}\d])/u.exec(beginning)
  if (brackets) return brackets[0].length
  const end = [...beginning.matchAll(sentenceEnd)][0]?.index ?? beginning.search(/(?<= on X)\. /)
  if (end < 0) return undefined
  return end + 1 + /^["”’')\]]*\s*/.exec(beginning.slice(end + 1))![0].length
}

function ruled(text: string, around: Around): Stated | undefined {
  if (text.length > MAX_UNIT) return undefined
  const unit = core(text)
  if (unit === '') return {}
  for (const rule of always) {
    const stated = rule(unit, around)
    if (stated) return stated
  }
  // "Sign up by email, the county told families" is news.
  if (reports.test(unit)) return undefined
  for (const rule of others) {
    const stated = rule(unit, around)
    if (stated) return stated
  }
  return undefined
}
