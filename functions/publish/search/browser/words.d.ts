/** The terms of a text, each once. */
export function terms(text: string): string[]
/** What a text must have to be found: of each group all terms of one alternative. */
export function wanted(query: string): string[][][]
