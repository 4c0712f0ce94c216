import { dayOf } from '../pages/dates.ts'
import { takeScheduledTurn } from '../stages/turn.ts'
import { configured } from './configured.ts'
import { composingHome } from './homes.ts'

const setUp = configured(composingHome)

/** What the schedule says; `at` is when the turn was due, which a late call still names. */
interface Turn {
  frequency: 'weekly' | 'daily'
  at: string
}

/** By the publication's schedule: freezes the edition, and with it who gets it. */
export async function handler({ frequency, at }: Turn): Promise<void> {
  const home = await setUp()
  const { configuration, journal } = home
  const day = dayOf(new Date(at), configuration.publication.schedule.timeZone)
  const edition = await takeScheduledTurn(home, frequency, day)
  journal.info('composed', { frequency, day, edition: edition?.id })
}
