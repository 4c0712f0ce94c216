/** Characters that a mail program shows on a desktop; on a phone it shows about forty. */
const SUBJECT_LENGTH = 90
const PREHEADER_LENGTH = 140

/** The subject: the first headline, and the second if both fit. */
export function subjectLine([first = '', second]: readonly string[]): string {
  const both = second === undefined ? first : `${first}; ${second}`
  return both.length <= SUBJECT_LENGTH ? both : clip(first, SUBJECT_LENGTH)
}

/** The text that inboxes show after the subject: the number of stories, and headlines that the subject doesn't name. */
export function preheaderOf(headlines: readonly string[], count: string): string {
  const named = subjectLine(headlines)
  const rest = headlines.filter((headline) => !named.includes(headline))
  return clip([count, ...rest.slice(0, 3)].join(' · '), PREHEADER_LENGTH)
}

/** Shortens a text to a single line of at most `length` characters, at a space if there is one in the second half. */
export function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}
