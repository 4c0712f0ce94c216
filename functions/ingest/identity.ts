import { type Entry, type IdentityRule, identityRules } from '../domain/model/entry.ts'

/**
 * Chooses how entries are identified: by the first rule that leaves at most 5 % of a document's entries without a name of
 * their own (FreshRSS's degradation). A source whose guids were once not unique is not trusted again, so the rule never
 * rises above `earlier`.
 */
export function identityRule(entries: readonly Entry[], earlier?: IdentityRule): IdentityRule {
  const from = earlier ? identityRules.indexOf(earlier) : 0
  return identityRules.slice(from).find((rule) => trustworthy(entries, rule)) ?? 'link+date+title'
}

function trustworthy(entries: readonly Entry[], rule: IdentityRule): boolean {
  const names = entries.map((entry) => nameBy(entry, rule)).filter((name) => name !== undefined)
  return entries.length - new Set(names).size <= entries.length * 0.05
}

function nameBy(entry: Entry, rule: IdentityRule): string | undefined {
  if (rule === 'guid') return entry.id && withoutScheme(entry.id)
  if (!entry.link) return undefined
  const link = withoutScheme(entry.link)
  if (rule === 'link') return link
  const dated = `${link}\n${entry.published ?? ''}`
  return rule === 'link+date' ? dated : `${dated}\n${entry.title ?? ''}`
}

/** The name of an entry by the rule, or by everything that it has if the rule finds nothing. */
export function identityOf(entry: Entry, rule: IdentityRule): string {
  return (
    nameBy(entry, rule) ??
    `${withoutScheme(entry.link ?? '')}\n${entry.published ?? ''}\n${entry.title ?? entry.summary ?? entry.content ?? ''}`
  )
}

/** A site that moves to https must not make its entries new. */
function withoutScheme(text: string): string {
  return text.replace(/^https?:\/\//i, '//')
}
