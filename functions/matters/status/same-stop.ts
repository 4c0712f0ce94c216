import type { MatterStatus } from '../../domain/model/matter.ts'
import { type Report, runsOf } from './reports.ts'

/** Outlets report one stop of a policy within so many days. Orders of different courts follow one another later. */
export const SAME_STOP_DAYS = 3

/**
 * What newsrooms call one stop of a policy, by pairs of words, and which of both is the more exact. "Blocks" may be any of them.
 * A court that annuls a policy does not suspend it as well. With `isAbove`, a report must name a court above, or none may.
 */
const families: readonly { exact: MatterStatus; loose: MatterStatus; isAbove?: boolean }[] = [
  { exact: 'enjoined', loose: 'stayed', isAbove: false },
  { exact: 'tro', loose: 'enjoined' },
  { exact: 'tro', loose: 'stayed' },
  { exact: 'vacated', loose: 'enjoined' },
  { exact: 'stayed', loose: 'enjoined', isAbove: true },
]
/** A court that stays what another court did, or until it decides. */
const above =
  /(?<!\p{L})(?:appeals?|appellate|circuit|supreme|justices|SCOTUS|high court|apelaciones|apelación|suprema|supremo|circuito)(?!\p{L})/iu

/**
 * The reports that tell of one stop of a policy in different words, each time as reports of the more exact word: "suspende" and
 * "bloqueó" of one order. A court above stays; the court that hears a case enjoins.
 */
export function sameStops(reports: readonly Report[]): { status: MatterStatus; reports: Report[] }[] {
  return families.flatMap(({ exact, loose, isAbove }) => {
    const fits = ({ article: { title, summary } }: Report) => above.test(`${title} ${summary}`)
    const of = reports.filter(({ status }) => status === exact || status === loose)
    const mixed = runsOf(of, SAME_STOP_DAYS).filter((run) => {
      const words = new Set(run.map(({ status }) => status))
      return words.size === 2 && (isAbove === undefined || run.some(fits) === isAbove)
    })
    return mixed.map((run) => ({ status: exact, reports: run }))
  })
}
