import type { Matter, MatterRecord } from '../../functions/domain/model/matter.ts'
import type { Story, StoryArticle } from '../../functions/domain/model/story.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import { findMatters } from '../../functions/matters/find-matters.ts'
import { processorSeconds } from '../timed.ts'

const STORIES_A_MATTER = 5
const START = Date.UTC(2026, 0, 5)
const TODAY = '2026-12-30'
const RUNS = 7

/** Seconds of CPU to find all matters from the stories, and again after one story changed. */
export interface Speed {
  first: number
  again: number
  matters: number
}

/** Measures with so many invented matters, each with five stories of two outlets; a third has a rule's number, a case's, or a bill's. */
export function measureSpeed(matters: number): Speed {
  const stories = Array.from({ length: matters * STORIES_A_MATTER }, (_, at) => storyOf(at, matters))
  const configuration = { places: [], sources: undefined as never }
  const find = (some: readonly Story[], records: readonly MatterRecord[]) =>
    findMatters({ stories: some, records, today: TODAY, configuration })
  const kept = find(stories, []).records
  const fresh = { ...configuration }
  const first = seconds(() => findMatters({ stories, records: kept, today: TODAY, configuration: fresh }))
  let found: { matters: Matter[] } = find(stories, kept)
  const times = Array.from({ length: RUNS }, (_, run) => {
    const at = Math.floor((stories.length * (run + 1)) / (RUNS + 2))
    stories[at] = {
      ...stories[at]!,
      headline: `${stories[at]!.headline} again`,
      updated: `${TODAY}T00:00:00.000Z`,
    }
    return seconds(() => {
      found = find(stories, kept)
    })
  })
  return { first, again: times.sort((a, b) => a - b)[RUNS >> 1]!, matters: found.matters.length }
}

function seconds(run: () => unknown): number {
  const before = processorSeconds()
  run()
  return processorSeconds() - before
}

/** In words of their own: outlets with one text count as one, which can't name a case or a rule alone. */
const summaries = {
  courier: (word: string) =>
    `The ${word} decision of the week came after months of debate over the ${word} plan.`,
  herald: (word: string) =>
    `Lawyers who followed the ${word} dispute from the beginning expect an appeal by spring.`,
}

function storyOf(at: number, matters: number): Story {
  const matter = at % matters
  const day = new Date(START + ((at * 977) % 350) * DAY_MS).toISOString()
  const number = String(10_000 + matter)
  const word = [...number].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')
  const title = [
    `Agency proposes the ${word} rule, RIN 1${number.slice(2)}-A${word[1]!.toUpperCase()}${number.slice(0, 2)}`,
    `Judge blocks policy in ${word[0]!.toUpperCase()}o${word.slice(1)} v. Northern ${word} Council, No. 1:26-cv-${number} (D. Mass.)`,
    `House passes ${word} measure, H.R. ${number.slice(1)}`,
  ][matter % 3]!
  const articles = (['courier', 'herald'] as const).map(
    (outlet): StoryArticle => ({
      id: `${at}-${outlet}`,
      copyOf: `${at}-${outlet}`,
      source: outlet,
      outlet,
      url: `https://${outlet}.example/${at}`,
      title: outlet === 'courier' ? title : `${title}, and what comes next`,
      summary: summaries[outlet](word),
      published: day,
      firstSeen: day,
      categories: [],
      language: 'en',
      relevant: true,
      score: 1,
      reasons: [],
      topics: ['courts'],
      places: [],
      kind: 'news',
      matters: [],
    }),
  )
  return {
    id: `${day.slice(0, 10).replace(/-/g, '')}-${at}`,
    firstSeen: day,
    founded: at,
    published: day,
    updated: day,
    headline: title,
    summary: articles[0]!.summary,
    lead: articles[0]!,
    articles,
    topics: ['courts'],
    places: [],
    kind: 'news',
    absorbed: [],
  }
}
