import { publishedMinutesAgo, publishIfDue } from '../app/publish/publish-if-due.ts'
import { configured } from './configured.ts'
import { publishingHome } from './homes.ts'

const home = configured(publishingHome)

/** Each minute: brings the published files up to date where something may have changed, and tells how old they are. */
export async function handler(): Promise<void> {
  const publishing = await home()
  const report = await publishIfDue(publishing)
  if (report) publishing.journal.info('published', { ...report })
  publishing.journal.info('looked', { minutes: await publishedMinutesAgo(publishing) })
}
