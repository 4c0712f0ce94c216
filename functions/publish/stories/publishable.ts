import { failureOf, kindOf, type LeftOut, siftEdition } from '../../domain/left-out.ts'
import { withSorted } from '../../domain/math/difference.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { clampDates } from '../../domain/story/clamp-dates.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { plainStory } from '../../domain/story/plain-story.ts'
import { endOfDay } from '../../domain/time.ts'
import { type Contexts, withLinks } from '../context.ts'
import { editionParts, storyParts } from '../site/parts.ts'
import type { IsPublished, SitePart } from '../site/site.ts'
import { mayShow } from './public-story.ts'
import { tryEdition, tryStories } from './try-render.tsx'

interface Sound<T> {
  sound: T[]
  leftOut: LeftOut[]
}

/** The result of a story's trial, with the configuration it was tried with. */
interface Verdict {
  key: string
  error: string | undefined
  /** It failed without the other stories that failed, too. */
  isItsOwn?: true
}

const verdicts = new WeakMap<Story, Verdict>()

/**
 * The listed stories that can be rendered, and the parts of the site with their pages. `linked` are the contexts with the links between them.
 */
export function publishableStories(
  listed: readonly Story[],
  contexts: Contexts,
  isPublished: IsPublished,
): Sound<Story> & { parts: Iterable<SitePart>; linked: Contexts } {
  const faulty = new Map<Story, string>()
  const linked = withLinks(contexts, listed)
  const parts = [...storyParts(listed, linked)]
  for (const part of parts) {
    if (isPublished(part.name, part.stamp)) continue
    for (const [story, error] of failuresOf(part.stories, linked)) faulty.set(story, error)
  }
  for (const story of unjustlyFaulty([...faulty.keys()], listed, contexts)) faulty.delete(story)
  const leftOut: LeftOut[] = []
  // If even a plain story fails, the fault is not a story's, but for example a setting's. It is reported for whole files then.
  if (faulty.size === 0 || failureOf(() => tryStories([plainStory], contexts))) {
    return { sound: [...listed], parts, leftOut, linked }
  }
  const sound = listed.filter((story) => !faulty.has(story))
  const linkedSound = withLinks(contexts, sound)
  return {
    sound,
    linked: linkedSound,
    parts: storyParts(sound, linkedSound),
    leftOut: [...faulty].map(([{ id }, error]) => ({ story: id, error })),
  }
}

/** The stories that fail, with their errors. All are tried together, and one by one only if that fails. */
function* failuresOf(stories: readonly Story[], contexts: Contexts): Iterable<[Story, string]> {
  const key = contexts.en.stampOf()
  const fresh = stories.filter((story) => verdicts.get(story)?.key !== key)
  const isWell = failureOf(() => tryStories(fresh, contexts)) === undefined
  for (const story of fresh) {
    const error = isWell ? undefined : failureOf(() => tryStories([story], contexts))
    verdicts.set(story, { key, error })
  }
  for (const story of stories) {
    const error = verdicts.get(story)?.error
    if (error !== undefined) yield [story, error]
  }
}

/** Those of the faulty stories that failed only because they are linked to another one of them. */
function unjustlyFaulty(faulty: readonly Story[], listed: readonly Story[], contexts: Contexts): Story[] {
  const suspects = faulty.filter((story) => !verdicts.get(story)?.isItsOwn)
  if (suspects.length === 0) return []
  const all = new Set(faulty)
  const withoutThem = withLinks(
    contexts,
    listed.filter((story) => !all.has(story)),
  )
  return suspects.filter((story) => {
    const error = failureOf(() => tryStories([story], withoutThem))
    const { key } = verdicts.get(story)!
    verdicts.set(story, { key, error, ...(error !== undefined && { isItsOwn: true }) })
    return error === undefined
  })
}

/**
 * The stories of which readers may see an article, with dates that are in order, the newest first. A story without the
 * fields that stories are sorted by is left out.
 */
export function listedStories(
  stories: readonly Story[],
  { en }: Contexts,
): { listed: Story[]; leftOut: LeftOut[] } {
  const { configuration, today } = en.site
  const latest = endOfDay(today, configuration.publication.schedule.timeZone).toISOString()
  const { listed, faulty } = en.memory.follow<Story, Listed>(
    'listed',
    stories,
    ({ gone, come, before = none }) => {
      const left = new Set(gone)
      const instead = new Map([...before.instead].filter(([story]) => !left.has(story)))
      const faulty = before.faulty.filter(({ story }) => !left.has(story))
      const fresh: Story[] = []
      for (const story of come) {
        try {
          if (!story.articles.some((article) => mayShow(article, en.sources))) continue
          const { length } = story.id + story.lead.id + story.absorbed.join('')
          if (length === 0) continue
          const inOrder = clampDates(story, latest)
          if (inOrder !== story) instead.set(story, inOrder)
          fresh.push(inOrder)
        } catch (error) {
          faulty.push({ story, error: kindOf(error) })
        }
      }
      const old = gone.map((story) => before.instead.get(story) ?? story)
      return { listed: withSorted(before.listed, { gone: old, come: fresh }, newestFirst), instead, faulty }
    },
  )
  const leftOut = faulty.map(({ story, error }) => ({ story: `${story?.id}`.slice(0, 60), error }))
  return { listed, leftOut }
}

interface Listed {
  listed: Story[]
  /** For a story with dates that were not in order, the one that is listed. */
  instead: ReadonlyMap<Story, Story>
  faulty: { story: Story; error: string }[]
}

const none: Listed = { listed: [], instead: new Map(), faulty: [] }

/** The editions that can be rendered, each without those of its stories that can't. */
export function publishableEditions(
  editions: readonly Edition[],
  contexts: Contexts,
  isPublished: IsPublished,
): Sound<Edition> {
  const leftOut: LeftOut[] = []
  const sound: Edition[] = []
  for (const part of editionParts(editions, contexts)) {
    if (isPublished(part.name, part.stamp)) {
      sound.push(...part.editions)
      continue
    }
    for (const edition of part.editions) {
      if (!failureOf(() => tryEdition(edition, contexts))) {
        sound.push(edition)
        continue
      }
      const left = siftEdition(edition, (some) => tryEdition(some, contexts))
      leftOut.push(...left.leftOut)
      const error = failureOf(() => tryEdition(left.edition, contexts))
      if (error === undefined) sound.push(left.edition)
      else leftOut.push({ edition: edition.id, error })
    }
  }
  return { sound, leftOut }
}
