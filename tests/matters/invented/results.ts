import { identifiersIn } from '../../../functions/domain/identifiers/identifiers.ts'
import type { Matter, MatterRecord } from '../../../functions/domain/model/matter.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { type Found, findMatters } from '../../../functions/matters/find-matters.ts'
import { configured } from '../../classify/settings.ts'
import { readInvented } from './read.ts'
import { isSameDay, labelled, type Score, scoreOf, sum } from './score.ts'
import { storyOf } from './stories.ts'

/** After the last of the texts, so that two Congresses and two sessions are told. */
const today = '2027-01-31'

export const { matters: expected, mentions } = readInvented()
const stories = mentions.map((mention) => ({ mention, story: storyOf(mention) }))
const byStory = new Map(stories.map(({ mention, story }) => [story.id, mention]))

/** What is found in these stories, in the order in which they come. */
export function findIn(some: readonly Story[], records: readonly MatterRecord[] = []): Found {
  const { places, matters, topics } = configured
  return findMatters({ stories: some, records, today, configuration: { places, matters, topics } })
}
export const allStories = stories.map(({ story }) => story)
export const { matters: found, records } = findIn(allStories)
const labels = labelled(found, (story) => byStory.get(story)!, expected)

/** The labels of the matters that a text was linked to; a matter that nobody expected is called by its id. */
export function linksOf(id: string): string[] {
  return found
    .filter((matter) => matter.stories.some((story) => byStory.get(story)!.id === id))
    .map((matter) => labels.get(matter) ?? `? ${matter.id}`)
}

/** The matter that was found for an expected one. */
export function matterOf(label: string): Matter | undefined {
  return found.find((matter) => labels.get(matter) === label)
}

const named = (what: string, score: Score): Score => ({
  ...score,
  wrong: score.wrong.map((one) => `${what}: ${one}`),
  missing: score.missing.map((one) => `${what}: ${one}`),
})

/** The numbers and designations in titles and summaries. Names are judged by the links that they make. */
export function identifiers(): Score {
  const isNumber = (key: string) => !/^(?:name|rule|act|order):/.test(key)
  return sum(
    mentions.map(({ id, title, summary, keys }) =>
      named(
        `${id} "${title}"`,
        scoreOf(
          identifiersIn(`${title}\n${summary}`)
            .map(({ key }) => key)
            .filter(isNumber),
          keys,
        ),
      ),
    ),
  )
}

/** The links of texts to matters. */
export function links(): Score {
  return sum(
    mentions.map(({ id, title, matters, may }) =>
      named(`${id} "${title}"`, scoreOf(linksOf(id), matters, may)),
    ),
  )
}

/** The changes of status, by what changed and about when. */
export function statuses(): Score {
  return sum(
    expected.map(({ label, changes }) => {
      const is = (matterOf(label)?.changes ?? []).map(({ status, day }) => {
        const same = changes.find((one) => one.status === status && isSameDay(one.day, day))
        return same ? `${status} ${same.day}` : `${status} ${day}`
      })
      const all = changes.map(({ status, day, sure }) => ({ text: `${status} ${day}`, sure }))
      const should = all.filter(({ sure }) => sure).map(({ text }) => text)
      const may = all.filter(({ sure }) => !sure).map(({ text }) => text)
      return named(label, scoreOf(is, should, may))
    }),
  )
}
