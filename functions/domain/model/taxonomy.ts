import * as z from 'zod/mini'

const terms = z._default(z.array(z.string()), [])
const name = z.strictObject({ en: z.string(), es: z.string() })

/** Terms in which `{place}` stands for the name of any place. */
const topicTerms = z._default(
  z.array(z.string().check(z.regex(/^(?:[^{}]|\{place\})*$/, 'may have nothing in braces but {place}'))),
  [],
)

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
  /** Added to every article's score for this topic: below 0 if it is found too often. */
  bias: z._default(z.number().check(z.minimum(-5), z.maximum(5)), 0),
})
export type Topic = z.infer<typeof Topic>

/**
 * The ids of topics that the code itself uses; `validate` warns if the configuration lacks one. Arrest releases are
 * collapsed under `enforcement` (`digest/compose/collapse-arrest-releases.ts`); `courts` and `congress` fill the sections
 * of the same names (`digest/compose/section.ts`).
 */
export const topicsInCode = {
  enforcement: 'enforcement',
  courts: 'courts',
  congress: 'congress',
} as const

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
})
export type Place = z.infer<typeof Place>

/** Terms with several meanings. */
export const Ambiguous = z.strictObject({
  terms: z.array(z.string()).check(z.minLength(1, 'must name at least one term')),
  /** It counts only if the title or the text also contains one of these; if empty, always. */
  needs: terms,
  /** It does not count if one of these is within ten words. */
  rejects: terms,
})
export type Ambiguous = z.infer<typeof Ambiguous>

const points = z.number().check(z.minimum(-20), z.maximum(20))

/** Points (log odds) for what the terms found; `start` is what an article begins with. */
export const Points = z.strictObject({
  start: points,
  subjectInTitle: points,
  moreSubjectInTitle: points,
  supportInTitle: points,
  subjectInLede: points,
  moreSubjectInLede: points,
  unmistakableInLede: points,
  subjectLater: points,
  subjectAgain: points,
  supportInLede: points,
  supportLater: points,
  subjectInTitleAndText: points,
  supportInTitleSubjectInText: points,
  foreignTitle: points,
  nothingOfHome: points,
  foreignText: points,
  format: points,
  filed: points,
})
export type Points = z.infer<typeof Points>

/** How the classifier tells US immigration policy from everything else. */
export const Relevance = z.strictObject({
  /** The score from which an article is relevant. */
  threshold: z.number().check(z.minimum(0), z.maximum(1)),
  /** What an article of a source with scope `all` begins with, in points (log odds). */
  trust: z.number().check(z.minimum(0), z.maximum(10)),
  points: Points,
  /** Words of the subject that decide in the first sentences, whatever the title says. */
  unmistakable: terms,
  /** Words that make immigration the subject. */
  subject: terms,
  /** Words that count together with one of the subject. */
  support: terms,
  ambiguous: z._default(z.array(Ambiguous), []),
  /** Phrases in which no term counts. */
  never: terms,
  /** Countries, cities and bodies abroad: without a word of `home`, the story is foreign. */
  foreign: terms,
  home: terms,
  /** Titles and texts of formats and notices that are not news. */
  formats: terms,
  /** Sections and categories that publishers use for immigration. */
  filed: terms,
})
export type Relevance = z.infer<typeof Relevance>
