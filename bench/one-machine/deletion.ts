import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { outboxName } from '../../functions/adapters/local/mail/outbox-name.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { onDelete } from '../../functions/subscribers/state-machine.ts'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import type { Figure } from '../figure.ts'
import { address, fillSubscribers, idOf } from '../mail/material.ts'
import { secondsOf } from '../timed.ts'

const SETS = 2_000
/** Emails of one reader in the outbox. */
const EMAILS_EACH = 2

/** Measures how long the whole digest waits after a deletion on one machine. */
export async function measureDeletion(subscribers = 10_000, emails = 20_000): Promise<Figure[]> {
  const now = new Date('2026-11-30T12:00:00Z')
  const folder = temporaryFolder()
  const opened = openFolder(folder, () => now)
  try {
    const all = new Subscribers(opened.subscribers)
    await fillSubscribers(all, subscribers, SETS)
    await opened.scrub()
    const rewrite = await secondsOf(() => opened.scrub())
    const megabytes = statSync(join(folder, 'subscribers.sqlite')).size / 2 ** 20
    for (let n = 0; n < emails; n++) {
      const reader = idOf(address(Math.floor(n / EMAILS_EACH) % subscribers))
      await opened.outbox.write(outboxName(`20261130T1200${n}-${n.toString(16)}`, reader), 'To: a reader', {
        contentType: 'message/rfc822',
      })
    }
    await all.change(idOf(address(0)), (old) => old && { subscriber: onDelete(old, now) })
    const both = await secondsOf(() => opened.scrub())
    const left = readdirSync(join(folder, 'outbox')).length
    const database = `a database of ${subscribers} subscribers`
    const outbox = `${emails} emails in the outbox, ${EMAILS_EACH} for each reader, one of whom is deleted`
    return [
      { name: 'MB of the database', value: megabytes, split: database },
      { name: 'rewriting the database, seconds', value: rewrite.clock, split: database },
      { name: 'the same, processor seconds', value: rewrite.processor, split: database },
      {
        name: "finding and deleting a reader's emails, and rewriting, seconds",
        value: both.clock,
        split: outbox,
      },
      { name: 'the same in processor seconds', value: both.processor, split: outbox },
      { name: 'emails that it deleted', value: emails - left, target: EMAILS_EACH, split: outbox },
    ]
  } finally {
    opened.close()
  }
}
