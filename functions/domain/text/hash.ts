const START = 0x811c9dc5

/** Hashes a string to 32 bits: FNV-1a with the finalizer of MurmurHash3, so that high bits are as good as low ones. */
export function hash(text: string): number {
  return mix(continued(START, text))
}

/** Hashes words as one text with a space between them. */
export function hashOfWords(words: readonly string[]): number {
  return mix(stateAfter(words))
}

/** A hash of 64 bits, in base 36, of words as one text with a space between them. */
export function longHashOfWords(words: readonly string[]): string {
  const state = stateAfter(words)
  return `${mix(state).toString(36)}-${mix(continued(state, ' again')).toString(36)}`
}

/** Hashes the first words, at most `most` of them. */
export function hashes(words: readonly string[], most: number): Uint32Array {
  const all = new Uint32Array(Math.min(words.length, most))
  for (let i = 0; i < all.length; i++) all[i] = hash(words[i]!)
  return all
}

/** Combines two hashes into one that depends on their order. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 31) + b)
}

function stateAfter(words: readonly string[]): number {
  let state = START
  for (let i = 0; i < words.length; i++) state = continued(i === 0 ? state : continued(state, ' '), words[i]!)
  return state
}

function continued(state: number, text: string): number {
  let h = state
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

function mix(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
