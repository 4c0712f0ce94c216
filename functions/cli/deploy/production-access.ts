import type { Publication } from '../../domain/model/publication.ts'

/** What SES asks who wants to leave its sandbox, answered: every sentence is what the code does. */
export function productionAccess(publication: Publication, siteUrl: string): string {
  const { title, tagline, operator, mail } = publication
  return `Mail type: Marketing
Website URL: ${siteUrl}
Use case description:
${title} (${tagline}) is a digest of news that ${operator} publishes at ${siteUrl} and mails once a week, or once a day to who asks for that.
People subscribe themselves at ${siteUrl}/subscribe/ and get nothing before they confirm by a link that we mail them (double opt-in). Sign-ups that nobody confirms are deleted after seven days. We buy and rent no addresses.
Every mail carries our postal address (${mail.postalAddress}), a link to leave at once without a login, and the one-click header of RFC 8058.
Bounces and complaints come back to us as events of a configuration set. An address that bounces for good, or that complains, is never mailed again by itself; alarms ring at 2 % bounces and 0.05 % complaints. Mailing follows your quota and your rate, and a new list starts with few mails a day.
An example of what we send: ${siteUrl}/editions/`
}
