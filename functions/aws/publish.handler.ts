import { publishIfDue } from '../stages/publish-if-due.ts'
import { publishingHome } from './homes.ts'
import { once } from './once.ts'

const home = once(publishingHome)

/** Each minute: brings the published files up to date where something may have changed. */
export async function handler(): Promise<void> {
  const report = await publishIfDue(home())
  if (report) home().journal.info('published', { ...report })
}
