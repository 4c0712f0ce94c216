/** The end of a sentence. A full stop after an initial, a short title or in `U.S.` does not end one, nor one before a small letter. */
export const sentenceEnd =
  /[.!?](?<!\b(?:[A-Z]|[ap]\.m|Mrs?|Ms|Dra?|Gov|Sen|Rep|Sgt|Lt|Gen|St|Jr|Sra?|No|Nos|vs|v|Inc|Co|Corp|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Fla|Ariz|Mass|Va|EE|UU|Lic|Art|Núm)[.!?])(?=["”’')\]]*\s+\P{Ll})/gu

/** The first `count` sentences with their closing quotation marks; the whole text if it has no more. */
export function firstSentences(text: string, count: number): string {
  const end = [...text.matchAll(sentenceEnd)][count - 1]
  if (!end) return text
  const after = /^["”’')\]]*/.exec(text.slice(end.index + 1))![0].length
  return text.slice(0, end.index + 1 + after)
}
