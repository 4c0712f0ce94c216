import { type KnownMatters, matterName } from '../../domain/decisions/known-matters.ts'
import type { Member } from '../../domain/story/story-record.ts'

const MAX_LIKELY = 6
/** Words of its name that a headline must share with a matter of which the story names no key. */
const SHARED_WORDS = 2
const MIN_WORD = 4
/** A shared number or name says more than any number of words. */
const KEY_WEIGHT = 100

/** The matters that a story may be about, the most likely first; `linked` are those that it is in already. */
export function likelyMatters(
  articles: readonly Pick<Member, 'title' | 'matters' | 'named'>[],
  known: KnownMatters,
  linked: readonly string[],
): string[] {
  const keys = new Set(articles.flatMap(keysOf).map(withoutDetails))
  const words = wordsIn(articles.map(({ title }) => title).join(' '))
  const found: { id: string; score: number; updated: string }[] = []
  for (const { id, keys: own, updated } of known.records.values()) {
    if (known.decided.merged.has(id) || linked.includes(id)) continue
    const shared = own.filter((key) => keys.has(withoutDetails(key))).length
    const common = words.intersection(wordsIn(matterName(id, known, 'en'))).size
    if (shared === 0 && common < SHARED_WORDS) continue
    found.push({ id, score: shared * KEY_WEIGHT + common, updated })
  }
  return found
    .sort((a, b) => b.score - a.score || (a.updated < b.updated ? 1 : -1))
    .slice(0, MAX_LIKELY)
    .map(({ id }) => id)
}

function keysOf({ matters, named = [] }: Pick<Member, 'matters' | 'named'>): string[] {
  return [...matters, ...named]
}

/** A key without its court, state or Congress, which a text seldom states beside it: `hr:119:1234` becomes `hr 1234`. */
function withoutDetails(key: string): string {
  const [type, ...rest] = key.split(':')
  const isCase = type === 'case'
  return `${type} ${(isCase ? rest.join(':') : (rest.at(-1) ?? '')).replace(/@.*/s, '')}`
}

function wordsIn(text: string): Set<string> {
  const all = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return new Set(all.filter((word) => word.length >= MIN_WORD))
}
