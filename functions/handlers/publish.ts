import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { publishingContext } from '../adapters/aws/contexts.ts'
import { publishedMinutesAgo, publishIfDue } from '../app/publish/publish-if-due.ts'

const context = memoizePerConfiguration(publishingContext)

/** Runs each minute: publishes if something may have changed, and logs how old the published files are. */
export async function handler(): Promise<void> {
  const publishing = await context()
  const report = await publishIfDue(publishing)
  if (report) publishing.logger.info('published', { ...report })
  publishing.logger.info('looked', { minutes: await publishedMinutesAgo(publishing) })
}
