import { type Entry, type IdentityRule, identityRules } from '../../domain/model/entry.ts'
import { isDay } from '../../domain/time.ts'

/**
 * The names that each of these entries may get, the best first: the names by `rule` and the rules below it that no other entry
 * has, then a name from everything that the entry has. `wasByGuid`: version 0.1.0 named entries without a guid that way.
 */
export function namesOf(entries: readonly Entry[], rule: IdentityRule, wasByGuid: boolean): string[][] {
  const rules = identityRules.slice(identityRules.indexOf(rule))
  const all = entries.map((entry) =>
    wasByGuid && entry.id === undefined ? [] : rules.flatMap((one) => nameBy(entry, one) ?? []),
  )
  const times = new Map<string, number>()
  for (const names of all) for (const name of new Set(names)) times.set(name, (times.get(name) ?? 0) + 1)
  return all.map((names, n) => [
    ...names.filter((name) => times.get(name) === 1),
    fullName(entries[n]!),
    `${fullName(entries[n]!)}\n${entries[n]!.summary ?? entries[n]!.content ?? ''}`,
  ])
}

/** The name of an entry by a rule, or `undefined` if the entry lacks what the rule needs. */
function nameBy(entry: Entry, rule: IdentityRule): string | undefined {
  if (rule === 'guid') return entry.id && withoutScheme(entry.id)
  if (!entry.link) return undefined
  const link = withoutScheme(entry.link)
  if (rule === 'link') return link
  const dated = `${link}\n${dateIn(entry)}`
  return rule === 'link+date' ? dated : `${dated}\n${entry.title ?? ''}`
}

/** The name of an entry from everything that it has. */
function fullName(entry: Entry): string {
  return `${withoutScheme(entry.link ?? '')}\n${dateIn(entry)}\n${entry.title ?? entry.summary ?? entry.content ?? ''}`
}

/** The date as it is written in names. A day has a time there, as it had in the names that are stored. */
function dateIn({ published = '' }: Entry): string {
  return published.length === 10 && isDay(published) ? `${published}T00:00:00.000Z` : published
}

/** A site that moves to https must not make its entries new. */
export function withoutScheme(text: string): string {
  return text.replace(/^https?:\/\//i, '//')
}
