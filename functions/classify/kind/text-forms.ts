import type { ArticleForm } from '../../domain/model/article.ts'
import type { FormRules } from './form-rules.ts'

/** What the beginning of a text says about its form. Matched against its first 400 characters. */
const openings: FormRules = [
  [
    /\b(?:on|in) (?:today|tonight|this week)'s (?:episode|show|podcast)\b|^in this (?:episode|podcast)\b/i,
    'podcast',
  ],
  [
    /\byou(?:'re| are) reading\b.{0,60}\bnewsletter\b|\bwelcome to .{0,60}\b(?:newsletter|briefing|round-?up)\b/i,
    'newsletter',
  ],
  [/\bthis is (?:your|the|our) .{0,40}\b(?:newsletter|tip sheet|briefing)\b/i, 'newsletter'],
  [/\b(?:sign up|subscribe) (?:here )?to get (?:this|it) (?:newsletter )?in your inbox\b/i, 'newsletter'],
]

const titleOfList =
  /\b(?:headlines|news|stories|updates?|briefs?|links|digest|week|weekly|daily|today|titulares|noticias|semana)\b|;/i

/** The fewest lines of a list of headlines. */
const LINES = 5

/** The form that a text shows; `title` is its headline. */
export function formByText(text: string, title: string): ArticleForm | undefined {
  const beginning = text.slice(0, 400).replaceAll('’', "'")
  const found = openings.find(([pattern]) => pattern.test(beginning))?.[1]
  if (found) return found
  return titleOfList.test(title) && isListOfHeadlines(text) ? 'round-up' : undefined
}

/** Whether nearly all lines of a text look like headlines: short, and without punctuation at the end. */
function isListOfHeadlines(text: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const headlines = lines.filter(
    ({ length }, n) => length >= 20 && length <= 140 && !/[.!?…]["'”]?$/.test(lines[n]!),
  )
  return headlines.length >= LINES && headlines.length >= 0.8 * lines.length
}
