const months = new Set(
  `january february march april june july august september october november december
   jan feb apr jun jul aug sept sep oct nov dec
   enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(/\s+/),
)

/** Whether a word, in lower case, names a month. "May" does not count, because it is mostly the verb. */
export function isMonth(word: string): boolean {
  return months.has(word)
}

/**
 * Whether a word of a title, in lower case, tells one issue of a series from another: a number or the name of a month.
 */
export function isSerialMark(word: string): boolean {
  return months.has(word) || /\d/.test(word)
}
