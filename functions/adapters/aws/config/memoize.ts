/** Makes something at its first use and keeps it; what could not be made is tried again at the next. */
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
