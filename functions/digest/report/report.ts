import { masked } from '../../domain/email/address.ts'
import type { DeliveryState } from '../../domain/model/delivery.ts'
import { own } from '../../domain/own.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { nextTry } from '../deliver/temporary-refusal.ts'

/** What became of an edition: how many rows in each state, and of those with a reason, or that wait for one, how many for each. */
export interface Report {
  edition: string
  total: number
  states: Partial<Record<DeliveryState, number>>
  reasons: Partial<Record<DeliveryState, Record<string, number>>>
  /** When the first email that was refused for now is tried again. */
  nextTry?: string
  /** The first addresses that bounced, masked such as `a•••@e•••.org`. */
  bounced: string[]
}

/** More than this an operator does not read one by one. */
const MOST_BOUNCED = 50

export interface ReportDeps {
  deliveries: Deliveries
  subscribers: Subscribers
}

export async function report(edition: string, { deliveries, subscribers }: ReportDeps): Promise<Report> {
  const counted: Report = { edition, total: 0, states: {}, reasons: {}, bounced: [] }
  const bounced: string[] = []
  for (const shard of shards) {
    for await (const { delivery } of deliveries.inShard(edition, shard)) {
      const { state } = delivery
      const reason = state === 'queued' ? delivery.lastReason : delivery.reason
      counted.total += 1
      counted.states[state] = (counted.states[state] ?? 0) + 1
      if (state === 'bounced' && bounced.length < MOST_BOUNCED) bounced.push(delivery.subscriber)
      const next = nextTry(delivery)
      if (next && (!counted.nextTry || next < counted.nextTry)) counted.nextTry = next
      if (reason === undefined) continue
      const reasons = counted.reasons[state] ?? {}
      counted.reasons[state] = { ...reasons, [reason]: (own(reasons, reason) ?? 0) + 1 }
    }
  }
  for (const standing of await subscribers.get(bounced)) {
    const { email } = standing?.subscriber ?? {}
    if (email !== undefined) counted.bounced.push(masked(email))
  }
  return counted
}

export const BOUNCED =
  'Emails to these addresses bounced. They are sent nothing more until the readers confirm again:'

/** What an operator has to know of what is uncertain. */
export const UNCERTAIN =
  'Uncertain emails may have arrived: the mail server did not confirm them. They are never sent again automatically. If the mail ' +
  'server reports later what became of them, the report is corrected.'

function waiting(nextTry: string): string {
  return `Temporarily refused emails are tried again, the first of them at ${nextTry}.`
}

export function reportTitle({ edition, total }: Report): string {
  return `Edition ${edition} to ${total.toLocaleString('en')} ${total === 1 ? 'subscriber' : 'subscribers'}`
}

/** Each state with its count, and right under it each of its reasons. */
export function reportRows({
  states,
  reasons,
}: Report): { what: string; count: number; isReason: boolean }[] {
  return Object.entries(states).flatMap(([state, count]) => [
    { what: state, count, isReason: false },
    ...Object.entries(reasons[state as DeliveryState] ?? {}).map(([reason, count]) => ({
      what: anonymous(reason),
      count,
      isReason: true,
    })),
  ])
}

/** The report as an operator reads it. */
export function reportText(report: Report): string {
  const lines = reportRows(report).map(({ what, count, isReason }) =>
    isReason ? `  ${count} × ${what}` : `${what}: ${count}`,
  )
  return [
    reportTitle(report),
    '',
    ...lines,
    ...(report.bounced.length > 0 ? ['', BOUNCED, ...report.bounced] : []),
    ...(report.states.uncertain ? ['', UNCERTAIN] : []),
    ...(report.nextTry ? ['', waiting(report.nextTry)] : []),
    '',
  ].join('\n')
}

/** Some carriers quote the address that they refuse. */
function anonymous(reason: string): string {
  return reason.replace(/[^\s<>"]+@[^\s<>"]+/g, '…')
}
