import type { Comparison, Difference } from '../../domain/model/comparison.ts'
import { namesOfActions } from '../evidence/actions.ts'
import { areOthers, type Kind, kindsOfNames, type Named } from '../evidence/evidence.ts'
import { seriesOf } from '../evidence/series.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { differInNames } from '../features/title-form.ts'
import { termsAsWritten } from '../text/terms-as-written.ts'
import { forEachShared } from '../text/vector.ts'
import type { WindowArticle } from '../window/window-article.ts'
import type { Rarity } from './rarity.ts'
import { RARE } from './story-score.ts'

/** The most words that are kept, and the most names of one kind. */
const MAX_WORDS = 8
const MAX_NAMES = 3
/** The most characters of a name, and of all names together as they are stored; later names are left out. */
const MAX_NAME = 40
const MAX_NAMES_LENGTH = 900

/**
 * What an article has in common with an article of a story, and how they differ: in what happens, from that article; in names,
 * from the whole story.
 */
export function compare(
  article: WindowArticle,
  features: ArticleFeatures,
  other: ArticleFeatures,
  named: Named,
  rarity: Rarity,
): Comparison {
  const terms = sharedRareTerms(features, other, rarity)
  const words = termsAsWritten(article, terms.slice(0, MAX_WORDS))
  const actions = namesOfActions(other.actions)
  const names = differInNames(features, other) ? ownNames(article, features, other) : []
  return {
    ...timeBetween(features, other),
    ...compareNames(
      [
        ...kindsOfNames.map((kind): Names => [kind, features.named[kind], other.named[kind], named[kind]]),
        ['actions', namesOfActions(features.actions), actions, actions],
      ],
      names,
    ),
    ...(features.newsroom !== '' && features.newsroom === other.newsroom && { sameNewsroom: true }),
    ...(features.hasCourt !== other.hasCourt && { courtInOne: true }),
    rareWords: terms.length,
    ...(words.length > 0 && { words }),
  }
}

/** How far apart two articles are in time; empty if one has no time. */
export function timeBetween({ day: a }: ArticleFeatures, { day: b }: ArticleFeatures): Comparison {
  if (a === undefined || b === undefined) return {}
  return isWholeDay(a) || isWholeDay(b)
    ? { daysApart: Math.abs(Math.floor(a) - Math.floor(b)) }
    : { hoursApart: Math.round(Math.abs(a - b) * 24) }
}

/** Whether a time stands for a whole day: noon (see `momentOfDay`), or midnight, as a date without a time is read. */
function isWholeDay(day: number): boolean {
  return day % 0.5 === 0
}

/** A kind of name, with what an article, the other article, and the other article's story name. */
type Names = [
  kind: Kind | 'actions',
  here: readonly string[],
  there: readonly string[],
  inStory: readonly string[],
]

function compareNames(
  kinds: readonly Names[],
  ownNames: readonly string[],
): Pick<Comparison, 'same' | 'different'> {
  let left = MAX_NAMES_LENGTH
  const fitting = (names: readonly string[]) =>
    names.filter((name) => {
      const length = JSON.stringify(name).length + 1
      if (length > left) return false
      left -= length
      return true
    })
  const same: Record<string, string[]> = {}
  const different: Record<string, Difference> = {}
  for (const [kind, here, there, inStory] of kinds) {
    if (here.length === 0) continue
    if (areOthers(kind, here, inStory)) {
      const { here: own, there: others } = difference(kind, here, inStory)
      different[kind] = { here: fitting(own), there: fitting(others) }
    } else {
      const both = here.filter((name) => there.includes(name))
      const shared = fitting(stored(kind, both))
      if (shared.length > 0) same[kind] = shared
    }
  }
  if (ownNames.length > 0) different.names = { here: fitting(stored('names', ownNames)), there: [] }
  const isEmpty = (record: object) => Object.keys(record).length === 0
  return { ...(!isEmpty(same) && { same }), ...(!isEmpty(different) && { different }) }
}

/** The names in an article's title that the other article, whose title has the same form, does not have. */
function ownNames(article: WindowArticle, features: ArticleFeatures, { vector }: ArticleFeatures): string[] {
  const only = [...features.namesInTitle].filter((name) => !vector.terms.includes(name))
  return termsAsWritten(article, only.slice(0, MAX_NAMES))
}

/**
 * Kinds whose names are numbers or come from our own lists. All other names are words of a text, and of the other article no
 * text is stored: its publisher may have it taken down later.
 */
const notFromText: ReadonlySet<string> = new Set<Kind | 'actions'>([
  'states',
  'countries',
  'courts',
  'circuits',
  'ages',
  'cities',
  'tallies',
  'quantities',
  'outcomes',
  'actions',
])

function difference(kind: string, here: readonly string[], inStory: readonly string[]): Difference {
  const only = (names: readonly string[], others: readonly string[]) =>
    names.filter(
      (name) => !others.includes(name) && others.some((other) => seriesOf(other) === seriesOf(name)),
    )
  return {
    here: stored(kind, only(here, inStory)),
    there: notFromText.has(kind) ? stored(kind, only(inStory, here)) : [],
  }
}

/** Names as they are stored: bounded, and without outcomes that are named by a number only. */
function stored(kind: string, names: readonly string[]): string[] {
  return names
    .filter((name) => kind !== 'outcomes' || !/^\d/.test(name))
    .slice(0, MAX_NAMES)
    .map((name) => name.slice(0, MAX_NAME))
}

/** The rare terms that two articles share. The rarest, and those in a title, come first. */
function sharedRareTerms(a: ArticleFeatures, b: ArticleFeatures, rarity: Rarity): number[] {
  const shared: { term: number; weight: number }[] = []
  forEachShared(a.vector.terms, b.vector.terms, (i, j) => {
    const term = a.vector.terms[i]!
    const value = rarity(term, true)
    if (value > RARE) shared.push({ term, weight: value + a.inTitle[i]! + b.inTitle[j]! })
  })
  return shared.sort((one, other) => other.weight - one.weight).map(({ term }) => term)
}
