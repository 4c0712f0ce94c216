import { wallClockOfDay } from '../../domain/time.ts'
import { count } from '../plural.ts'
import { common, list } from './common.ts'

/** How many policies of each kind; `policy` for those of which nothing but the case is known. */
export type Policies = Record<'rule' | 'bill' | 'order' | 'designation' | 'policy', number>

/** What happened in the time of an edition, in numbers. Days are `YYYY-MM-DD`, the earliest first, each once. */
export interface Glance {
  /** What courts put on hold, and what they struck down. */
  blocked: Policies
  struckDown: Policies
  /** Cases that the Supreme Court agreed to hear. */
  granted: number
  /** Final rules: those with a day to come on which they take effect, and those that became final without one. */
  final: { dated: number; undated: number }
  /** The days on which those take effect. */
  effective: string[]
  tookEffect: number
  proposed: number
  /** States in which a bill became law, and federal bills that did. */
  states: number
  federalLaws: number
  /** The days of the next weeks on which comment periods close. */
  comments: string[]
}

/** The sentences of "At a glance" in English, without the period at their end. Each clause is empty if it has nothing to count. */
export const glance = {
  title: 'At a glance',
  courts: ({
    blocked,
    struckDown,
    granted,
  }: Pick<Glance, 'blocked' | 'struckDown' | 'granted'>): string[] => [
    ruled([verb('blocked', blocked), verb('struck down', struckDown)]),
    granted > 0 ? `the Supreme Court took up ${count(granted, 'case', 'cases')}` : '',
  ],
  government: ({ final, effective, tookEffect, proposed, states, federalLaws }: Governing): string[] => [
    effective.length > 0
      ? `${count(final.dated, 'final rule takes effect', 'final rules take effect')} on ${onDays(effective)}`
      : '',
    final.undated > 0 ? count(final.undated, 'rule became final', 'rules became final') : '',
    tookEffect > 0 ? count(tookEffect, 'rule took effect', 'rules took effect') : '',
    proposed > 0 ? count(proposed, 'rule was proposed', 'rules were proposed') : '',
    federalLaws > 0 ? count(federalLaws, 'federal bill became law', 'federal bills became law') : '',
    states > 0 ? count(states, 'state passed a law', 'states passed laws') : '',
  ],
  comments: (days: readonly string[]): string =>
    days.length === 1 ? `comments close on ${onDays(days)}` : `comment periods close on ${onDays(days)}`,
  /** If there are too many days to name. */
  commentsBetween: (first: string, last: string): string =>
    `comment periods close between ${onDays([first])} and ${onDays([last])}`,
}

type Governing = Omit<Glance, 'blocked' | 'struckDown' | 'granted' | 'comments'>

/** The keys of these words, which Spanish has too. */
export type GlanceWords = typeof glance

function ruled(acts: readonly string[]): string {
  const some = acts.filter(Boolean)
  return some.length > 0 ? `courts ${some.join(' and ')}` : ''
}

function verb(what: string, { rule, bill, order, designation, policy }: Policies): string {
  const objects = [
    rule && count(rule, 'rule', 'rules'),
    bill && count(bill, 'law', 'laws'),
    order && count(order, 'executive action', 'executive actions'),
    designation && count(designation, 'TPS decision', 'TPS decisions'),
    policy && count(policy, 'policy', 'policies'),
  ].filter((text) => text !== 0)
  return objects.length > 0 ? `${what} ${list.format(objects)}` : ''
}

/** "December 6 and 17, and January 3" */
function onDays(days: readonly string[]): string {
  const months = Map.groupBy(days, (day) => day.slice(0, 7))
  const groups = [...months.values()].map((some) => {
    const [first = '', ...others] = some
    return list.format([
      common.dates.day(wallClockOfDay(first)),
      ...others.map((day) => String(wallClockOfDay(day).day)),
    ])
  })
  return groups.length > 1 && days.length > groups.length
    ? `${groups.slice(0, -1).join(', ')}, and ${groups.at(-1)}`
    : list.format(groups)
}
