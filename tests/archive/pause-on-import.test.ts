import { expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { hold } from '../../functions/archive/pause-on-import.ts'
import { Sendings } from '../../functions/store/editions/mailings.ts'
import { TrialHome } from '../app/context.ts'

it('an edition whose audience was not frozen to its end is held, though a newer one of its kind was mailed', async () => {
  const trial = new TrialHome()
  const { home } = trial
  await trial.subscribe('ana@example.org')
  const sendings = new Sendings(home.subscribers)
  for (const day of ['2026-11-13', '2026-11-20']) {
    await trial.addStory()
    await composeNow(home, 'weekly', day)
    await sendEditions(home)
  }
  await sendings.change('2026-11-13', (sending) => ({ ...sending, state: 'freezing', frozen: false }))
  const installation = openFolder(trial.folder, trial.clock)
  const { paused } = await hold(installation, [], trial.clock(), trial.clock)
  installation.close()
  expect(paused).toEqual(['2026-11-13'])
  expect((await sendings.get('2026-11-13'))?.sending.state).toBe('paused')
  expect((await sendings.get('2026-11-20'))?.sending.state).toBe('complete')
  await trial.close()
})
