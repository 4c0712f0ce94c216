import { masked, withoutAddresses } from '../../domain/email/address.ts'
import type { DeliveryCounts, DeliveryState } from '../../domain/model/delivery.ts'
import { own } from '../../domain/own.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { nextTry } from '../deliver/temporary-refusal.ts'

/** What became of an edition, for its operator. */
export interface Report extends DeliveryCounts {
  edition: string
  /** The first addresses that bounced, masked such as `a•••@e•••.org`. */
  bounced: string[]
}

/** How many addresses a report names: an operator does not read more. */
const MAX_BOUNCED = 50

/** Dependencies of `buildReport`. */
export interface ReportDeps {
  deliveries: Pick<Deliveries, 'inShard'>
  subscribers: Pick<Subscribers, 'get'>
}

/** Counts the deliveries of an edition. */
export async function buildReport(edition: string, { deliveries, subscribers }: ReportDeps): Promise<Report> {
  const counted: Report = { edition, total: 0, states: {}, reasons: {}, bounced: [] }
  const bouncedSubscribers: string[] = []
  for (const shard of shards) {
    for await (const { delivery } of deliveries.inShard(edition, shard)) {
      const { state } = delivery
      const reason = state === 'queued' ? delivery.lastReason : delivery.reason
      counted.total += 1
      counted.states[state] = (counted.states[state] ?? 0) + 1
      if (state === 'bounced' && bouncedSubscribers.length < MAX_BOUNCED)
        bouncedSubscribers.push(delivery.subscriber)
      const next = nextTry(delivery)
      if (next && (!counted.nextTry || next < counted.nextTry)) counted.nextTry = next
      if (reason === undefined) continue
      const reasons = counted.reasons[state] ?? {}
      counted.reasons[state] = { ...reasons, [reason]: (own(reasons, reason) ?? 0) + 1 }
    }
  }
  for (const stored of await subscribers.get(bouncedSubscribers)) {
    const { email } = stored?.subscriber ?? {}
    if (email !== undefined) counted.bounced.push(masked(email))
  }
  return counted
}

/** The sentence over the addresses that bounced. */
export const BOUNCED =
  'Emails to these addresses bounced. Nothing more is sent to them until the readers confirm again:'

/** What operators need to know about uncertain emails. */
export const UNCERTAIN =
  'Uncertain emails may have arrived: the mail server did not confirm them. They are never sent again automatically. If the mail ' +
  'server reports later what became of them, the report is corrected.'

function waitingText(nextTry: string): string {
  return `Temporarily refused emails are retried, the first of them at ${nextTry}.`
}

/** The first line of a report. */
export function reportTitle({ edition, total }: Report): string {
  return `Edition ${edition} to ${total.toLocaleString('en')} ${total === 1 ? 'subscriber' : 'subscribers'}`
}

/** A stored state of a delivery or a mailing, as operators read it: in American spelling. */
export function stateInWords(state: string): string {
  return state.replace('cancell', 'cancel')
}

/** Each state with its count, followed by each of its reasons. */
export function reportRows({
  states,
  reasons,
}: Report): { what: string; count: number; isReason: boolean }[] {
  return Object.entries(states).flatMap(([state, count]) => [
    { what: stateInWords(state), count, isReason: false },
    ...Object.entries(reasons[state as DeliveryState] ?? {}).map(([reason, count]) => ({
      what: withoutAddresses(reason, '…'),
      count,
      isReason: true,
    })),
  ])
}

/** Writes the report as plain text for the operator. */
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
    ...(report.nextTry ? ['', waitingText(report.nextTry)] : []),
    '',
  ].join('\n')
}
