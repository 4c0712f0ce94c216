import type { Article } from '../../../functions/domain/model/article.ts'

const syllables = ['ba', 'ko', 'li', 'mu', 'ne', 'ro', 'ti', 'zu']

/** An invented word that belongs to one side of one event. */
function word(event: number, side: number, n: number): string {
  const digits = [event >> 6, event >> 3, event, side, n].map((digit) => syllables[digit & 7])
  return `q${digits.join('')}`
}

function words(event: number, side: number): string[] {
  return Array.from({ length: 6 }, (_, n) => word(event, side, n))
}

/** The sides of its event that each article reports: two stories, then an article about both, and so on. */
const SCRIPT = [[0], [1], [0, 1], [2], [1, 2], [0], [2, 0]]

/** How many articles an event has. */
export const TAKES = SCRIPT.length

/**
 * The nth article about an event, from an outlet of its own. An event begins as several stories about its sides, and
 * articles about several sides merge them.
 */
export function take(event: number, n: number, at: Date, change: Partial<Article> = {}): Article {
  const reported = SCRIPT[n % TAKES]!.flatMap((side) => words(event, side))
  const id = `e${event}n${n}`
  const summary = `${reported.join(' ')} ${id}.`
  return {
    id,
    source: `outlet-${n}`,
    url: `https://outlet-${n}.example/${id}`,
    title: reported.filter((_, k) => k % 2 === 0).join(' '),
    summary,
    text: summary,
    published: at.toISOString(),
    firstSeen: at.toISOString(),
    categories: [],
    language: 'en',
    outlet: `Outlet ${n}`,
    ...change,
  }
}
