import type { NearMiss, Placement } from '../domain/model/article.ts'
import type { Comparison } from '../domain/model/comparison.ts'
import { own } from '../domain/own.ts'
import type { Words } from '../i18n/editors.ts'

/** What one language needs for these sentences. */
type Spoken = Pick<Words, 'grouping' | 'quoted'>

/** Explains in sentences why an article is in its story. `partner` is the title of the article it was matched with. */
export function explainPlacement(
  { rule, changed, why }: Placement,
  partner: string | undefined,
  { grouping: words, quoted }: Spoken,
): string {
  if (rule === 'new story') return words.founded
  // What is stored may be of another version, which knows other rules.
  const placed: Words['grouping']['placed']['moved'] | undefined = own(words.placed, rule)
  if (!placed) return words.unknown
  const other = partner === undefined ? words.elsewhere : quoted(partner)
  return inSentences(placed(other, changed), explainPair({ why }, words))
}

/** Explains in sentences why an article was kept apart from a story. `partner` is the title of the article most like it. */
export function explainNearMiss(
  { barrier, why }: Pick<NearMiss, 'barrier' | 'why'>,
  partner: string,
  { grouping: words, quoted }: Spoken,
): string {
  const reason = barrier && own(words.apart, barrier)
  const { differences, likeness } = factsOf(why, words)
  return inSentences(
    words.keptApart(quoted(partner), reason),
    sentence([...differences, ...likeness].join('; ')),
  )
}

/** Explains the same for a pair that is shown together, without naming either; empty if nothing is known. */
export function explainPair(
  { barrier, why }: Pick<NearMiss, 'barrier' | 'why'>,
  words: Words['grouping'],
): string {
  const reason = barrier && own(words.apart, barrier)
  const { differences, likeness } = factsOf(why, words)
  const facts = barrier ? [...differences, ...likeness] : [...likeness, ...differences]
  return inSentences(reason && sentence(reason), sentence(facts.join('; ')))
}

function inSentences(...sentences: (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ')
}

function sentence(text: string): string {
  return text && `${text[0]!.toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}

/** How two articles differ, and what they have in common. */
function factsOf(
  why: Comparison = {},
  words: Words['grouping'],
): Record<'differences' | 'likeness', string[]> {
  const { hoursApart, daysApart, same = {}, different = {}, courtInOne, rareWords } = why
  const named = (kind: string, names: readonly string[]) =>
    words.list(names.map((name) => words.name(kind, name)))
  const differences = Object.entries(different).map(([kind, { here, there }]) =>
    own(words.different, kind)?.(named(kind, here), named(kind, there)),
  )
  const likeness = [
    ...Object.entries(same).map(([kind, names]) => own(words.same, kind)?.(named(kind, names), names.length)),
    hoursApart === undefined ? undefined : words.hours(hoursApart),
    daysApart === undefined ? undefined : words.days(daysApart),
    why.sameNewsroom && words.sameNewsroom,
    courtInOne && words.courtInOne,
    rareWords === undefined ? undefined : words.rareWords(rareWords, (why.words ?? []).join(', ')),
  ]
  return {
    differences: differences.filter((fact) => fact !== undefined),
    likeness: likeness.filter((fact) => fact !== undefined),
  }
}
