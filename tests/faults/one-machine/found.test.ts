import { beforeAll, expect, it } from 'vitest'
import { shardOf } from '../../../functions/store/subscribers/subscribers.ts'
import type { Plan } from '../plan.ts'
import { idOf } from '../readers.ts'
import { runUndisturbed, tryOut, type Undisturbed } from './runs.ts'

let undisturbed: Undisturbed
beforeAll(async () => {
  undisturbed = await runUndisturbed()
})

const row = (name: string) => `EDITION#2026-11-27#${shardOf(idOf(name))}/${idOf(name)}`
const item = (name: string) => `SUBSCRIBER#${shardOf(idOf(name))}/${idOf(name)}`

/** Faults that broke a promise until the code was corrected. */
it.each<[string, Plan]>([
  [
    'An installation whose first cycle fails composes nothing for the week before it started',
    { call: 'content query TURN #1', fault: 'refused' },
  ],
  [
    'A reader who confirms again because the first time failed gets the latest edition',
    { call: 'subscribers write REQUEST/id-4 #1', fault: 'refused' },
  ],
  [
    'A welcome that was interrupted between its row and the email is sent',
    { call: `subscribers write ${row('zoe')} #1`, fault: 'crash' },
  ],
  ['A report that was throttled is sent later', { call: 'mail report #1', fault: 'throttled' }],
  [
    'An accepted email is not uncertain if the count of the day can’t be written',
    { call: 'subscribers write SENT/2026-11-27 #1', fault: 'refused' },
  ],
  [
    'An accepted email is not uncertain if one write fails',
    { call: `subscribers write ${row('kim')} #2`, fault: 'refused' },
  ],
  [
    'A claim whose reply was lost is given back, because nothing was sent',
    { call: `subscribers write ${item('kim')} #1`, fault: 'reply lost' },
  ],
  [
    'A reader whose state can’t be read at the last moment is sent the edition later',
    { call: `subscribers get ${item('kim')} #2`, fault: 'refused' },
  ],
  [
    'A mailing continues automatically after the mail server could not be reached',
    { call: `mail 2026-11-27 ${idOf('kim')} #1`, fault: 'refused' },
  ],
  [
    'An email without a reply is logged, even if no report follows',
    { call: `mail 2026-11-27 ${idOf('zoe')} #1`, fault: 'reply lost' },
  ],
])('%s', async (_, plan) => {
  expect(await tryOut(plan, undisturbed)).toEqual([])
})
