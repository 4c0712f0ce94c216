import { configured } from '../adapters/aws/config/memoize-per-configuration.ts'
import { publishingHome } from '../adapters/aws/contexts.ts'
import { publishedMinutesAgo, publishIfDue } from '../app/publish/publish-if-due.ts'

const home = configured(publishingHome)

/** Each minute: brings the published files up to date where something may have changed, and tells how old they are. */
export async function handler(): Promise<void> {
  const publishing = await home()
  const report = await publishIfDue(publishing)
  if (report) publishing.journal.info('published', { ...report })
  publishing.journal.info('looked', { minutes: await publishedMinutesAgo(publishing) })
}
