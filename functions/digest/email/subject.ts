import { clip } from '../../domain/text/truncate.ts'

/** Phones show some forty characters of a subject and desktops some ninety. */
const SUBJECT = 90
const PREHEADER = 140

/** Names the first story whole if it fits, and the second if there is room. */
export function subject([first = '', second]: readonly string[]): string {
  const both = second === undefined ? first : `${first}; ${second}`
  return both.length <= SUBJECT ? both : clip(first, SUBJECT)
}

/** What inboxes show behind the subject: the stories that it doesn't name. */
export function preheader(headlines: readonly string[], count: string): string {
  const named = subject(headlines)
  const rest = headlines.filter((headline) => !named.includes(headline))
  return clip([count, ...rest.slice(0, 3)].join(' · '), PREHEADER)
}
