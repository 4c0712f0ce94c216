import type { PlacementRule } from '../../domain/model/article.ts'
import type { Barrier } from '../../domain/model/comparison.ts'
import { count } from '../plural.ts'
import { storedName } from '../stored-name.ts'
import { list } from './common.ts'
import { evidenceNames } from './evidence-names.ts'

/** The words that say why an article is in a story or was kept apart. Where a function gets names, they are already one list in words. */
export interface GroupingWords {
  /**
   * Why an article is in its story, if it did not start it. `other` is the article it was matched with; `changed` is the number
   * of words by which their texts differ, if known.
   */
  placed: Record<Exclude<PlacementRule, 'new story'>, (other: string, changed?: number) => string>
  founded: string
  /** If another version placed it, by a rule that this one does not know. */
  unknown: string
  /** Used as `other` if that article is no longer in the story. */
  elsewhere: string
  /** `reason` is one of `apart`; it is absent for articles that early versions stored. */
  keptApart: (other: string, reason?: string) => string
  /** What kept an article from joining a story. */
  apart: Record<Barrier, string>
  list: (names: readonly string[]) => string
  hours: (n: number) => string
  days: (n: number) => string
  /** What both articles name, by kind of name; `n` is the number of names. */
  same: Record<string, (names: string, n?: number) => string>
  /** What the article (`here`) and the story (`there`) name; empty if that is not known. */
  different: Record<string, (here: string, there: string) => string>
  sameNewsroom: string
  courtInOne: string
  /** `n` rare words are in both; `words` lists some of them, or is empty. */
  rareWords: (n: number, words: string) => string
  /** A name of a kind as editors read it; `stored` is how it is stored (see `Comparison`). */
  name: (kind: string, stored: string) => string
}

function exceptFor(words = 0): string {
  return words === 0 ? '' : ` except for ${count(words, 'word', 'words')}`
}

const different = (what: string) => (here: string, there: string) => {
  const each = [here && `${here} here`, there && `${there} there`].filter(Boolean).join(', ')
  return `${what}${each && `: ${each}`}`
}

const same =
  (one: string, many: string) =>
  (names: string, n = 1) =>
    `same ${n === 1 ? one : many}: ${names}`

/** The words that say why an article is in a story or was kept apart, in English. Spanish has the same keys. */
export const grouping: GroupingWords = {
  placed: {
    'same event': (other) => `Is about the same event as ${other}.`,
    'same document': (other) => `Is the same document as ${other}.`,
    'same address': (other) => `Has the same address as ${other}.`,
    'same guid': (other) => `Is the same entry as ${other}.`,
    'same text': (other) => `Has the same text as ${other}.`,
    'same title': (other) => `Has the same title as ${other}.`,
    translation: (other) =>
      `Is the same article as ${other} in another language, as a link or its address shows.`,
    'same report': (other) =>
      `Is the same report as ${other}: one outlet credits the other, or both credit a third.`,
    'near copy': (other, changed) =>
      changed === undefined
        ? `Is a lightly edited copy of ${other}.`
        : `Has the same text as ${other}${exceptFor(changed)}.`,
    'shorter copy': (other, changed) =>
      `Is a shorter version of ${other}, which contains all of its text${exceptFor(changed)}.`,
    'longer copy': (other, changed) =>
      `Is a longer version of ${other} and contains all of that text${exceptFor(changed)}.`,
    'pinned together': (other) => `An editor merged it with ${other}.`,
    'pinned apart': (other) => `An editor split it from ${other}.`,
    moved: () => 'Was moved here: the story it was in is about a different event.',
    'moved away': () => 'Was moved from here to another story.',
    'taken out': () => 'An editor removed it from this story.',
    unmerged: () => 'Left this story when an editor undid a merge.',
  },
  founded: 'This article started the story.',
  unknown: 'Another version of the software put it in this story.',
  elsewhere: 'an article that is now in another story',
  keptApart: (other, reason) => `Kept apart from ${other}${reason ? `: ${reason}` : ''}.`,
  apart: {
    'pinned apart': 'an editor split them',
    'other document': 'they are different official documents',
    'no report': 'that story has only background so far, no report',
    collection: 'round-ups, newsletters, photos, live updates and podcasts stand alone',
    'not alike': 'they are not alike enough',
    background: 'explainers, analysis and opinion join a story only if they are clearly about its event',
    conflict: 'they are alike, but their facts differ',
    'other step': 'they are alike, but report different steps of one matter',
    'other subject': 'they report the same kind of act, but on different subjects',
    'earlier issue': 'that story has another installment of the same series',
  },
  list: (names) => list.format(names),
  hours: (n) => (n === 0 ? 'less than an hour apart' : `${count(n, 'hour', 'hours')} apart`),
  days: (n) => (n === 0 ? 'the same day' : `${count(n, 'day', 'days')} apart`),
  same: {
    states: same('state', 'states'),
    countries: same('country', 'countries'),
    courts: same('kind of court', 'kinds of courts'),
    circuits: same('court', 'courts'),
    ages: same('age', 'ages'),
    cities: same('city', 'cities'),
    counties: same('county', 'counties'),
    councils: same('council', 'councils'),
    references: (names) => `both name ${names}`,
    judges: same('judge', 'judges'),
    parties: same('party to a case', 'parties to a case'),
    tallies: same('vote', 'votes'),
    quantities: same('number', 'numbers'),
    outcomes: (names) => `both headlines report ${names}`,
    actions: (names) => `both about ${names}`,
  },
  different: {
    states: different('different states'),
    countries: different('different countries'),
    courts: different('different courts'),
    circuits: different('different courts'),
    ages: different('different ages'),
    cities: different('different cities'),
    counties: different('different counties'),
    councils: different('different councils'),
    references: different('different bills, cases or other references'),
    judges: different('different judges'),
    parties: different('different parties to a case'),
    tallies: different('different votes'),
    quantities: different('different numbers'),
    outcomes: (here, there) =>
      here || there
        ? different('the headlines report different things')(here, there)
        : 'the headlines report opposite outcomes',
    names: different('different names in similar headlines'),
    actions: different('about different things'),
  },
  sameNewsroom: 'both from the same newsroom',
  courtInOne: 'only one of them mentions a court',
  rareWords: (n, words) => {
    if (n === 0) return 'no rare words in common'
    return `${count(n, 'rare word', 'rare words')} in common${words && `: ${words}`}`
  },
  name: (kind, stored) => storedName(kind, stored, evidenceNames),
}
