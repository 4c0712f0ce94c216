import type { Barrier } from '../../domain/model/comparison.ts'
import { count } from '../plural.ts'
import { storedName } from '../stored-name.ts'
import { list } from './common.ts'

/** The words that say why an article is in a story or was kept apart. Functions get lists that are joined already. */
export interface GroupingWords {
  /**
   * Why an article is in its story, if it did not start it. `other` is the article it was matched to; `changed` is in how many
   * words their texts differ, if that is known.
   */
  placed: Record<string, (other: string, changed?: number) => string>
  founded: string
  /** Used as `other` if that article is no longer in the story. */
  elsewhere: string
  /** `reason` is one of `apart`; `undefined` for articles of early versions. */
  keptApart: (other: string, reason?: string) => string
  /** What kept an article from joining a story. */
  apart: Record<Barrier, string>
  list: (names: readonly string[]) => string
  hours: (n: number) => string
  days: (n: number) => string
  /** What both name, by kind. */
  same: Record<string, (names: string) => string>
  /** What each of them names; empty if that is not known. */
  different: Record<string, (here: string, there: string) => string>
  sameNewsroom: string
  courtInOne: string
  /** `words` are some of the `n` rare words that both have; empty if none is known. */
  rareWords: (n: number, words: string) => string
  /** A stored name of a kind, as it is said. */
  name: (kind: string, stored: string) => string
}

function butFor(words = 0): string {
  return words === 0 ? '' : ` but for ${count(words, 'word', 'words')}`
}

const different = (kinds: string) => (here: string, there: string) => {
  const each = [here && `${here} here`, there && `${there} there`].filter(Boolean).join(', ')
  return `different ${kinds}${each && `: ${each}`}`
}

const units = {
  held: 'held',
  dead: 'dead',
  deported: 'deported',
  beds: 'beds',
  citizens: 'citizens',
  miles: 'miles',
  countries: 'countries',
  troops: 'troops',
  months: 'months',
  disapprov: 'percent who disapprove',
  approv: 'percent who approve',
  support: 'percent in support',
  oppos: 'percent opposed',
  favor: 'percent in favor',
}
const acts = {
  suit: 'a lawsuit',
  appeal: 'an appeal',
  ruling: 'a ruling',
  measure: 'a vote of a council',
  signature: 'a signature',
  passage: 'a vote of a legislature',
  walkout: 'a walkout',
  protest: 'a protest',
  'hunger strike': 'a hunger strike',
  fire: 'a fire',
  illness: 'an illness',
  escape: 'an escape',
  riot: 'a riot',
}
/** Names that are stored in another way than they are written. */
const names = {
  'a killing': 'a shooting or a killing',
  'a decision against something': 'something blocked or refused',
  'a decision for something': 'something allowed',
  DC: 'Washington, D.C.',
  Dominican: 'the Dominican Republic',
  Palestinian: 'the Palestinian territories',
}

/** The words that say why an article is in a story or was kept apart, in English. Spanish has the same keys. */
export const grouping: GroupingWords = {
  placed: {
    'same event': (other) => `Reports the same event as ${other}.`,
    'same document': (other) => `Is the same document as ${other}.`,
    'same address': (other) => `Has the same address as ${other}.`,
    'same guid': (other) => `Is the same entry as ${other}.`,
    'same text': (other) => `Has the same text as ${other}.`,
    'same title': (other) => `Has the same title as ${other}.`,
    translation: (other) => `Is a translation of ${other}, or the reverse, according to its source.`,
    'same report': (other) =>
      `Is the same report as ${other}: one credits the other, or both a third outlet.`,
    'near copy': (other, changed) =>
      changed === undefined
        ? `Is a lightly edited copy of ${other}.`
        : `Has the same text as ${other}${butFor(changed)}.`,
    'shorter copy': (other, changed) =>
      `Is a shorter version of ${other}, which has all of its text${butFor(changed)}.`,
    'longer copy': (other, changed) =>
      `Is a longer version of ${other}, and has all of that text${butFor(changed)}.`,
    'pinned together': (other) => `An editor merged it with ${other}.`,
    'pinned apart': (other) => `An editor split it from ${other}.`,
    moved: () => 'It was moved here from another story, because it reports another event.',
  },
  founded: 'This article started the story.',
  elsewhere: 'an article that is now in another story',
  keptApart: (other, reason) => `Kept apart from ${other}${reason ? `: ${reason}` : ''}.`,
  apart: {
    'pinned apart': 'an editor split them',
    'other document': 'they are different official documents',
    'no report': 'that story has only background so far, and no report',
    collection: 'a round-up, newsletter, gallery, podcast or live blog stands alone',
    'not alike': 'they are not alike enough',
    background: 'an explainer or an opinion joins a story only if it is clearly about that event',
    conflict: 'they are alike, but they name different things',
    'other step': 'they are alike, but report different steps of one matter',
    'other subject': 'they are alike, but are about different subjects',
    'earlier issue': 'that story has another issue of the same series',
  },
  list: (names) => list.format(names),
  hours: (n) => (n === 0 ? 'less than an hour apart' : `${count(n, 'hour', 'hours')} apart`),
  days: (n) => (n === 0 ? 'the same day' : `${count(n, 'day', 'days')} apart`),
  same: {
    states: (names) => `same state: ${names}`,
    countries: (names) => `same country: ${names}`,
    courts: (names) => `same kind of court: ${names}`,
    circuits: (names) => `same court: ${names}`,
    ages: (names) => `same age: ${names}`,
    cities: (names) => `same city: ${names}`,
    counties: (names) => `same county: ${names}`,
    councils: (names) => `same council: ${names}`,
    references: (names) => `both name ${names}`,
    judges: (names) => `same judge: ${names}`,
    parties: (names) => `same party in court: ${names}`,
    tallies: (names) => `same vote: ${names}`,
    quantities: (names) => `same number: ${names}`,
    outcomes: (names) => `same step: ${names}`,
    actions: (names) => `both about ${names}`,
  },
  different: {
    states: different('states'),
    countries: different('countries'),
    courts: different('courts'),
    circuits: different('courts'),
    ages: different('ages'),
    cities: different('cities'),
    counties: different('counties'),
    councils: different('councils'),
    references: different('bills, cases or other documents'),
    judges: different('judges'),
    parties: different('parties in court'),
    tallies: different('votes'),
    quantities: different('numbers'),
    outcomes: different('outcomes'),
    names: different('names'),
    actions: different('actions'),
  },
  sameNewsroom: 'both from one newsroom',
  courtInOne: 'a court acts in only one of them',
  rareWords: (n, words) => {
    if (n === 0) return 'no rare words in common'
    return `${count(n, 'rare word', 'rare words')} in common${words && `: ${words}`}`
  },
  name: (kind, stored) => storedName(kind, stored, { names, units, acts, series: {} }),
}
