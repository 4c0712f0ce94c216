import { withoutInvisible } from '../../../domain/text/invisible.ts'

/**
 * Text for screen readers that pages hide ("opens new tab", Reuters), links at the end of a text (tweets), and signs that
 * stand for something that is not there.
 */
export function withoutResidue(text: string): string {
  let rest = withoutInvisible(text)
  if (rest.includes('pens ')) rest = rest.replace(newWindow, '')
  if (rest.includes('http') || rest.includes('pic.twitter')) rest = withoutTrailingLinks(rest)
  if (rest.includes('.')) rest = rest.replace(ticker, '')
  if (rest.includes('#')) rest = withoutHashtags(rest)
  // Removed tags leave spaces before punctuation and before the ending of a name: "Trump 's order".
  return rest.replace(/ (?=[,.;:!?](?: |$))|(?<=\p{L}) (?=['’]s )/gu, '').trim()
}

/** With a comma or bracket before it. A period within a sentence, or a comma before a name, belongs to the sentence. */
const newWindow =
  / ?[,(]? ?\b[Oo]pens? (?:[Ii]n )?(?:[Aa] )?[Nn]ew (?:[Tt]ab|[Ww]indow|[Pp]age)\b\)?(?:\.(?= [a-z])| ?,(?= ?[A-Z(]| and\b))?/g

/** The sign of a share at Reuters: "Example Oil (EX.N)". */
const ticker = / \((?:[A-Z\d]{2,6}\.(?:[A-Z]{1,2})|[A-Z]\.(?:N|O|OQ|L|K))\)(?=[\s,.;:’'])/g

/** Removes at least two hashtags at the end of a text, behind a sentence, or if there is nothing else. */
function withoutHashtags(text: string): string {
  const words = text.split(' ')
  let count = words.length
  while (count > 0 && /^#[\p{L}\p{N}_]+$/u.test(words[count - 1]!)) count--
  const before = words.slice(0, count).join(' ').trimEnd()
  return words.length - count > 1 && /^$|[.!?…"”’)]$/.test(before) ? before : text
}

/** Removes addresses at the end of a text, after a sentence. */
function withoutTrailingLinks(text: string): string {
  let rest = text.trimEnd()
  for (let round = 0; round < 3; round++) {
    const start = rest.lastIndexOf(' ') + 1
    const word = rest.slice(start)
    if (!/^(?:https?:\/\/|pic\.twitter\.com\/)\S{1,500}$/.test(word)) break
    const before = rest.slice(0, start).trimEnd()
    if (before === '' || !(/[.!?…"”’)]$/.test(before) || /^(?:https?:\/\/t\.co|pic\.)/.test(word))) break
    rest = before
  }
  return rest
}
