import type { PublicationDetails } from '../digest/email/publication-details.ts'
import { wrongAddress } from '../domain/email/wrong-address.ts'
import type { Language } from '../domain/model/article.ts'
import { rootCountry } from '../domain/places.ts'
import { inLanguage, privatePaths, sitePaths } from '../domain/site-paths.ts'
import type { PublishingContext } from './context.ts'

/** What emails and calendars say about the publication, and its links. */
export function publicationDetails({
  configuration,
  siteUrl,
}: Pick<PublishingContext, 'configuration' | 'siteUrl'>): PublicationDetails {
  const { publication, topics, places } = configuration
  const at = (path: string, language: Language) => siteUrl + inLanguage(path, language)
  return {
    title: publication.title,
    postalAddress: publication.mail.postalAddress,
    timeZone: publication.schedule.timeZone,
    help: publication.help,
    brand: { accent: publication.accent, logo: publication.logo },
    welcome: publication.welcome,
    ownLinks: publication.links,
    topics: new Map(topics.map(({ id, name }) => [id, name])),
    country: rootCountry(places),
    places: new Map(places.map(({ id, name }) => [id, name])),
    links: {
      edition: (id, language) => at(sitePaths.edition(id), language),
      editions: (language) => at(sitePaths.editions, language),
      report: (edition, language) => at(sitePaths.report(edition), language),
      story: (id, language) => at(sitePaths.story(id), language),
      matter: (id, language) => at(sitePaths.matter(id), language),
      matters: (language) => at(sitePaths.matters, language),
      calendar: (edition, language) => at(sitePaths.deadlines(edition), language),
      unsubscribe: (token) => siteUrl + privatePaths.subscriber('unsubscribe', token),
      wrong: (about) => wrongAddress(about, publication),
      preferences: (token) => siteUrl + privatePaths.subscriber('preferences', token),
    },
  }
}
