import * as z from 'zod/mini'

const terms = z._default(z.array(z.string()), [])

/** What a story may be about. */
export const Topic = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  name: z.strictObject({ en: z.string(), es: z.string() }),
  definition: z.string(),
  /** Terms that settle it, above all in a title. */
  strong: terms,
  terms,
  terms_es: terms,
  /** Phrases in which a term does not count. */
  negatives: terms,
})
export type Topic = z.infer<typeof Topic>

/** Whose government or residents a story concerns. */
export const Place = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  name: z.strictObject({ en: z.string(), es: z.string() }),
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
  /** Phrases in which an alias does not count. */
  negatives: terms,
})
export type Place = z.infer<typeof Place>
