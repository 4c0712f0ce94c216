import { publish } from '../stages/publish.ts'
import { publishingHome } from './homes.ts'
import { once } from './once.ts'

const home = once(publishingHome)

/** Each minute: brings the published files up to date. */
export async function handler(): Promise<void> {
  const report = await publish(home())
  if (report) home().journal.info('published', { ...report })
}
