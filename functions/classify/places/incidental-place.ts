import { gap, type Words, wordSet, writing } from '../tokenize.ts'

interface Span {
  from: number
  to: number
}

/** "Texas Republican", "Arizona Dem": says who speaks, not where. */
const people = wordSet(
  'republican republicans democrat democrats democratic dem dems gop sen sens senator senators rep reps representative ' +
    'congressman congresswoman congressmen congressional native republicano republicanos democrata democratas senador',
)

/** "Majority Whip Ann Roe of Texas", "Judge Jo Doe of Seattle": whose origin follows. */
const offices = wordSet('speaker majority minority whip judge')

const past = wordSet('former formerly previously ex')

/** "Iowa caucus", "NYC attack", "Hawaii judge": a federal court or an event that happens to be there. */
const events = wordSet(
  'attack attacks bombing bombings massacre terror rally rallies speech debate primary primaries caucus caucuses straw ' +
    'campaign poll judge court summit conference convention times post visit trip reporters meeting interview university ' +
    'college airport appearance stop event crowd supporters protest march sector field',
)

/** "arrived in Miami", "grew up in Ohio", "a lawsuit filed in Boston", "the Southern District of Texas": before a preposition. */
const stays = wordSet(
  'arrived arrives arriving heads headed heading traveled traveling travels returned flew spoke speaking speaks visiting born ' +
    'raised up filed district',
)

/** "Judge Ann Roe in San Francisco": where a federal court sits. */
const courts = wordSet('judge judges court courts')

/** "cities like Denver", "states such as Texas", "others, including Ohio": an example, no subject. */
const examples = wordSet('like including as')

/** "Arizona-Mexico border", "New York-born", "San Francisco-based". */
const hyphened = wordSet('mexico born based')

const prepositions = wordSet('in at near from via through outside across around en')

/** "in southern California", "in downtown Houston". */
const quarters = wordSet('south north east west southern northern eastern western central lower downtown')

const DATELINES = [
  /^[^a-z\n]{3,40}[^—–\n]{0,40}?(?:\([^)\n]{2,40}\) ?)?(?:[—–]|--| - )/m,
  /^(?:[A-Z][\w.']*,? ){1,6}\((?:AP|CNN|AFP|UPI|EFE|Reuters|Bloomberg)\)/m,
]

/** Where a text's dateline ends, in characters: "EL PASO, Texas (AP) —" says where the reporter sits. */
function datelineEnd(w: Words): number {
  const beginning = w.text.slice(0, 160)
  return Math.max(
    ...DATELINES.map((pattern) => {
      const match = pattern.exec(beginning)
      return match ? match.index + match[0].length : 0
    }),
  )
}

const CREDIT =
  /\((?:(?:reuters |ap )?photo\b|[^()\n]{0,60}\/(?:ap|afp|reuters|getty|bloomberg)\b)[^()\n]{0,60}\)|\breuters\//gi
const CAPTION = 220

/** "Jane Roe/AFP": who took a picture. */
const PHOTOGRAPHER = /(?:[A-Z][\w.'-]{0,20} ){1,3}?[A-Z][\w'-]{0,20}\/(?=AP\b|AFP|Getty|Reuters|Bloomberg)/g

/** Where pictures are described, in characters: what stands before a credit such as "(Jane Roe/Reuters)". */
function captionsOf(w: Words): [number, number][] {
  const captions = [...w.text.matchAll(CREDIT)].map(({ index }): [number, number] => {
    const paragraph = w.text.lastIndexOf('\n', index) + 1
    return [Math.max(paragraph, index - CAPTION), index]
  })
  const names = [...w.text.matchAll(PHOTOGRAPHER)].map(({ 0: name, index }): [number, number] => [
    index,
    index + name.length,
  ])
  return [...captions, ...names]
}

/** Tells of a position in the text whether nothing but scenery is named there. */
export function incidentalPlaces(w: Words): (at: number) => boolean {
  const dateline = datelineEnd(w)
  const captions = captionsOf(w)
  return (at) => at < dateline || captions.some(([from, to]) => at >= from && at < to)
}

/** Whether a name stands for a person's origin or party. */
export function isPerson(w: Words, span: Span): boolean {
  const next = w.word[span.to]
  const before = w.word[span.from - 1]
  if (next !== undefined && w.gap[span.to] !== gap.sentence && people.has(next)) return true
  // "former Florida Gov. Jeb Bush", "previously attorney general in Virginia" governs no longer.
  if (w.word.slice(Math.max(0, span.from - 4), span.from).some((word) => past.has(word))) return true
  if ((before === 'r' || before === 'd' || before === 'i') && w.gap[span.from] === gap.other) return true
  // "Sen. Ted Cruz of Texas", "Ted Cruz, a Texas ..." with the office before.
  if (before !== 'of') return false
  return w.word
    .slice(Math.max(0, span.from - 6), span.from)
    .some((word) => people.has(word) || offices.has(word))
}

export function isEvent(w: Words, span: Span): boolean {
  const next = w.word[span.to]
  if (next !== undefined && w.gap[span.to] === gap.space && events.has(next)) return true
  if (next !== undefined && w.gap[span.to] === gap.other && hyphened.has(next)) return true
  // "a federal judge in Texas", "a rally in Phoenix"
  const what = w.word[span.from - 2]
  if (what === undefined) return false
  if (what === 'university' || what === 'college') return true
  const before = w.word[span.from - 1]
  if (before !== 'of' && before !== 'to' && !isWhere(w, span)) return false
  if (isGovernment(w, span)) return false
  if (stays.has(what) || (before !== 'of' && events.has(what))) return true
  return w.word.slice(Math.max(0, span.from - 5), span.from).some((word) => courts.has(word))
}

/** "the state of Hawaii", "the states of Washington and Minnesota" */
export const isGovernment = (w: Words, span: Span): boolean =>
  w.word[span.from - 1] === 'of' && ['state', 'states', 'city'].includes(w.word[span.from - 2] ?? '')

/** "cities like Denver" */
export const isExample = (w: Words, span: Span): boolean => examples.has(w.word[span.from - 1] ?? '')

/** "in Florida": where something happens, which may say nothing of Florida. */
export const isWhere = (w: Words, span: Span): boolean => {
  const before = w.word[span.from - 1]
  if (before === undefined) return false
  return (
    prepositions.has(before) ||
    ((quarters.has(before) || before === 'the') && prepositions.has(w.word[span.from - 2] ?? ''))
  )
}

/** "Amarillo, Texas": the state says where the town is. */
export const isLocator = (w: Words, span: Span): boolean =>
  w.gap[span.from] === gap.comma && span.from > 0 && w.writing[span.from - 1] !== writing.small

/** "from New York, Chicago and Los Angeles": three or more in a row are named in passing. */
export function inPassing(spans: readonly Span[], w: Words): boolean[] {
  const run: number[] = []
  spans.forEach((span, i) => {
    run.push(joined(w, spans[i - 1], span) ? run[i - 1]! : i)
  })
  return run.map((start) => run.filter((other) => other === start).length >= 3)
}

/** "Washington and Minnesota", "Boston, Chicago": named in one breath. */
export const joined = (w: Words, a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to === b.from
    ? w.gap[b.from] === gap.comma
    : a.to + 1 === b.from && ['and', 'or', 'y', 'to'].includes(w.word[a.to]!))

/** ", TX" behind a name: the code is the end of a state's id. */
export function stateCodeAt(w: Words, at: number, states: ReadonlyMap<string, string>): string | undefined {
  if (w.gap[at] !== gap.comma || w.writing[at] !== writing.capitals || w.end[at]! - w.begin[at]! !== 2) return
  return w.writing[at - 1] === writing.small ? undefined : states.get(w.word[at]!)
}
