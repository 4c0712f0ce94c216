import { stem } from '../../functions/cluster/text/stem.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import { largeEvents } from './large-events.ts'
import { pick, random } from './random.ts'

/** An article with the label of its story. */
export type Labeled = WindowArticle & { id: string; label: string }

/** A row of the labeled set. */
export interface Row {
  id: string
  label: string
  title: string
  text?: string | null
  url?: string | null
  source?: string | null
  date?: string | null
  topic?: string | null
}

/** The half of a story: settings were tuned on half 0, and half 1 is for reporting only. A change here would mix them. */
function halfOf(label: string): 0 | 1 {
  let h = 0x811c9dc5
  for (const character of `split${label}`) h = Math.imul(h ^ character.charCodeAt(0), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return (((h ^ (h >>> 13)) >>> 0) % 2) as 0 | 1
}

/**
 * The stories of three outlets that have a date, with a time of day for each article. A missing date is taken from the
 * story. Each date is moved by up to a day, because editors gave all three articles the same date.
 */
export function datedStories(rows: readonly Row[], half: 0 | 1, seed = 1): Labeled[] {
  const next = random(seed)
  const dates = new Map<string, string[]>()
  for (const { label, date } of rows) if (date) dates.set(label, [...(dates.get(label) ?? []), date])
  return rows
    .filter(({ label }) => halfOf(label) === half && dates.has(label))
    .map((row) => {
      const day = Date.parse(row.date ?? pick(dates.get(row.label)!, next))
      return { ...row, date: new Date(day + next() * DAY_MS).toISOString() }
    })
}

const aboutImmigration =
  /\b(immigra|migrant|border wall|asylum|daca|dreamers|deport|refugee|travel ban|sanctuary cit|family separat|separated famil)/i

/**
 * Of these stories, those about immigration, moved closer so that as many begin each day as in a digest about nothing
 * else. The hours between the articles of a story stay. Some stories are parts of one affair, which the labels ignore.
 */
export function crowdedStories(rows: readonly Row[], half: 0 | 1, storiesADay = 4): Labeled[] {
  const onImmigration = new Set(
    rows
      .filter(
        ({ topic, title, text }) => topic === 'immigration' || aboutImmigration.test(`${title} ${text}`),
      )
      .map(({ label }) => label),
  )
  const time = ({ date }: Labeled) => Date.parse(date!)
  return [...Map.groupBy(datedStories(rows, half), ({ label }) => label)]
    .filter(([label]) => onImmigration.has(label))
    .map(([, articles]) => ({ articles, start: Math.min(...articles.map(time)) }))
    .sort((a, b) => a.start - b.start)
    .flatMap(({ articles, start }, i) => {
      const moved = Date.UTC(2018, 0, 1) + (i / storiesADay) * DAY_MS - start
      return articles.map((article) => ({ ...article, date: new Date(time(article) + moved).toISOString() }))
    })
}

const stopWords = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does down for
  from had has have he her here him his how i if in into is it its just me more most my no nor not now of off on or other
  our out over own said say she should so some such than that the their them then there these they this those through to
  too under until up very was we were what when where which while who whom why will with would you your`.split(
    /\s+/,
  ),
)

/**
 * Titles of events that lasted for weeks, lowercase, without stop words or dates, with or without a snippet of text.
 * Events are found by their words in the text. Only titles with two of the event's characteristic words count.
 */
export function largeStories(rows: readonly Omit<Row, 'label'>[], withSnippet: boolean): Labeled[] {
  const found = rows.flatMap((row): Labeled[] => {
    const text = row.text ?? ''
    const events = largeEvents.filter(
      ({ from, to, words }) => row.date && row.date >= from && row.date <= to && words.test(text),
    )
    const [event] = events
    if (!event || events.length > 1 || !isAbout(text, event.words)) return []
    return [
      {
        id: row.id,
        label: event.name,
        title: withoutStopWords(row.title),
        text: withSnippet ? withoutStopWords(text.slice(0, 180)) : '',
      },
    ]
  })
  return withCharacteristicTitles(found)
}

function isAbout(text: string, pattern: RegExp): boolean {
  const all = new RegExp(pattern.source, 'gi')
  return pattern.test(text.slice(0, 200)) || (text.match(all) ?? []).length > 1
}

function withoutStopWords(text: string): string {
  return tokenize(text)
    .filter((word) => !stopWords.has(word))
    .join(' ')
}

function withCharacteristicTitles(rows: readonly Labeled[], least = 8): Labeled[] {
  const allCounts = countTerms(rows)
  return [...Map.groupBy(rows, ({ label }) => label).values()].flatMap((story) => {
    const characteristic = [...countTerms(story)]
      .filter(([, count]) => count > 1)
      .map(([term, count]) => [term, count * Math.log(rows.length / allCounts.get(term)!)] as const)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([term]) => term)
    const kept = story.filter(({ title }) => {
      const terms = new Set(termsOf(title))
      return characteristic.filter((term) => terms.has(term)).length > 1
    })
    return kept.length < least ? [] : kept
  })
}

function countTerms(rows: readonly Labeled[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title } of rows)
    for (const term of new Set(termsOf(title))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function termsOf(title: string | null | undefined): string[] {
  return tokenize(title ?? '').map(stem)
}
