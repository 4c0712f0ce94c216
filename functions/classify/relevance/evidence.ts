import type { Ambiguous, Relevance } from '../../domain/model/taxonomy.ts'
import type { Reading } from '../input.ts'
import { type Hit, longest, overlap, Terms } from '../term-matcher.ts'
import { shouts, type Words } from '../tokenize.ts'

type Group = 'subject' | 'support' | 'never' | 'foreign' | 'home' | 'format'

/** What a term of the configuration says. */
export interface Sense {
  group: Group
  unmistakable?: boolean
  /** The rule that decides whether an ambiguous term counts. */
  ambiguous?: Rule
}

interface Rule {
  needs: Terms<boolean> | undefined
  rejects: Terms<boolean>
}

/** What the configured terms say about one article: different terms by where they stand. */
export interface Evidence {
  subject: { title: string[]; lede: string[]; later: string[] }
  support: { title: string[]; lede: string[]; later: string[] }
  foreign: { title: string[]; text: string[] }
  home: { title: string[]; lede: string[] }
  formats: string[]
  unmistakable: string[]
  /** How often a word of the subject stands in the text. */
  mentions: number
}

/** Words of the text that count as its beginning: about 150 characters. */
const LEDE = 28

/** Words of the text after which a term is a mention in passing: about 1,200 characters. */
const LATER = 220

/** Words around a term in which its rejects count. */
const NEAR = 10

const terms = (texts: readonly string[]) => new Terms(texts.map((text) => ({ text, means: true })))

const ruleOf = (a: Ambiguous): Rule => ({
  needs: a.needs.length > 0 ? terms(a.needs) : undefined,
  rejects: terms(a.rejects),
})

export function compileSenses(settings: Relevance): Terms<Sense> {
  const rules = new Map<string, Rule>()
  for (const a of settings.ambiguous) {
    const rule = ruleOf(a)
    for (const term of a.terms) rules.set(term.toLowerCase(), rule)
  }
  const of = (group: Group, texts: readonly string[]) =>
    texts.map((text) => {
      const ambiguous = group === 'subject' ? rules.get(text.toLowerCase()) : undefined
      return { text, means: ambiguous ? { group, ambiguous } : { group } }
    })
  const unmistakable = new Set(settings.unmistakable.map((text) => text.toLowerCase()))
  const subject = settings.subject.filter((text) => !unmistakable.has(text.toLowerCase()))
  return new Terms<Sense>([
    ...of('subject', settings.unmistakable).map(({ text, means }) => ({
      text,
      means: { ...means, unmistakable: true },
    })),
    ...of('subject', subject),
    ...of('support', settings.support),
    ...of('never', settings.never),
    ...of('foreign', settings.foreign),
    ...of('home', settings.home),
    ...of('format', settings.formats),
  ])
}

const near = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to + NEAR && b.from < a.to + NEAR

/** An ambiguous term counts beside a word that it needs, unless one that rejects it is near. */
function counts(hit: Hit<Sense>, field: Words, reading: Reading): boolean {
  const rule = hit.term.means.ambiguous
  if (!rule) return true
  if (rule.rejects.find(field, true).some((r) => near(r, hit))) return false
  if (!rule.needs) return true
  const elsewhere = field === reading.title ? reading.text : reading.title
  return rule.needs.find(field).some((need) => !overlap(need, hit)) || rule.needs.find(elsewhere).length > 0
}

const meaningful = (senses: Terms<Sense>, field: Words): Hit<Sense>[] => {
  const hits = senses.find(field, shouts(field))
  if (hits.length === 0) return hits
  const subjects = longest(
    hits.filter((h) => h.term.means.group === 'subject' || h.term.means.group === 'never'),
  )
  const clear = (h: Hit<Sense>) => !subjects.some((s) => overlap(s, h) && s.to - s.from >= h.to - h.from)
  return [
    ...subjects.filter((h) => h.term.means.group === 'subject'),
    ...longest(hits.filter((h) => h.term.means.group === 'support')).filter(clear),
    ...hits.filter((h) => ['foreign', 'home', 'format'].includes(h.term.means.group)),
  ]
}

const add = (list: string[], term: string): void => {
  if (!list.includes(term)) list.push(term)
}

export function gather(senses: Terms<Sense>, reading: Reading): Evidence {
  const evidence: Evidence = {
    subject: { title: [], lede: [], later: [] },
    support: { title: [], lede: [], later: [] },
    foreign: { title: [], text: [] },
    home: { title: [], lede: [] },
    formats: [],
    unmistakable: [],
    mentions: 0,
  }
  for (const field of [reading.title, reading.text]) {
    const title = field === reading.title
    for (const hit of meaningful(senses, field)) {
      if (hit.from >= LATER) continue
      const { text, means } = hit.term
      const lede = hit.from < LEDE
      if (means.group === 'subject') {
        if (!counts(hit, field, reading)) continue
        if (!title) evidence.mentions++
        if (!title && lede && means.unmistakable) add(evidence.unmistakable, text)
        add(title ? evidence.subject.title : lede ? evidence.subject.lede : evidence.subject.later, text)
      } else if (means.group === 'support') {
        add(title ? evidence.support.title : lede ? evidence.support.lede : evidence.support.later, text)
      } else if (means.group === 'foreign') add(title ? evidence.foreign.title : evidence.foreign.text, text)
      else if (means.group === 'home') {
        if (title) add(evidence.home.title, text)
        else if (lede) add(evidence.home.lede, text)
      } else if (title) add(evidence.formats, text)
    }
  }
  return evidence
}
