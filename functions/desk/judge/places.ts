import type { Reason } from '../../model/article.ts'
import type { Place } from '../../model/taxonomy.ts'
import type { Reading } from './input.ts'
import { type Hit, longest, Terms } from './terms.ts'
import { gap, shouts, type Words, writing } from './words.ts'

interface Sense {
  id: string
  names: 'alias' | 'body' | 'never'
}

/** People and their party: "Texas Republican", "Arizona senator" says who speaks, not where. */
const person = new Set(
  'republican republicans democrat democrats democratic gop sen sens senator senators rep reps congressman congresswoman congressmen native'.split(
    ' ',
  ),
)
/** What makes a name stand for its government or its people. */
const acts = new Set(
  (
    'mayor governor gov police sheriff council city legislature lawmakers law laws state county officials official residents attorney ' +
    'schools school district judge department ordinance supervisors cops officers voters statehouse community families ' +
    'sanctuary bill churches university hospital jail'
  ).split(' '),
)

const federal = 'us'
const TEXT_ENOUGH = 2

/** ", TX" behind a name; the code is the end of a state's id. */
function codeAt(w: Words, at: number, states: ReadonlyMap<string, string>): string | undefined {
  if (w.gap[at] !== gap.comma || w.writing[at] !== writing.capitals) return
  return w.writing[at - 1] === writing.small ? undefined : states.get(w.word[at]!)
}

const isPerson = (w: Words, hit: Hit<Sense>): boolean => {
  const next = w.word[hit.to]
  const before = w.word[hit.from - 1]
  if (next !== undefined && w.gap[hit.to] !== gap.sentence && person.has(next)) return true
  if ((before === 'r' || before === 'd' || before === 'i') && w.gap[hit.from] === gap.other) return true
  // "Sen. Ted Cruz of Texas"
  if (before !== 'of') return false
  return w.word.slice(Math.max(0, hit.from - 6), hit.from).some((x) => person.has(x))
}

/** "EL PASO, Texas (AP) -" says where the reporter sits. */
const isDateline = (w: Words, hit: Hit<Sense>): boolean =>
  hit.from < 4 && w.writing[hit.from] === writing.capitals && w.word[hit.from]!.length > 2

export function compilePlaces(places: readonly Place[]) {
  const states = new Map<string, string>()
  for (const p of places) if (/^us-[a-z]{2}$/.test(p.id)) states.set(p.id.slice(3), p.id)
  const of = (id: string, names: Sense['names'], texts: readonly string[]) =>
    texts.map((text) => ({ text, means: { id, names } }))
  const terms = new Terms<Sense>(
    places.flatMap((p) => [
      ...of(p.id, 'alias', p.aliases),
      ...of(p.id, 'body', p.bodies),
      ...of(p.id, 'never', p.negatives),
    ]),
    false,
  )

  return (reading: Reading): { places: string[]; reasons: Reason[] } => {
    const score = new Map<string, number>()
    const found = new Map<string, Set<string>>()
    for (const field of [reading.title, reading.text]) {
      const title = field === reading.title
      const capitals = shouts(field)
      for (const hit of longest(terms.find(field, capitals))) {
        const { id, names } = hit.term.means
        if (names === 'never') continue
        const place = codeAt(field, hit.from, states) ?? id
        if (isPerson(field, hit) || (!title && isDateline(field, hit))) continue
        const near = field.word.slice(Math.max(0, hit.from - 3), hit.to + 3)
        const acting = names === 'body' || near.some((x) => acts.has(x))
        const points = title ? 3 : acting ? 1.5 : 0.5
        score.set(place, (score.get(place) ?? 0) + points)
        const set = found.get(place) ?? new Set<string>()
        found.set(place, set.add(hit.term.text))
      }
    }
    const local = [...score]
      .filter(([id, points]) => id !== federal && points >= TEXT_ENOUGH)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 4)
      .map(([id]) => id)
    const chosen = local.length === 0 || score.has(federal) ? [...local, federal] : local
    return {
      places: chosen,
      reasons: chosen.map((id) => ({
        rule: `place ${id}`,
        detail: [...(found.get(id) ?? ['nobody else acts'])].slice(0, 4).join(', '),
      })),
    }
  }
}
