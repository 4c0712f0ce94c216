import { sentenceEnd } from '../../../domain/text/sentences.ts'

/**
 * Marks that a publisher's system puts where it cut a text: "[…]" and "[&#8230;]" (WordPress), "…", "...", "(more…)",
 * "[+1234 chars]" (NewsAPI), with an invitation after them.
 */
const mark =
  /\s*(?:[[(]\s?(?:…|\.{3,4}|&hellip;|&#8230;)\s?[\])]|\(more(?:…|\.{3})?\)|\[\+\d{1,7} chars\]|…|\.{3})$/iu

/** An invitation at the end of a text, even if the sentence before it has no end. In lower case, it needs such an end. */
const invitation =
  /(?:^|\s|(?<=[.…\])]))(?:Read [Mm]ore|READ MORE|Read the full (?:story|article|post)|Read full (?:story|article|post)|Continue [Rr]eading|CONTINUE READING|Keep [Rr]eading|Click here to (?:read more|continue reading)|Learn [Mm]ore|See [Mm]ore|Full [Ss]tory|Leer [Mm]ás|LEER MÁS|Lee más|Seguir leyendo|Sigue leyendo|Continuar leyendo|Ver más|(?<=[.!?…\])]["”’)]?\s)(?:read more|more|continue reading|leer más|seguir leyendo))(?:\s?[»›→>…⟶]{1,3}|\.{3}|\s?&raquo;|\s?-+>)?$/u

/** Removes the marks of a cut from the end of a paragraph, and says whether the text was cut. */
export function withoutCutMark(paragraph: string): { rest: string; cut: boolean } {
  let rest = paragraph.trimEnd()
  let cut = false
  for (let round = 0; round < 4; round++) {
    const tail = rest.slice(-80)
    const found = invitation.exec(tail) ?? mark.exec(tail)
    if (!found) break
    cut ||= !/read|more|contin|keep|le[er]|sig|see|full|ver/i.test(found[0]) || found[0].includes('(more')
    rest = rest.slice(0, rest.length - found[0].length).trimEnd()
  }
  return { rest, cut: cut && !endsSentence(rest) }
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?]["”’')\]»]{0,3}$/.test(text.slice(-6))
}

/** The whole sentences of a text that was cut, or `undefined` if it has none that is long enough. */
export function wholeSentences(text: string, least = 30): string | undefined {
  if (endsSentence(text)) return text
  const from = Math.max(0, text.length - 3000)
  let end = 0
  for (const { index } of `${text.slice(from)} X`.matchAll(sentenceEnd)) end = index + 1
  if (end === 0) return undefined
  end += from
  while (end < text.length && /["”’')\]»]/.test(text[end]!)) end++
  return end >= least && end <= text.length ? text.slice(0, end) : undefined
}
