import * as z from 'zod/mini'
import { withoutInvisible } from '../text/invisible.ts'
import { WebAddress } from '../urls/web-address.ts'
import { itemKinds } from './article.ts'

/** The kinds of publishers that sources have. */
export const sourceKinds = [
  'federal-agency',
  'congress',
  'court',
  'wire',
  'national-news',
  'local-news',
  'state-local-government',
  'policy-institute',
  'advocacy',
  'law-practice',
  'academic',
  'aggregator',
] as const
/** The kind of a source's publisher. */
export type SourceKind = (typeof sourceKinds)[number]

const leans = [
  'official',
  'left',
  'center-left',
  'center',
  'center-right',
  'right',
  'mixed',
  'unrated',
] as const

const SourceAddress = WebAddress.check(
  z.refine((url) => {
    const { username, password } = URL.parse(url) ?? {}
    return !username && !password
  }, 'must contain no user name or password, since readers are shown the list of sources'),
)

/** What a source serves. Each format has a parser in `ingest/parse/parsers.ts`; `feed` also means "find out". */
const formats = ['feed', 'json-feed', 'federal-register', 'news-sitemap'] as const
/** Version 0.1 had a fourth format, `html`, which was read as a feed. Files and stored configurations may still have it. */
const format = z.pipe(
  z.transform((value: unknown) => (value === 'html' ? 'feed' : value)),
  z.enum(formats),
)

/** What somebody may find at a feed, in the words of `sources.yaml`, which explains each. */
export const checkResults = [
  'answers',
  'in-use',
  'robots-txt',
  'refuses-robots',
  'refuses-cloud',
  'paywalled',
  'moved',
  'gone',
  'quiet',
  'unknown',
] as const

/** What somebody found at the latest known look at a feed, and when. */
const Checked = z.strictObject({
  /** As exactly as it is known: a day, a month or a year. */
  on: z
    .string()
    .check(
      z.regex(
        /^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
        'must be a day, a month or a year',
      ),
    ),
  found: z.enum(checkResults),
  /** How it is known, in a few words. */
  how: z.optional(z.string()),
})

/** A feed that is polled. */
export const Source = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lowercase letters, digits and hyphens')),
  name: z.string().check(z.overwrite(withoutInvisible), z.minLength(1, 'must not be empty')),
  feed: SourceAddress,
  homepage: z.optional(SourceAddress),
  format: z._default(format, 'feed'),
  kind: z._default(z.enum(sourceKinds), 'national-news'),
  lean: z._default(z.enum(leans), 'unrated'),
  /** `all`: the source only writes about US immigration; `filter`: each entry is classified. */
  scope: z._default(z.enum(['all', 'filter']), 'filter'),
  language: z._default(z.enum(['en', 'es']), 'en'),
  /** For a local source: the ids of the places that it covers. The operator is alerted if a place loses its last source. */
  places: z.optional(z.array(z.string())),
  /** The kind of all its entries, if it is known beforehand. */
  items: z.optional(z.enum(itemKinds)),
  /** Whether it is polled. */
  on: z._default(z.boolean(), true),
  /** How much of its text readers are shown. */
  show: z._default(z.enum(['excerpt', 'headline']), 'excerpt'),
  access: z._default(z.enum(['free', 'subscription']), 'free'),
  /** What the publisher's terms say about feeds, as we understand them. */
  terms: z.optional(z.string()),
  /** Why this source must not be read or shown, in a sentence: its publisher opted out or refuses us. */
  blocked: z.optional(z.string()),
  /** Whether somebody saw it answer. It only leads to advice for the operator. */
  checked: z.optional(Checked),
  /** What is known about reading it. */
  note: z.optional(z.string()),
})
export type Source = z.infer<typeof Source>

/** Whether a source is read at all: it is turned on, and its publisher has not opted out. */
export function isPolled({ on, blocked }: Pick<Source, 'on' | 'blocked'>): boolean {
  return on && blocked === undefined
}
