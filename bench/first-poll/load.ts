/** What the feeds of a measurement have. */
export interface Load {
  sources: number
  entries: number
  /** One entry in this many is about immigration. */
  each: number
  /** The length of the text that each entry has in addition to its summary. */
  characters: number
}

/** The load in words. */
export function textOf({ sources, entries, each, characters }: Load): string {
  const relevant = each === 1 ? 'all' : `one in ${each}`
  return `${sources} sources × ${entries} entries over loopback, ${relevant} of immigration, ${characters} characters each`
}
