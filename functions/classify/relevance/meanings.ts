import type { Ambiguous } from '../../domain/model/taxonomy.ts'
import type { TokenizedArticle } from '../input.ts'
import { overlaps, TermMatcher } from '../term-matcher.ts'
import type { Tokens } from '../tokenize.ts'
import type { Hit } from './lexicon.ts'

interface Rule {
  needs: TermMatcher<boolean> | undefined
  rejects: TermMatcher<boolean>
}

const matcherOf = (texts: readonly string[]) => new TermMatcher(texts.map((text) => ({ text, value: true })))

/**
 * Compiles a function that tells whether a term has another meaning where it occurs: ICE beside hockey. The terms that reject
 * a meaning are only looked for if the ambiguous term was found.
 */
export function compileMeanings(list: readonly Ambiguous[]) {
  const rules = new Map<string, Rule[]>()
  for (const { terms, needs, rejects } of list) {
    const rule = { needs: needs.length > 0 ? matcherOf(needs) : undefined, rejects: matcherOf(rejects) }
    for (const term of terms) rules.set(term.toLowerCase(), [...(rules.get(term.toLowerCase()) ?? []), rule])
  }

  return (hit: Hit, field: Tokens, article: TokenizedArticle): boolean =>
    (rules.get(hit.term.toLowerCase()) ?? []).some((rule) => isStrange(rule, hit, field, article))
}

function isStrange({ needs, rejects }: Rule, hit: Hit, field: Tokens, article: TokenizedArticle): boolean {
  if (rejects.find(field, true).some((other) => !overlaps(other, hit))) return true
  // The title tells what a text is about, and not the other way around.
  if (field === article.text && rejects.find(article.title, true).length > 0) return true
  if (!needs) return false
  return ![article.title, article.text].some((each) =>
    needs.find(each).some((need) => each !== field || !overlaps(need, hit)),
  )
}
