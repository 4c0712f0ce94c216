import { beforeAll, expect, it } from 'vitest'
import { shardOf } from '../../functions/store/subscribers/subscribers.ts'
import type { Plan } from './faults.ts'
import { idOf } from './readers.ts'
import { runUndisturbed, tryOut, type Undisturbed } from './runs.ts'

let undisturbed: Undisturbed
beforeAll(async () => {
  undisturbed = await runUndisturbed()
})

const row = (name: string) => `EDITION#2026-11-27#${shardOf(idOf(name))}/${idOf(name)}`
const item = (name: string) => `SUBSCRIBER#${shardOf(idOf(name))}/${idOf(name)}`

/** What trying every call found, before it was put right. */
it.each<[string, Plan]>([
  [
    'an installation whose very first cycle fails composes nothing for the week before it was there',
    { call: 'content query TURN #1', fault: 'refused' },
  ],
  [
    'who confirms again because the first time failed gets the latest edition',
    { call: 'subscribers write REQUEST/id-4 #1', fault: 'refused' },
  ],
  [
    'a welcome that was cut off between its row and the edition is mailed',
    { call: `subscribers write ${row('zoe')} #1`, fault: 'crash' },
  ],
  ['a report that nobody took for now is mailed later', { call: 'mail report #1', fault: 'throttled' }],
  [
    'a mail that was accepted is no uncertain one because the day’s count can’t be written',
    { call: 'subscribers write SENT/2026-11-27 #1', fault: 'refused' },
  ],
  [
    'a mail that was accepted is no uncertain one because one write of it failed',
    { call: `subscribers write ${row('kim')} #2`, fault: 'refused' },
  ],
  [
    'a claim of which the reply was lost is given back, since nothing was handed over',
    { call: `subscribers write ${item('kim')} #1`, fault: 'reply lost' },
  ],
  [
    'a reader whose standing can’t be read in the last moment is emailed later',
    { call: `subscribers get ${item('kim')} #2`, fault: 'refused' },
  ],
  [
    'an edition goes on by itself after the carrier could not be reached',
    { call: `mail 2026-11-27 ${idOf('kim')} #1`, fault: 'refused' },
  ],
  [
    'a mail without a reply is in the log, even where no report follows',
    { call: `mail 2026-11-27 ${idOf('zoe')} #1`, fault: 'reply lost' },
  ],
])('%s', async (_, plan) => {
  expect(await tryOut(plan, undisturbed)).toEqual([])
})
