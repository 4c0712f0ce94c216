/** Makes a value at the first call and returns it at later calls. If `make` throws or rejects, the next call tries again. */
export function memoize<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    if (!made) {
      const value = make()
      made = { value }
      if (value instanceof Promise) {
        value.catch(() => {
          made = undefined
        })
      }
    }
    return made.value
  }
}
