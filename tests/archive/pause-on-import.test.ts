import { expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { pauseUnfinished } from '../../functions/archive/pause-on-import.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { TrialContext } from '../app/context.ts'

it('An edition whose audience was not completely frozen is paused, even if a newer one was sent', async () => {
  const trial = new TrialContext()
  const { context } = trial
  await trial.subscribe('ana@example.org')
  const mailings = new Mailings(context.subscribers)
  for (const day of ['2026-11-13', '2026-11-20']) {
    await trial.addStory()
    await composeNow(context, 'weekly', day)
    await sendEditions(context)
  }
  await mailings.change('2026-11-13', (sending) => ({ ...sending, state: 'freezing', frozen: false }))
  const installation = openFolder(trial.folder, trial.clock)
  const { paused } = await pauseUnfinished(installation, [], trial.clock(), trial.clock)
  installation.close()
  expect(paused).toEqual(['2026-11-13'])
  expect((await mailings.get('2026-11-13'))?.state).toBe('paused')
  expect((await mailings.get('2026-11-20'))?.state).toBe('complete')
  await trial.close()
})
