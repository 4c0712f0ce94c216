import { clip } from '../../domain/text/truncate.ts'

/** Phones show some forty characters of a subject and desktops some ninety. */
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
