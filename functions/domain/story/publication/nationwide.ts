import type { Story } from '../../model/story.ts'

/** What a court decides about the whole country: "blocks the rule nationwide", and not "the judge is to rule". */
const acts =
  /\b(?:nation-?wide|country-?wide|across the (?:country|nation)|todo el pa[ií]s|executive orders?|proclamations?|polic(?:y|ies)|programs?|bans?|(?<!\b(?:to|will|may|could|can|judges|justices) )rule|regulations?|orden ejecutiva|proclama|pol[ií]tica|programa|norma|regla|veto)\b/i

/** Names of what holds in the whole country: a designation, an order, a rule. A case, a bill or an act may be named in any court. */
const names = /^(?:tps|order|eo|proclamation|rin):/

/** Whether a story is about an act for the whole country, and not only about what a court decided where it sits. */
export function isNationwide({ headline, lead }: Partial<Pick<Story, 'headline' | 'lead'>>): boolean {
  return (
    acts.test(`${headline ?? ''}\n${lead?.title ?? ''}`) ||
    (lead?.named ?? []).some((name) => names.test(name))
  )
}
