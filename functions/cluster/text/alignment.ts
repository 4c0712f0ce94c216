/** Words in a row that must be equal for a run of shared words to begin (seed-and-extend alignment). */
const SEED_WORDS = 3
/** The most words that may differ inside a run, as after an editor's changes. */
const MAX_EDITED_WORDS = 10
/** A shorter run is chance: a name with a title, or a set phrase. */
const MIN_RUN_WORDS = 12
/** The most positions of one seed that are tried. A phrase that repeats more often does not show where two texts meet. */
const MAX_SEED_POSITIONS = 8

/**
 * Aligns two texts, given as word hashes, and marks with 1 the words of each that are in shared runs. Runs include small
 * edits. Linear in the length of the texts.
 */
export function sharedWords(a: Uint32Array, b: Uint32Array): [Uint8Array, Uint8Array] {
  const inA = new Uint8Array(a.length)
  const inB = new Uint8Array(b.length)
  for (const run of runs(a, b)) {
    if (run.endA - run.startA < MIN_RUN_WORDS && run.endB - run.startB < MIN_RUN_WORDS) continue
    inA.fill(1, run.startA, run.endA)
    inB.fill(1, run.startB, run.endB)
  }
  return [inA, inB]
}

interface Run {
  startA: number
  endA: number
  startB: number
  endB: number
}

function runs(a: Uint32Array, b: Uint32Array): Run[] {
  const positions = seedPositions(b)
  const found: Run[] = []
  let run: Run | undefined
  for (let i = 0; i + SEED_WORDS <= a.length; i++) {
    const candidates = positions.get(seedAt(a, i))
    if (!candidates) continue
    const end = run?.endB ?? 0
    const next = candidates.find((position) => position + SEED_WORDS > end)
    if (run && next !== undefined && next <= end + MAX_EDITED_WORDS && i <= run.endA + MAX_EDITED_WORDS) {
      run.endA = i + SEED_WORDS
      run.endB = next + SEED_WORDS
    } else if (!run || i >= run.endA) {
      const start = next ?? candidates[0]!
      run = { startA: i, endA: i + SEED_WORDS, startB: start, endB: start + SEED_WORDS }
      found.push(run)
    }
  }
  return found
}

function seedPositions(words: Uint32Array): Map<number, number[]> {
  const positions = new Map<number, number[]>()
  for (let i = 0; i + SEED_WORDS <= words.length; i++) {
    const key = seedAt(words, i)
    const known = positions.get(key)
    if (!known) positions.set(key, [i])
    else if (known.length < MAX_SEED_POSITIONS) known.push(i)
  }
  return positions
}

function seedAt(words: Uint32Array, i: number): number {
  return (Math.imul(words[i]!, 0x9e3779b1) ^ Math.imul(words[i + 1]!, 0x85ebca6b) ^ words[i + 2]!) >>> 0
}
