import type { Ambiguous } from '../../domain/model/taxonomy.ts'
import { overlaps, type Span, TermMatcher } from '../../domain/text/term-matcher.ts'
import type { Tokens } from '../../domain/text/tokenize.ts'
import type { TokenizedArticle } from '../input.ts'
import type { Hit } from './lexicon.ts'

/** Finds terms in a title or a text. */
type Finder = (field: Tokens) => readonly Span[]

interface Rule {
  needs: Finder | undefined
  rejects: Finder
}

/** Compiles terms. Each title and text is searched once, however often an ambiguous term is in it. */
function finderOf(texts: readonly string[], anyCase?: true): Finder {
  const matcher = new TermMatcher(texts.map((text) => ({ text, value: true })))
  const found = new WeakMap<Tokens, readonly Span[]>()
  return (field) => {
    const known = found.get(field)
    if (known) return known
    const spans = matcher.find(field, anyCase)
    found.set(field, spans)
    return spans
  }
}

/**
 * Compiles a function that tells whether a term has another meaning where it occurs: ICE beside hockey. The terms that reject
 * a meaning are only looked for if the ambiguous term was found.
 */
export function compileMeanings(list: readonly Ambiguous[]) {
  const rules = new Map<string, Rule[]>()
  for (const { terms, needs, rejects } of list) {
    const rule = { needs: needs.length > 0 ? finderOf(needs) : undefined, rejects: finderOf(rejects, true) }
    for (const term of terms) rules.set(term.toLowerCase(), [...(rules.get(term.toLowerCase()) ?? []), rule])
  }

  return (hit: Hit, field: Tokens, article: TokenizedArticle): boolean =>
    (rules.get(hit.term.toLowerCase()) ?? []).some((rule) => isStrange(rule, hit, field, article))
}

function isStrange({ needs, rejects }: Rule, hit: Hit, field: Tokens, article: TokenizedArticle): boolean {
  if (rejects(field).some((other) => !overlaps(other, hit))) return true
  // The title tells what a text is about, and not the other way around.
  if (field === article.text && rejects(article.title).length > 0) return true
  if (!needs) return false
  return ![article.title, article.text].some((each) =>
    needs(each).some((need) => each !== field || !overlaps(need, hit)),
  )
}
