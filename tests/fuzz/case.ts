import type { Seed } from './corpus.ts'
import { changeShape, type Sent, send } from './mutations/document.ts'
import { changeJson } from './mutations/json.ts'
import { changeCharacters, changeXml } from './mutations/xml.ts'
import { Random } from './random.ts'
import { joined, type Shape, shapeOf } from './shape.ts'

/** A document that a source serves, and what it was made from. */
export interface FuzzDocument extends Sent {
  /** The names of its seeds. */
  from: string
  /** If one entry was changed: the document without that entry, whose entries must all be read as they are in this one. */
  neighbors?: string
  /** What its source served before, for some. */
  earlier?: Uint8Array
  /** What is configured about its source. */
  source: { isAggregator: boolean; isSpanish: boolean }
}

const DOCUMENTS = 8
const MAX_ENTRIES = 12

/** The documents of a case. The same seed and corpus make the same ones. */
export function documentsOf(seed: number, corpus: readonly Seed[]): FuzzDocument[] {
  const random = new Random(seed)
  return Array.from({ length: DOCUMENTS }, () => documentOf(random, corpus))
}

function documentOf(random: Random, corpus: readonly Seed[]): FuzzDocument {
  const seed = random.pick(corpus)
  const source = { isAggregator: random.chance(0.2), isSpanish: random.chance(0.15) }
  const whole = shapeOf(seed.text)
  if (whole === undefined)
    return { from: seed.name, source, ...send(changedOften(seed.text, random), random) }
  const from = Math.max(0, random.below(whole.entries.length) - MAX_ENTRIES / 2)
  const shape = { ...whole, entries: whole.entries.slice(from, from + MAX_ENTRIES) }
  const earlier = random.chance(0.3) ? { earlier: new TextEncoder().encode(joined(shape)) } : {}
  if (random.chance(0.6)) return { from: seed.name, source, ...earlier, ...oneChanged(shape, random) }
  const second = random.pick(corpus)
  const other = shapeOf(second.text)
  let changed = {
    ...shape,
    entries: shape.entries.map((one) => (random.chance(0.5) ? changeEntry(one, shape, random) : one)),
  }
  if (random.chance(0.7))
    changed = changeShape(
      changed,
      other && { ...other, entries: other.entries.slice(0, MAX_ENTRIES) },
      random,
    )
  return { from: `${seed.name}, ${second.name}`, source, ...earlier, ...send(joined(changed), random) }
}

function oneChanged(shape: Shape, random: Random): Sent & { neighbors: string } {
  const at = random.below(shape.entries.length)
  const changed = changeEntry(shape.entries[at] ?? '', shape, random)
  return {
    bytes: new TextEncoder().encode(joined({ ...shape, entries: shape.entries.with(at, changed) })),
    neighbors: joined({ ...shape, entries: shape.entries.toSpliced(at, 1) }),
  }
}

function changeEntry(entry: string, { isJson }: Shape, random: Random): string {
  let changed = entry
  for (let times = random.pick([1, 1, 2, 4]); times > 0; times--)
    changed = isJson ? changeJson(changed, random) : changeXml(changed, random)
  return changed
}

function changedOften(text: string, random: Random): string {
  let changed = text
  for (let times = random.pick([1, 3, 9]); times > 0; times--) changed = changeCharacters(changed, random)
  return changed
}
