import { gap, type Words, writing } from './words.ts'

interface Span {
  from: number
  to: number
}

const set = (words: string) => new Set(words.split(' '))

/** "Texas Republican", "Arizona Dem": says who speaks, not where. */
const people = set(
  'republican republicans democrat democrats democratic dem dems gop sen sens senator senators rep reps representative ' +
    'congressman congresswoman congressmen congressional native republicano republicanos democrata democratas senador',
)

/** "Iowa caucus", "NYC attack", "Hawaii judge": a federal court or an event that happens to be there. */
const events = set(
  'attack attacks bombing bombings terror rally rallies speech debate primary primaries caucus caucuses straw campaign poll ' +
    'judge court summit conference convention times post visit trip reporters meeting interview university college airport appearance stop event crowd ' +
    'supporters protest march',
)

/** "Fairfax County police", "the Texas law": its government or its residents. */
const acting = set(
  'mayor governor gov police sheriff sheriffs council city legislature lawmakers law laws state county officials official ' +
    'residents general schools school department ordinance supervisors cops officers statehouse community families ' +
    'sanctuary bill churches hospital jail commission assembly legislators deputies prosecutors ' +
    'gobernador gobernadora alcalde alcaldesa policia condado ciudad estado escuelas residentes',
)

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
  /\((?:photo\b|reuters photo\b|[^()\n]{0,60}\/(?:ap|afp|reuters|getty|bloomberg)\b)[^()\n]{0,60}\)/gi
const CAPTION = 220

/** Where pictures are described, in characters: what stands before a credit such as "(Jane Roe/Reuters)". */
function captionsOf(w: Words): [number, number][] {
  if (!w.text.includes('(')) return []
  return [...w.text.matchAll(CREDIT)].map(({ index }) => {
    const paragraph = w.text.lastIndexOf('\n', index) + 1
    return [Math.max(paragraph, index - CAPTION), index]
  })
}

/** Tells of a position in the text whether nothing but scenery is named there. */
export function sceneryOf(w: Words): (at: number) => boolean {
  const dateline = datelineEnd(w)
  const captions = captionsOf(w)
  return (at) => at < dateline || captions.some(([from, to]) => at >= from && at < to)
}

/** Whether a name stands for a person's origin or party. */
export function isPerson(w: Words, span: Span): boolean {
  const next = w.word[span.to]
  const before = w.word[span.from - 1]
  if (next !== undefined && w.gap[span.to] !== gap.sentence && people.has(next)) return true
  // "former Florida Gov. Jeb Bush" governs no longer.
  if (before === 'former' || before === 'ex') return true
  if ((before === 'r' || before === 'd' || before === 'i') && w.gap[span.from] === gap.other) return true
  // "Sen. Ted Cruz of Texas", "Ted Cruz, a Texas ..." with the office before.
  if (before !== 'of') return false
  return w.word.slice(Math.max(0, span.from - 6), span.from).some((word) => people.has(word))
}

export function isEvent(w: Words, span: Span): boolean {
  const next = w.word[span.to]
  if (next !== undefined && w.gap[span.to] === gap.space && events.has(next)) return true
  // "a federal judge in Texas", "a rally in Phoenix"
  const what = w.word[span.from - 2]
  if (what === 'university' || what === 'college') return true
  return what !== undefined && isWhere(w, span) && events.has(what)
}

/** "in Florida": where something happens, which may say nothing of Florida. */
export const isWhere = (w: Words, span: Span): boolean => {
  const before = w.word[span.from - 1]
  return before === 'in' || before === 'at' || before === 'near' || before === 'from' || before === 'en'
}

/** "Amarillo, Texas": the state says where the town is. */
export const isLocator = (w: Words, span: Span): boolean =>
  w.gap[span.from] === gap.comma && span.from > 0 && w.writing[span.from - 1] !== writing.small

/** "from New York, Chicago and Los Angeles": three or more in a row are named in passing. */
export function inPassing(spans: readonly Span[], w: Words): boolean[] {
  const joined = (a: Span | undefined, b: Span | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    (a.to === b.from
      ? w.gap[b.from] === gap.comma
      : a.to + 1 === b.from && ['and', 'or', 'y', 'to'].includes(w.word[a.to]!))
  const run: number[] = []
  spans.forEach((span, i) => {
    run.push(joined(spans[i - 1], span) ? run[i - 1]! : i)
  })
  return run.map((start) => run.filter((other) => other === start).length >= 3)
}

export const isActing = (w: Words, span: Span): boolean => {
  for (let i = Math.max(0, span.from - 3); i < Math.min(w.word.length, span.to + 3); i++) {
    if (i !== span.from && acting.has(w.word[i]!)) return true
  }
  return false
}

/** ", TX" behind a name: the code is the end of a state's id. */
export function stateCodeAt(w: Words, at: number, states: ReadonlyMap<string, string>): string | undefined {
  if (w.gap[at] !== gap.comma || w.writing[at] !== writing.capitals || w.end[at]! - w.begin[at]! !== 2) return
  return w.writing[at - 1] === writing.small ? undefined : states.get(w.word[at]!)
}
