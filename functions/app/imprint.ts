import type { Imprint } from '../digest/email/imprint.ts'
import { wrongAddress } from '../domain/email/wrong-address.ts'
import type { Language } from '../domain/model/article.ts'
import { rootCountry } from '../domain/places.ts'
import type { PublishingContext } from './context.ts'

/** What mails and calendars say of the publication. */
export function imprint({
  configuration,
  siteUrl,
}: Pick<PublishingContext, 'configuration' | 'siteUrl'>): Imprint {
  const { publication, topics, places } = configuration
  const at = (path: string, language: Language) =>
    language === 'en' ? `${siteUrl}${path}` : `${siteUrl}/${language}${path}`
  return {
    title: publication.title,
    postalAddress: publication.mail.postalAddress,
    timeZone: publication.schedule.timeZone,
    help: publication.help,
    topics: new Map(topics.map(({ id, name }) => [id, name])),
    country: rootCountry(places),
    places: new Map(places.map(({ id, name }) => [id, name])),
    links: {
      edition: (id, language) => at(`/editions/${id}/`, language),
      story: (id, language) => at(`/stories/${id}/`, language),
      calendar: (edition, language) => at(`/editions/${edition}/deadlines.ics`, language),
      unsubscribe: (token) => `${siteUrl}/unsubscribe/${token}`,
      wrong: (about) => wrongAddress(about, publication),
      preferences: (token) => `${siteUrl}/preferences/${token}`,
    },
  }
}
