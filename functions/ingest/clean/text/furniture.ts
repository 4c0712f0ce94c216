import type { Stated } from '../../../domain/model/article.ts'
import { pictureCredit } from '../footers/credits.ts'
import { follow, support } from '../footers/follow-and-support.ts'
import { player } from '../footers/player.ts'
import {
  contributors,
  editorsNote,
  endMark,
  namedPeopleAndRights,
  production,
} from '../footers/production.ts'
import { publishedElsewhere } from '../footers/published-elsewhere.ts'
import { readMore } from '../footers/read-more.ts'
import { subscribe } from '../footers/subscribe.ts'
import { heading } from '../opening/heading.ts'
import type { Around, Rule } from './rule.ts'
import { core, MAX_UNIT } from './unit.ts'

/** Rules that also apply to units that report what somebody said: captions, and sentences about the text as a whole. */
const always: readonly Rule[] = [publishedElsewhere, pictureCredit]

const others: readonly Rule[] = [
  readMore,
  subscribe,
  follow,
  support,
  production,
  contributors,
  namedPeopleAndRights,
  endMark,
  editorsNote,
  player,
  heading,
]

const reports =
  /\b(?:said|says|told|tells|testified|according to|wrote on|dijo|dijeron|dice|afirm[oó]|asegur[oó]|seg[uú]n)\b/i

/**
 * Says whether a publisher writes a paragraph or a sentence about its text or itself, and what it states; `undefined` for
 * news. Rules match only whole units, so that a text that mentions such words stays.
 */
export function furniture(text: string, around: Around): Stated | undefined {
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
