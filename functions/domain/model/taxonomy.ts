import * as z from 'zod/mini'
import type { Section } from './publication.ts'

const terms = z._default(z.array(z.string()), [])
const name = z.strictObject({ en: z.string(), es: z.string() })

/** Terms in which `{place}` stands for the name of any place. */
const topicTerms = z._default(
  z.array(
    z
      .string()
      .check(
        z.regex(
          /^(?:[^{}]|\{place\})*$/,
          'may have nothing in braces but {place}, which stands for the name of any place',
        ),
      ),
  ),
  [],
)

/** The sections of an edition that topics fill. The others are filled by kinds, places and dates. */
export const sectionsOfTopics = ['courts', 'congress'] as const satisfies readonly Section[]

/** A topic of stories. */
export const Topic = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lowercase letters, digits and hyphens')),
  name,
  definition: z.string(),
  /** Terms that decide for the topic, above all in a title. */
  strong: topicTerms,
  terms: z._default(z.strictObject({ en: topicTerms, es: topicTerms }), { en: [], es: [] }),
  /** Words that only add to a topic. */
  hints: topicTerms,
  /** Two lists that decide together: a term of one within a few words of a term of the other. */
  pairs: z._default(z.array(z.strictObject({ any: topicTerms, with: topicTerms })), []),
  /** Phrases in which a term does not count. */
  negatives: topicTerms,
  /** Whether it is a place where subjects are decided: it is listed after them. */
  venue: z._default(z.boolean(), false),
  /** Whether it is where subjects are debated, such as Congress: a subject that is certain is listed before it. */
  forum: z._default(z.boolean(), false),
  /** The section of an edition that its stories are in: in `congress`, only those that name Congress. */
  section: z.optional(z.enum(sectionsOfTopics)),
  /** Whether an edition shows only one of the arrests that agencies announce under it, and counts the others. */
  arrests: z._default(z.boolean(), false),
  /** Added to every article's score for this topic: below 0 if it is found too often. */
  bias: z._default(z.number().check(z.minimum(-5), z.maximum(5)), 0),
})
export type Topic = z.infer<typeof Topic>

/** A place whose government or residents a story concerns. */
export const Place = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lowercase letters, digits and hyphens')),
  name,
  level: z.enum([
    'federal',
    'state',
    'district',
    'territory',
    'county',
    'city',
    'city-county',
    'region',
    'school-district',
  ]),
  parent: z.optional(z.string()),
  aliases: terms,
  /** Towns in it that are no places of their own. One in passing in a long text says nothing of it. */
  towns: terms,
  /** Its officials and bodies: if one is named, the place's government acts. */
  bodies: terms,
  /** Phrases in which an alias does not count. */
  negatives: terms,
  /** Words that show that an article means another place of this name: Tbilisi, for a state with the name of a country. */
  namesakes: terms,
})
export type Place = z.infer<typeof Place>

/** Terms with several meanings. */
export const Ambiguous = z.strictObject({
  terms: z.array(z.string()).check(z.minLength(1, 'must name at least one term')),
  /** It counts only if the title or the text also contains one of these; if empty, always. */
  needs: terms,
  /** It does not count if one of these is in the same title or text, or in the title above it, and no other term of the subject counts. */
  rejects: terms,
})
export type Ambiguous = z.infer<typeof Ambiguous>

/** How the classifier tells US immigration policy from everything else. */
export const Relevance = z.strictObject({
  /** The score from which an article is relevant. */
  threshold: z.number().check(z.minimum(0), z.maximum(1)),
  /** What an article of a source with scope `all` begins with, in points (log odds). */
  trust: z.number().check(z.minimum(0), z.maximum(10)),
  /** Points of version 0.1. They are no longer read: what counts how much is learned. */
  points: z.optional(z.unknown()),
  /** Terms of the subject in this country and of nothing else. */
  unmistakable: terms,
  /** Terms of the subject in any country. */
  subject: terms,
  /** Terms that count together with one of the subject. */
  support: terms,
  /** What is done by agents and in detention, which concerns the subject if it is at home. */
  enforcement: terms,
  /** Terms that hardly count. */
  hints: terms,
  /** Who acts or is concerned at home. The names of places belong to it too. */
  home: terms,
  /** Places at the country's own border, which tell whose wall, troops or crossings are meant. */
  borderland: terms,
  /** What is done to people or to their status. */
  actions: terms,
  /** The status of people. */
  status: terms,
  /** Whom something is done to. */
  people: terms,
  /** Other countries, each with its adjectives: `Haiti: [Haitian]`. */
  nations: z._default(z.record(z.string(), terms), {}),
  /** Words for other countries in general, which tell where people are from: "from abroad", "from 30 countries". */
  anywhere: terms,
  /** Institutions, places and leaders abroad: without a word of `home`, the story is foreign. */
  foreign: terms,
  /** Somebody's origin, which is not the subject. */
  biography: terms,
  /** Words of other subjects, such as the arts, sport, food and crime. */
  unrelated: terms,
  /** Phrases in which no term counts. */
  never: terms,
  /** Words of everyday language: alone in a title, they do not count. */
  everyday: terms,
  ambiguous: z._default(z.array(Ambiguous), []),
  /** Words in titles of formats and notices that are not news. */
  formats: terms,
  /** Sections and categories that publishers use for the subject. */
  filed: terms,
  /** Sections for news from abroad, and for something else. */
  sections: z._default(z.strictObject({ foreign: terms, other: terms }), { foreign: [], other: [] }),
})
export type Relevance = z.infer<typeof Relevance>

const someTerms = z.array(z.string()).check(z.minLength(1, 'must name at least one term'))

/** A policy that newsrooms call by one name, so that the name and a court say which case is meant. */
export const Policy = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lowercase letters, digits and hyphens')),
  name,
  /** What it is, if it is one act and so a matter of its own. */
  is: z.optional(z.enum(['order', 'rule', 'act'])),
  terms: someTerms,
  /** Two lists that count together: a term of one within a few words of a term of the other. */
  pairs: z._default(z.array(z.strictObject({ any: someTerms, with: someTerms })), []),
  /** The headline or the beginning of the report must also have one of these; if empty, nothing more is needed. */
  needs: terms,
})
export type Policy = z.infer<typeof Policy>

const hosts = z._default(
  z.array(
    z
      .string()
      .check(
        z.regex(
          /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/,
          'must be a host in lowercase letters, without https:// and www',
        ),
      ),
  ),
  [],
)

/** What matters are found by, beside numbers and names, and whose word on them does not count. */
export const MatterSettings = z.strictObject({
  policies: z._default(z.array(Policy), []),
  /** Sites that show the reports of others: only an outlet that is named there is one. */
  portals: hosts,
  /** Sites of invented news. */
  satire: hosts,
})
export type MatterSettings = z.infer<typeof MatterSettings>
