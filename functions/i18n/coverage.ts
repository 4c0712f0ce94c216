import type { ItemKind, Language } from '../domain/model/article.ts'
import type { Story } from '../domain/model/story.ts'
import type { Locale } from './locale.ts'

/** Who covers a story, in numbers; an edition's story has the same fields. */
export interface Coverage {
  outlet: string
  /** Independent outlets in all, the lead's among them. */
  outlets: number
  /** How many articles carry the same report as another. */
  copies: number
  spanish: number
  kind: ItemKind
  language?: Language
  official?: { title: string; url: string }
}

/** Counts by outlet, however its name is written; whoever only carries a copy is no independent outlet. */
export function countCoverage({ lead, articles }: Pick<Story, 'lead' | 'articles'>) {
  const outlets = new Set<string>([outletKey(lead.outlet)])
  let copies = 0
  let spanish = 0
  for (const article of articles) {
    if (article.copyOf === article.id) outlets.add(outletKey(article.outlet))
    else copies += 1
    if (article.language === 'es') spanish += 1
  }
  return { outlets: outlets.size, copies, spanish }
}

const outletKey = (outlet: string) => outlet.trim().toLowerCase()

/** The line that says who has it: the outlet first, then each further fact for itself. */
export function coverageLine(story: Coverage, { lang, words }: Locale): { first: string; rest: string[] } {
  const said = words.coverage
  const { outlets, copies, spanish } = story
  const facts: string[] = []
  if (copies > 0) facts.push(said.same(copies))
  // Where the lead itself is Spanish, its headline has said so already.
  const beside = story.language === 'es' ? spanish - 1 : spanish
  if (beside > 0) facts[lang === 'es' ? 'unshift' : 'push'](said.spanish(beside))
  if (story.kind === 'official') {
    facts.unshift(said.official.toLowerCase())
    if (outlets > 1) facts.splice(1, 0, said.outlets(outlets - 1))
  } else {
    if (outlets > 1)
      return { first: story.outlet, rest: [said.more(outlets - 1), ...facts, ...document(story, said)] }
    if (copies === 0 && !story.official) facts.push(said.only)
    facts.push(...document(story, said))
  }
  return { first: story.outlet, rest: ['', ...facts] }
}

function document({ official }: Coverage, said: Locale['words']['coverage']): string[] {
  return official ? [said.document] : []
}

/** The same line as plain text, for mails and feeds. */
export function coverageText(story: Coverage, locale: Locale): string {
  const { first, rest } = coverageLine(story, locale)
  const [more, ...facts] = rest
  return [more ? `${first} ${more}` : first, ...facts].join(' \u00b7 ')
}
