import type { Table } from '../../functions/ports/table.ts'

/** The hour at which the rehearsal takes place: an alert is due, and people are awake. */
const HOUR = 15

/** A zone in which it is this hour now, so that what is due does not depend on the hour of the test. */
export function zoneOfTheDay(now: Date): string {
  const ahead = HOUR - now.getUTCHours()
  const hours = ahead > 12 ? ahead - 24 : ahead
  // The signs of these names are reversed.
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

/** Makes the alert of this time due once more, as it would be at the next time. */
export async function makeAlertDue(content: Table): Promise<void> {
  const slots = await Array.fromAsync(content.query('TURN', { from: 'alert#', to: 'alert#~' }))
  await content.write(slots.map(({ pk, sk }) => ({ pk, sk, remove: true, when: 'always' })))
  // An installation without any slot begins with the next one.
  await content.write([{ pk: 'TURN', sk: 'alert#2000-01-01T08:00', value: true, when: 'always' }])
}
