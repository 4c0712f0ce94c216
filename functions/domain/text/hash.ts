/** Hashes a string to 32 bits: FNV-1a with the finalizer of MurmurHash3, so that high bits are as good as low ones. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h)
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

function mix(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
