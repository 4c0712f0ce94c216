import type { Topic } from '../../domain/model/taxonomy.ts'
import type { Term } from '../../domain/text/term-matcher.ts'

export type Strength = 'strong' | 'term' | 'hint' | 'never'

/** One of the two lists of a pair, which counts only with a term of the other list. */
interface Side {
  pair: number
  /** Whether it is of the list `with`: what is said of the terms of the list `any`. */
  isWith: boolean
}

/** What a term shows: the topic, and how strongly. */
export interface TopicTerm {
  id: string
  strength: Strength
  side?: Side
}

/** The terms of all topics. A text that a topic lists more than once counts in the first of its lists. */
export function termsOf(topics: readonly Topic[]): Term<TopicTerm>[] {
  let pair = 0
  return topics.flatMap(({ id, ...topic }) => {
    const lists: [Strength, readonly string[]][] = [
      ['never', topic.negatives],
      ['strong', topic.strong],
      ['term', [...topic.terms.en, ...topic.terms.es]],
      ['hint', topic.hints],
    ]
    const seen = new Set<string>()
    const single = lists.flatMap(([strength, texts]) =>
      texts
        .filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
        .map((text) => ({ text, value: { id, strength } })),
    )
    const paired = topic.pairs.flatMap(({ any, with: others }) => {
      const number = pair++
      const of = (texts: readonly string[], isWith: boolean) =>
        texts.map((text) => ({
          text,
          value: { id, strength: 'strong' as const, side: { pair: number, isWith } },
        }))
      return [...of(any, false), ...of(others, true)]
    })
    return [...single, ...paired]
  })
}
