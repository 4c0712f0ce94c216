import { courtIn } from '../../domain/identifiers/courts.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Policy } from '../../domain/model/taxonomy.ts'
import { type Hit, type Term, TermMatcher } from '../../domain/text/term-matcher.ts'
import { type Tokens, tokenize } from '../../domain/text/tokenize.ts'
import { forumIn, forumName, highCourtIn } from './forum.ts'

/** What a term shows: a policy by itself, one half of a pair, or what the policy needs beside its name. */
interface Shows {
  policy: Policy
  as: 'name' | 'need'
  pair?: { number: number; isWith: boolean }
}

/** The most words between the two terms of a pair. */
const MAX_BETWEEN = 5
/** The most of a title and of a summary that is read. */
const MAX_LENGTH = 300
/** Words of a headline about a case. */
const legal =
  /\b(?:judges?|courts?|justices?|circuit|SCOTUS|lawsuits?|sues?|sued|suing|rul(?:es|ed|ing)|appeals?|legal (?:challenges?|fight|battle)|jue(?:z|za|ces)|cortes?|tribunal|demandas?|demandan?)\b/i

/** The configured policies, and the cases about them that headlines name. */
export class Policies {
  readonly #matcher: TermMatcher<Shows>
  readonly #byId: ReadonlyMap<string, Policy>

  constructor(policies: readonly Policy[]) {
    this.#matcher = new TermMatcher(policies.flatMap(termsOf))
    this.#byId = new Map(policies.map((policy) => [policy.id, policy]))
  }

  /** The policies that a headline is about: each with the court before which it is, and as a matter of its own. */
  keysIn(title: string, summary: string): { key: string; text: string }[] {
    if (this.#byId.size === 0) return []
    const lead = summary.slice(0, MAX_LENGTH)
    const inTitle = this.#find(title.slice(0, MAX_LENGTH))
    const inLead = this.#find(lead)
    if (inTitle.named.size + inLead.named.size === 0) return []
    const isLegal = legal.test(title)
    const court = isLegal ? (courtIn(`${title}. ${lead}`) ?? forumIn(title, lead)) : highCourtIn(lead)
    const named = new Map([...(isLegal ? inLead.named : []), ...inTitle.named])
    return [...this.#byId.values()].flatMap((policy) => {
      const text = named.get(policy)
      const { id, is, needs } = policy
      if (text === undefined) return []
      if (needs.length > 0 && !inTitle.needed.has(policy) && !inLead.needed.has(policy)) return []
      return [
        ...(is && inTitle.named.has(policy) ? [{ key: `${is}:${id}`, text: '' }] : []),
        ...(court ? [{ key: `suit:${id}@${court}`, text }] : []),
      ]
    })
  }

  /** The name of a case that is known by its policy and its court, such as `daca@scotus`. */
  suitName(rest: string): Record<Language, string> {
    const [id = '', court = ''] = rest.split('@')
    const policy = this.nameOf(id) ?? { en: id, es: id }
    const forum = forumName(court)
    return { en: `${policy.en} (${forum.en})`, es: `${policy.es} (${forum.es})` }
  }

  /** The name of the policy with an id; `undefined` if there is none. */
  nameOf(id: string): Record<Language, string> | undefined {
    return this.#byId.get(id)?.name
  }

  /** The policies that a text names, each with how it does, and those of which it has a word that they need. */
  #find(text: string): { named: Map<Policy, string>; needed: Set<Policy> } {
    const tokens = tokenize(text)
    const hits = this.#matcher.find(tokens)
    const named = new Map<Policy, string>()
    const needed = new Set<Policy>()
    for (const hit of hits) {
      const { policy, as, pair } = hit.term.value
      if (as === 'need') needed.add(policy)
      else if (!named.has(policy) && (!pair || hits.some((other) => isOtherHalf(hit, other))))
        named.set(policy, written(text, tokens, hit))
    }
    return { named, needed }
  }
}

function termsOf(policy: Policy): Term<Shows>[] {
  const of = (texts: readonly string[], more: Omit<Shows, 'policy'>) =>
    texts.map((text) => ({ text, value: { policy, ...more } }))
  return [
    ...of(policy.terms, { as: 'name' }),
    ...policy.pairs.flatMap(({ any, with: others }, number) => [
      ...of(any, { as: 'name', pair: { number, isWith: false } }),
      ...of(others, { as: 'name', pair: { number, isWith: true } }),
    ]),
    ...of(policy.needs, { as: 'need' }),
  ]
}

/** Whether two terms are the halves of one pair, near each other. */
function isOtherHalf(one: Hit<Shows>, other: Hit<Shows>): boolean {
  const [a, b] = [one.term.value, other.term.value]
  if (!a.pair || !b.pair || a.policy !== b.policy) return false
  if (a.pair.number !== b.pair.number || a.pair.isWith === b.pair.isWith) return false
  const between = Math.max(one.from, other.from) - Math.min(one.to, other.to)
  return between >= 0 && between <= MAX_BETWEEN
}

/** The words of a hit as the text has them. */
function written(text: string, { starts, words, text: folded }: Tokens, { from, to }: Hit<Shows>): string {
  const last = to - 1
  return (folded.length === text.length ? text : folded).slice(
    starts[from],
    starts[last]! + words[last]!.length,
  )
}
