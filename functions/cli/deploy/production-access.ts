import type { Publication } from '../../domain/model/publication.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'

/** The text of the request to leave the SES sandbox. Every sentence must be true of the code. */
export function productionAccess(publication: Publication, siteUrl: string): string {
  const { title, tagline, operator, mail } = publication
  return `Mail type: Marketing
Website URL: ${siteUrl}
Use case description:
${title} (${textIn(tagline, 'en')}) is a digest of news that ${operator} publishes at ${siteUrl} and emails once a week, or once a day to readers who choose that. Readers who follow a rule, a bill or a court case and ask for alerts also get an email when its status changes, at most three a day.
People subscribe themselves at ${siteUrl}${sitePaths.subscribe} and get nothing before they confirm with a link that we email them (double opt-in). Sign-ups that nobody confirms are deleted after seven days. We do not buy or rent addresses.
Every email carries our postal address (${mail.postalAddress}), a link to unsubscribe at once without a login, and the one-click unsubscribe header of RFC 8058.
We receive bounces and complaints as events of a configuration set. An address that bounces permanently, or that complains, is never emailed again automatically; alarms are raised at 2% bounces and 0.05% complaints. Sending follows your quota and your rate, and a new list starts with few emails a day.
An example of what we send: ${siteUrl}${sitePaths.editions}`
}
