import type { Evidence } from './evidence.ts'
import { homeActsOnPeople, peopleConcerned } from './features.ts'

/** Whether a title says what home and another country do with people, as in "India takes back 100 citizens from U.S.". */
const dealsWithHome = (e: Evidence): boolean =>
  e.count('title', 'home') > 0 &&
  e.count('title', 'people', 'folk') > 0 &&
  e.count('title', 'nation', 'demonym', 'foreign') > 0

/** Whether anything in an article may be about immigration. Without it, only a trusted source makes an article relevant. */
export function hasTerms(e: Evidence): boolean {
  return (
    e.count('title', 'unmistakable', 'subject', 'support', 'enforcement') > 0 ||
    e.count('lede', 'unmistakable', 'subject') > 0 ||
    e.mentions > 0 ||
    homeActsOnPeople(e) ||
    peopleConcerned(e) ||
    (e.count('title', 'status') > 0 && e.count('title', 'origin') > 0) ||
    (e.count('title', 'status', 'action') > 0 && dealsWithHome(e)) ||
    e.count('lede', 'enforcement') > 0 ||
    (e.count('title', 'home') > 0 && e.count('lede', 'support') > 0)
  )
}

/** The log odds of what fixed rules decide: a probability of 0.88. */
const SURE = 2

/**
 * Decides by the terms alone, if no weights were learned with them: for the lists of another subject. Returns log odds.
 */
export function pointsByRules(e: Evidence): number {
  return isRelevant(e) ? SURE : -SURE
}

function isRelevant(e: Evidence): boolean {
  const home = e.count('title', 'home') > 0
  const isElsewhere = e.count('title', 'nation', 'demonym', 'foreign') > 0 && !home
  if (e.count('title', 'unmistakable') > 0) return true
  if (e.count('title', 'subject') > 0) return !isElsewhere
  const ledeIsAbout = e.count('lede', 'unmistakable', 'subject') > 0
  if (e.count('title', 'support') > 0 && home && ledeIsAbout) return true
  if (homeActsOnPeople(e)) return true
  const isOurs = e.count('lede', 'unmistakable') > 0 || home || e.count('lede', 'home') > 0
  return ledeIsAbout && isOurs && !isElsewhere && e.mentions > 1
}
