/** Words in a row that must agree for two texts to be laid side by side there. */
const seed = 3
/** Words that may differ between two places that agree, as an editor's changes do. */
const gap = 10
/** A shorter stretch is chance: a name with a title, a set phrase. */
const stretch = 12
/** A phrase that returns more often than this says nothing about where two texts meet. */
const returns = 8

/** How one text stands in another. */
export interface Overlap {
  /** The part of its words that stand in the other too, give or take small edits: 0 to 1. */
  share: number
  /** Words before the first that the other has. */
  head: number
  /** The part shared between the first shared word and the last, but for the one longest break. */
  density: number
}

/** Lays two texts, given as word hashes, side by side and says how each stands in the other. Linear in their length. */
export function align(a: Uint32Array, b: Uint32Array): { a: Overlap; b: Overlap } {
  const inA = new Uint8Array(a.length)
  const inB = new Uint8Array(b.length)
  for (const run of runs(a, b)) {
    if (run.endA - run.startA < stretch && run.endB - run.startB < stretch) continue
    inA.fill(1, run.startA, run.endA)
    inB.fill(1, run.startB, run.endB)
  }
  return { a: overlap(inA), b: overlap(inB) }
}

interface Run {
  startA: number
  endA: number
  startB: number
  endB: number
}

function runs(a: Uint32Array, b: Uint32Array): Run[] {
  const places = seedPlaces(b)
  const found: Run[] = []
  let run: Run | undefined
  for (let i = 0; i + seed <= a.length; i++) {
    const candidates = places.get(seedAt(a, i))
    if (!candidates) continue
    const end = run?.endB ?? 0
    const next = candidates.find((place) => place + seed > end)
    if (run && next !== undefined && next <= end + gap && i <= run.endA + gap) {
      run.endA = i + seed
      run.endB = next + seed
    } else if (!run || i >= run.endA) {
      const start = next ?? candidates[0]!
      run = { startA: i, endA: i + seed, startB: start, endB: start + seed }
      found.push(run)
    }
  }
  return found
}

function seedPlaces(words: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let i = 0; i + seed <= words.length; i++) {
    const key = seedAt(words, i)
    const known = places.get(key)
    if (!known) places.set(key, [i])
    else if (known.length < returns) known.push(i)
  }
  return places
}

function seedAt(words: Uint32Array, i: number): number {
  return (Math.imul(words[i]!, 0x9e3779b1) ^ Math.imul(words[i + 1]!, 0x85ebca6b) ^ words[i + 2]!) >>> 0
}

function overlap(marks: Uint8Array): Overlap {
  const head = marks.indexOf(1)
  if (head < 0) return { share: 0, head: marks.length, density: 0 }
  const end = marks.lastIndexOf(1) + 1
  let shared = 0
  let missing = 0
  let longest = 0
  for (let i = head; i < end; i++) {
    if (marks[i]) {
      shared++
      missing = 0
    } else longest = Math.max(longest, ++missing)
  }
  return { share: shared / marks.length, head, density: shared / (end - head - longest) }
}
