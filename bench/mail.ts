import type { Figure } from './figure.ts'
import { auditKills, measureSpeed } from './mail-runs.ts'

const SUBSCRIBERS = 100_000
const SETS = 2_000
const KILLS = 50

/** Everything that is claimed of mailing an edition. Takes some minutes. */
export async function measureMail(subscribers = SUBSCRIBERS): Promise<Figure[]> {
  const speed = await measureSpeed(subscribers, SETS)
  const audit = await auditKills(subscribers, KILLS, Math.random)
  const split = `${subscribers} subscribers, ${SETS} sets of preferences, to a local sink`
  const killed = `the same, killed ${audit.kills} times, with lost replies, refusals, throttling and a daily limit`
  return [
    { name: 'mails a second of CPU time', value: speed.accepted / speed.cpuSeconds, target: 1000, split },
    { name: 'mails a second by the clock', value: speed.accepted / speed.seconds, split },
    { name: 'peak memory, MB', value: speed.peakMegabytes, target: 250, split },
    { name: 'accepted', value: speed.accepted, target: subscribers, split },
    { name: 'mailed twice', value: audit.twice, target: 0, split: killed },
    { name: 'without a final state', value: audit.open, target: 0, split: killed },
    { name: 'ledger against sink', value: audit.contradicted, target: 0, split: killed },
    { name: 'uncertain without a lost reply or a kill', value: audit.unexplained, target: 0, split: killed },
    { name: 'uncertain', value: audit.states.uncertain ?? 0, split: killed },
  ]
}
