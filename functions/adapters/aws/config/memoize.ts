/**
 * Makes a value at the first call and returns it at later calls, or for so many milliseconds. If `make` throws or rejects,
 * the next call tries again.
 */
export function memoize<T>(make: () => T, forMs = Number.POSITIVE_INFINITY, now = Date.now): () => T {
  let made: { value: T; at: number } | undefined
  return () => {
    // A clock that was set back makes the value older, not younger.
    if (!made || Math.abs(now() - made.at) > forMs) {
      const value = make()
      const one = { value, at: now() }
      made = one
      if (value instanceof Promise) {
        value.catch(() => {
          if (made === one) made = undefined
        })
      }
    }
    return made.value
  }
}
