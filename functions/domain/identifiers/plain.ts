/**
 * The text with one way to write dashes, spaces and quotation marks. Each character stays where it is, so a place in the plain
 * text is the same place in the original.
 */
export function plainOf(text: string): string {
  // Most texts have only some curly quotation marks.
  if (!/[^\n -~]/.test(text)) return text
  return text.replace(/[‐‑‒–−‘’ʼ´“”«»\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff\t\r]/g, plainSign)
}

function plainSign(sign: string): string {
  if ('‐‑‒–−'.includes(sign)) return '-'
  if ('‘’ʼ´'.includes(sign)) return "'"
  return '“”«»'.includes(sign) ? '"' : ' '
}

/** A text that has more of one kind is a list or hostile. */
const MAX_PLACES = 200

/** The places in a text where a pattern matches: not more than are worth a look to both sides. */
export function placesOf(plain: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return plain.matchAll(pattern).take(MAX_PLACES)
}

/** The end of a sentence: not the dot of an abbreviation, which a court's or a company's name is full of. */
const end =
  /[.!?](?<!\b(?:v|vs|Nos?|Inc|Corp|Co|Ltd|Dept|Dep't|Dist|Cir|Civ|Cr|Crim|Sec|Gov|Gen|Sen|Rep|Reps|Sens|Fed|Reg|Pub|Proc|Prop|Exec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Jr|Sr|St|Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Haw|Ill|Ind|Kan|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Or|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|al|rel|Res|Con|[A-Z])[.!?])["')]*\s|[;\n]/g

/** The part of the sentence before a place, at most so long. */
export function sentenceBefore(plain: string, at: number, reach: number): string {
  const before = plain.slice(Math.max(0, at - reach), at)
  let from = 0
  for (const { 0: found, index } of before.matchAll(end)) from = index + found.length
  return before.slice(from)
}

/** The rest of the sentence after a place, at most so long. */
export function sentenceAfter(plain: string, at: number, reach: number): string {
  const after = plain.slice(at, at + reach)
  end.lastIndex = 0
  const stop = end.exec(after)
  return stop ? after.slice(0, stop.index) : after
}

/** The text around a place. */
export function around(plain: string, from: number, to: number, reach: number): string {
  return plain.slice(Math.max(0, from - reach), to + reach)
}

/** The line that has a place, at most so much on each side. */
export function lineAt(plain: string, at: number, reach: number): string {
  const near = around(plain, at, at, reach)
  const middle = Math.min(at, reach)
  const begin = near.lastIndexOf('\n', middle - 1) + 1
  const end = near.indexOf('\n', middle)
  return near.slice(begin, end < 0 ? near.length : end)
}

/** Whether nearly all words of a line have capitals, as in a headline. */
export function isTitle(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.8
}
