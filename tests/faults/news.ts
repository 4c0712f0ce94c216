import type { Fetcher, FetchOutcome } from '../../functions/ports/fetcher.ts'
import { feed } from '../rehearsal/news.ts'

const base = new Date('2026-11-26T06:00:00Z')

const ruling = {
  title: 'Judge blocks new fee for green card applicants',
  text: 'A federal judge in Oakland blocked a fee that immigration officials wanted to charge green card applicants.',
}
const asylum = {
  title: 'Homeland Security tightens asylum screening in final rule',
  text:
    'The Department of Homeland Security published a final rule on Monday that changes how asylum seekers at the ' +
    'border are screened, the agency said. Immigration lawyers said they would challenge the asylum rule in court.',
}
const geese = { title: 'Geese return to the bay early', text: 'Bird watchers counted thousands of geese.' }
const cap = {
  title: 'President raises refugee admissions cap to 60,000 for next year',
  text: 'Resettlement offices in Ohio said they could take in more refugees under the cap that was announced on Tuesday.',
}
const appealed = { ...ruling, text: `${ruling.text} The government appealed the order to the Ninth Circuit.` }

/** The status of a matter that two readers follow, as two outlets report it. */
const extended = {
  title: 'Homeland Security extends TPS for Haiti by 18 months',
  text: 'Homeland Security said that it extends Temporary Protected Status for Haiti, and that holders may renew work permits.',
}
const extendedToo = {
  title: 'TPS for Haiti extended until 2028',
  text: 'Haitian families in Ohio welcomed the extension of Temporary Protected Status for Haiti that the secretary signed.',
}

/** What three invented outlets serve on the first day and later: copies, coverage, an update, and an off-topic article. */
const served: Record<string, readonly [string, string]> = {
  '/harbor.xml': [
    feed('harbor', [ruling, geese, extended], base),
    // The first entry was updated, and there is a new one.
    feed('harbor', [appealed, geese, extended, cap], base),
  ],
  '/valley.xml': [feed('valley', [asylum], base), feed('valley', [asylum, ruling, extendedToo], base)],
  '/gulf.xml': [feed('gulf', [asylum], base), feed('gulf', [asylum], base)],
}

/**
 * What two outlets serve a stage, poll by poll. Only one has something new at a time, because the order of articles that
 * arrive together is not fixed.
 */
export const polled: readonly Record<string, string>[] = [
  { '/harbor.xml': feed('harbor', [ruling, geese], base), '/valley.xml': feed('valley', [], base) },
  {
    '/harbor.xml': feed('harbor', [ruling, geese], base),
    '/valley.xml': feed('valley', [geese, ruling, asylum, extendedToo], base),
  },
  {
    '/harbor.xml': feed('harbor', [appealed, geese, cap, extended], base),
    '/valley.xml': feed('valley', [geese, ruling, asylum, extendedToo], base),
  },
]

export const outlets = ['harbor', 'valley', 'gulf'] as const

/** The servers of the outlets, with ETags. */
export class Outlets implements Fetcher {
  /** 0 on the first day, 1 from then on. */
  day: 0 | 1 = 0

  async get(address: string, known: { etag?: string } = {}): Promise<FetchOutcome> {
    const { pathname } = new URL(address)
    const body = served[pathname]?.[this.day]
    if (body === undefined) return { kind: 'failed', reason: 'There is no such feed.' }
    const etag = `"${body.length}"`
    if (known.etag === etag) return { kind: 'unchanged', url: address, etag }
    const bytes = new TextEncoder().encode(body)
    return { kind: 'fetched', status: 200, bytes, hash: etag, etag, url: address }
  }

  async close() {}
}
