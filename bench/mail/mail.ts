import { BATCH_ROWS } from '../../functions/digest/deliver/send.ts'
import type { Figure } from '../figure.ts'
import { measureRoutes } from './routes.ts'
import { auditKills, measureSpeed } from './runs.ts'

const SUBSCRIBERS = 100_000
const SETS = 2_000
const KILLS = 50

/** Measures what docs/measured.md says about sending an edition. Takes about ten minutes. */
export async function measureMail(subscribers = SUBSCRIBERS, wantedKills = KILLS): Promise<Figure[]> {
  const speed = await measureSpeed(subscribers, SETS)
  const audit = await auditKills(subscribers, wantedKills, Math.random)
  const { states, kills } = audit
  const split = `${subscribers} subscribers, ${SETS} sets of preferences, to a local mail server`
  const killed = `the same, killed ${kills} times, with lost replies, refusals, throttling and a daily limit`
  const state = (name: keyof typeof states) => ({
    name: `killed: ${name}`,
    value: states[name] ?? 0,
    split: killed,
  })
  return [
    { name: 'emails per second of CPU time', value: speed.accepted / speed.cpuSeconds, target: 1000, split },
    { name: 'emails per second, elapsed', value: speed.accepted / speed.seconds, split },
    { name: 'peak memory, MB', value: speed.peakMegabytes, target: 250, split },
    { name: 'accepted', value: speed.accepted, target: subscribers, split },
    { name: 'kills', value: kills, target: wantedKills, split: killed },
    { name: 'in one final state', value: audit.rows - audit.open, target: subscribers, split: killed },
    { name: 'emailed twice', value: audit.twice, target: 0, split: killed },
    {
      name: 'deliveries that contradict the receiving server',
      value: audit.contradicted,
      target: 0,
      split: killed,
    },
    { name: 'uncertain because a reply was lost', value: audit.lost, split: killed },
    {
      name: `uncertain because the sender was killed, at most ${BATCH_ROWS} each time`,
      value: audit.cutOff,
      target: kills * BATCH_ROWS,
      split: killed,
    },
    { name: 'uncertain for another reason', value: audit.unexplained, target: 0, split: killed },
    state('accepted'),
    state('failed'),
    state('uncertain'),
    ...(await measureRoutes(subscribers)),
  ]
}
