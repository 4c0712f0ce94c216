import type { Ambiguous, Relevance } from '../../domain/model/taxonomy.ts'
import type { TokenizedArticle } from '../input.ts'
import { type Hit, longestHits, overlaps, type Span, TermMatcher } from '../term-matcher.ts'
import { isMostlyCapitals, type Tokens } from '../tokenize.ts'

type Group = 'subject' | 'support' | 'never' | 'foreign' | 'home' | 'format'

/** What a term of the configuration shows: the group that it is listed in, and when it counts. */
export interface RelevanceTerm {
  group: Group
  unmistakable?: boolean
  /** For an ambiguous term: when it counts. */
  ambiguous?: Rule
}

interface Rule {
  needs: TermMatcher<boolean> | undefined
  rejects: TermMatcher<boolean>
}

/** The different terms of the configuration in one article, by position. */
export interface Evidence {
  subject: { title: string[]; opening: string[]; later: string[] }
  support: { title: string[]; opening: string[]; later: string[] }
  foreign: { title: string[]; text: string[] }
  home: { title: string[]; opening: string[] }
  formats: string[]
  unmistakable: string[]
  /** How many times terms of the subject occur in the text. */
  mentions: number
}

/** The number of words that count as the opening of the text, about 150 characters. */
const OPENING_WORDS = 28

/** The number of words that are searched, about 1,200 characters. Terms after them are mentioned in passing. */
const MAX_WORDS = 220

/** The distance in words within which another term rejects an ambiguous one. */
const REJECT_WITHIN_WORDS = 10

const matcherOf = (texts: readonly string[]) => new TermMatcher(texts.map((text) => ({ text, value: true })))

const ruleOf = (ambiguous: Ambiguous): Rule => ({
  needs: ambiguous.needs.length > 0 ? matcherOf(ambiguous.needs) : undefined,
  rejects: matcherOf(ambiguous.rejects),
})

/** Compiles the matcher of all terms that relevance depends on. */
export function compileRelevanceTerms(settings: Relevance): TermMatcher<RelevanceTerm> {
  const rules = new Map<string, Rule>()
  for (const ambiguous of settings.ambiguous) {
    const rule = ruleOf(ambiguous)
    for (const term of ambiguous.terms) rules.set(term.toLowerCase(), rule)
  }
  const inGroup = (group: Group, texts: readonly string[]) =>
    texts.map((text) => {
      const ambiguous = group === 'subject' ? rules.get(text.toLowerCase()) : undefined
      return { text, value: ambiguous ? { group, ambiguous } : { group } }
    })
  const unmistakable = new Set(settings.unmistakable.map((text) => text.toLowerCase()))
  const subject = settings.subject.filter((text) => !unmistakable.has(text.toLowerCase()))
  return new TermMatcher<RelevanceTerm>([
    ...inGroup('subject', settings.unmistakable).map(({ text, value }) => ({
      text,
      value: { ...value, unmistakable: true },
    })),
    ...inGroup('subject', subject),
    ...inGroup('support', settings.support),
    ...inGroup('never', settings.never),
    ...inGroup('foreign', settings.foreign),
    ...inGroup('home', settings.home),
    ...inGroup('format', settings.formats),
  ])
}

const isNear = (a: Span, b: Span): boolean =>
  a.from < b.to + REJECT_WITHIN_WORDS && b.from < a.to + REJECT_WITHIN_WORDS

/** Whether a term counts. An ambiguous one needs another term in the article, and none that rejects it nearby. */
function isConfirmed(hit: Hit<RelevanceTerm>, field: Tokens, article: TokenizedArticle): boolean {
  const rule = hit.term.value.ambiguous
  if (!rule) return true
  if (rule.rejects.find(field, true).some((r) => isNear(r, hit))) return false
  if (!rule.needs) return true
  const otherField = field === article.title ? article.text : article.title
  return rule.needs.find(field).some((need) => !overlaps(need, hit)) || rule.needs.find(otherField).length > 0
}

/** The hits outside longer terms, without terms that never count. */
function hitsThatCount(terms: TermMatcher<RelevanceTerm>, field: Tokens): Hit<RelevanceTerm>[] {
  const hits = terms.find(field, isMostlyCapitals(field))
  if (hits.length === 0) return hits
  const subjects = longestHits(
    hits.filter((h) => h.term.value.group === 'subject' || h.term.value.group === 'never'),
  )
  const isOutsideSubject = (h: Hit<RelevanceTerm>) =>
    !subjects.some((s) => overlaps(s, h) && s.to - s.from >= h.to - h.from)
  return [
    ...subjects.filter((h) => h.term.value.group === 'subject'),
    ...longestHits(hits.filter((h) => h.term.value.group === 'support')).filter(isOutsideSubject),
    ...hits.filter((h) => ['foreign', 'home', 'format'].includes(h.term.value.group)),
  ]
}

function addOnce(list: string[], term: string): void {
  if (!list.includes(term)) list.push(term)
}

/** Collects the terms of the configuration in an article. */
export function collectEvidence(terms: TermMatcher<RelevanceTerm>, article: TokenizedArticle): Evidence {
  const evidence: Evidence = {
    subject: { title: [], opening: [], later: [] },
    support: { title: [], opening: [], later: [] },
    foreign: { title: [], text: [] },
    home: { title: [], opening: [] },
    formats: [],
    unmistakable: [],
    mentions: 0,
  }
  for (const field of [article.title, article.text]) {
    const title = field === article.title
    for (const hit of hitsThatCount(terms, field)) {
      if (hit.from >= MAX_WORDS) continue
      const { text, value } = hit.term
      const opening = hit.from < OPENING_WORDS
      if (value.group === 'subject') {
        if (!isConfirmed(hit, field, article)) continue
        if (!title) evidence.mentions++
        if (!title && opening && value.unmistakable) addOnce(evidence.unmistakable, text)
        addOnce(
          title ? evidence.subject.title : opening ? evidence.subject.opening : evidence.subject.later,
          text,
        )
      } else if (value.group === 'support') {
        addOnce(
          title ? evidence.support.title : opening ? evidence.support.opening : evidence.support.later,
          text,
        )
      } else if (value.group === 'foreign')
        addOnce(title ? evidence.foreign.title : evidence.foreign.text, text)
      else if (value.group === 'home') {
        if (title) addOnce(evidence.home.title, text)
        else if (opening) addOnce(evidence.home.opening, text)
      } else if (title) addOnce(evidence.formats, text)
    }
  }
  return evidence
}
