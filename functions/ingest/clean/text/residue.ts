import { withoutInvisible } from '../../../domain/text/invisible.ts'

/**
 * Text for screen readers that pages hide ("opens new tab", Reuters), links that sit behind a text (tweets), and signs that
 * stand for something that is not there.
 */
export function withoutResidue(text: string): string {
  let rest = withoutInvisible(text)
  if (rest.includes('pens '))
    rest = rest.replace(
      / ?[,(]? ?\bopens? (?:in )?(?:a )?new (?:tab|window|page)\b\)?(?: ?,(?= ?[A-Z(]| and\b))?/gi,
      '',
    )
  if (rest.includes('http') || rest.includes('pic.twitter')) rest = withoutTrailingLinks(rest)
  // Removed tags leave spaces before marks.
  return rest.replace(/ (?=[,.;:!?](?: |$))/g, '').trim()
}

/** Removes addresses at the end of a text, behind a sentence. */
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
