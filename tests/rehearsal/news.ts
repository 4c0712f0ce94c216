import type { Configuration } from '../../functions/domain/model/configuration.ts'

const hour = 3_600_000

/** One invented outlet's feed: its items are an hour older each, counted back from `now`. */
export function feed(outlet: string, items: readonly { title: string; text: string }[], now: Date): string {
  const entries = items.map(
    ({ title, text }, n) => `<item><title>${title}</title><guid isPermaLink="false">${outlet}-${n}</guid>
      <link>http://feeds.example.net/${outlet}/${n}</link><description>${text}</description>
      <pubDate>${new Date(now.getTime() - (n + 1) * hour).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${outlet}</title>
    <link>http://feeds.example.net/</link><description>News</description>${entries.join('')}</channel></rss>`
}

const asylum =
  'The Department of Homeland Security published a final rule on Monday that changes how asylum seekers at the border ' +
  'are screened, the agency said. Immigration lawyers said they would challenge the asylum rule in federal court.'

const haiti = 'Homeland Security extends TPS for Haiti'

/** What two invented outlets serve: the same wire story, one of each on a matter, one more, and one that is off the subject. */
export const documents = (now: Date): Record<string, string> => ({
  '/harbor.xml': feed(
    'harbor',
    [
      { title: 'Homeland Security tightens asylum screening in final rule', text: asylum },
      {
        title: 'Judge blocks new fee for green card applicants',
        text: 'A federal judge in Oakland blocked a fee that immigration officials wanted to charge green card applicants.',
      },
      { title: 'Geese return to the bay early', text: 'Bird watchers counted thousands of migrating geese.' },
      {
        title: haiti,
        text: 'The secretary signed a notice that renews Temporary Protected Status for Haiti, and work permits with it.',
      },
    ],
    now,
  ),
  '/valley.xml': feed(
    'valley',
    [
      { title: 'Homeland Security tightens asylum screening in final rule', text: asylum },
      {
        title: haiti,
        text: 'Haitian families in Ohio welcomed the news that Temporary Protected Status for Haiti continues until 2028.',
      },
    ],
    now,
  ),
})

/** The project's own configuration with two sources of ours, and stories that are published at once. */
export function withOurNews(configuration: Configuration): Configuration {
  const like = configuration.sources[0]!
  const source = (id: string) => ({
    ...like,
    id,
    name: id,
    feed: `http://feeds.example.net/${id}.xml`,
    homepage: undefined,
    on: true,
    blocked: undefined,
    format: 'feed' as const,
    scope: 'filter' as const,
    language: 'en' as const,
  })
  return {
    ...configuration,
    sources: [source('harbor'), source('valley')],
    publication: {
      ...configuration.publication,
      contact: 'https://digest.example/about',
      settleMinutes: 0,
    },
  }
}
