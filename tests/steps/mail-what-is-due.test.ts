import { expect, it } from 'vitest'
import type { Table } from '../../functions/ports/table.ts'
import { mailWhatIsDue } from '../../functions/steps/mail-what-is-due.ts'
import { composeNow } from '../../functions/steps/turn.ts'
import { Sendings } from '../../functions/store/sendings.ts'
import { Sink } from '../digest/home.ts'
import { TrialHome } from './home.ts'

it('A draft that fails keeps no edition from being mailed, and a sender that fails no late one from being told', async () => {
  const trial = new TrialHome({ editors: ['editor@example.org'] })
  const turn = () => ({ until: new Date(trial.time + 60_000), lateAfterHours: 6 })
  const told = () => trial.logged.map(({ event }) => event)
  // Some hours before the next one is due, whose draft is to be mailed.
  trial.time = Date.parse('2026-11-20T02:00:00Z')
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await composeNow(trial.home, 'weekly', '2026-11-19')
  const sink = new Sink()
  const home = { ...trial.home, mailer: sink }
  // The key by which links to the draft are signed is gone.
  const broken = { ...home, keys: { ...home.keys, address: undefined as never } }
  await mailWhatIsDue(broken, turn())
  expect(told()).toContain('draft failed and is tried again')
  expect(sink.to).toEqual(['ana@example.org'])

  await new Sendings(home.subscribers).change('2026-11-19', ({ completedAt: _, ...sending }) => ({
    ...sending,
    state: 'sending',
  }))
  trial.later(7 * 60)
  const { subscribers: table } = home
  const subscribers: Table = {
    get: (keys) => table.get(keys),
    query: (pk, range) => table.query(pk, range),
    write: () => Promise.reject(new Error('The table takes no writes.')),
  }
  await mailWhatIsDue({ ...home, subscribers }, turn())
  expect(told()).toContain('send failed and is tried again')
  expect(told()).toContain('edition late')
  await trial.close()
})
