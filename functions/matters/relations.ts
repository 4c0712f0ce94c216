import type { RelatedMatter } from '../domain/model/matter.ts'
import type { Claim } from './linking/claims.ts'
import type { Group } from './linking/group.ts'
import { addVoices, ENOUGH_VOICES, independent, type Voice } from './linking/voices.ts'

interface Said {
  one: string
  other: string
  voices: Voice[]
  isOfficial: boolean
}

/**
 * Which matters have to do with each other, as an official document or two independent publishers name them together: a case
 * with the rule, bill, order or designation that it is about; a rule with its order.
 */
export function relationsOf(groups: ReadonlyMap<string, Group>): Map<string, RelatedMatter[]> {
  const relations = new Map<string, RelatedMatter[]>()
  const put = (id: string, related: RelatedMatter) => {
    const known = relations.get(id)
    if (known) known.push(related)
    else relations.set(id, [related])
  }
  for (const { one, other, voices, isOfficial } of namedTogether(groups)) {
    if (!isOfficial && independent(voices) < ENOUGH_VOICES) continue
    const [a, b] = [groups.get(one)!.kind, groups.get(other)!.kind]
    if (a === b) continue
    if (a === 'case' || b === 'case') {
      const [suit, challenged] = a === 'case' ? [one, other] : [other, one]
      put(suit, { id: challenged, how: 'challenges' })
      put(challenged, { id: suit, how: 'challenged-by' })
    } else if (
      (a === 'rule' && (b === 'order' || b === 'bill')) ||
      (b === 'rule' && (a === 'order' || a === 'bill'))
    ) {
      const [rule, ground] = a === 'rule' ? [one, other] : [other, one]
      put(rule, { id: ground, how: 'carries-out' })
      put(ground, { id: rule, how: 'carried-out-by' })
    }
  }
  for (const related of relations.values()) related.sort((a, b) => (a.id < b.id ? -1 : 1))
  return relations
}

/** The pairs of matters that stories name together, and nothing else with them. */
function namedTogether(groups: ReadonlyMap<string, Group>): Said[] {
  const byStory = new Map<string, string[]>()
  for (const [id, group] of groups) {
    for (const story of withOthers(group)) {
      const known = byStory.get(story)
      if (known) known.push(id)
      else byStory.set(story, [id])
    }
  }
  const said = new Map<string, Said>()
  for (const [story, ids] of byStory) {
    if (ids.length !== 2) continue
    const [one, other] = ids.sort() as [string, string]
    const key = `${one} ${other}`
    const pair: Said = said.get(key) ?? { one, other, voices: [], isOfficial: false }
    const [mine, theirs] = ids.map((id) => groups.get(id)!.stories.get(story)!.claims)
    const { voices, isOfficial } = inOneText(mine!, theirs!)
    addVoices(pair.voices, voices)
    pair.isOfficial ||= isOfficial
    said.set(key, pair)
  }
  return [...said.values()]
}

/** Who names two matters in one text. Texts that each name one, and are of one story, say nothing of both. */
function inOneText(mine: readonly Claim[], theirs: readonly Claim[]): Pick<Said, 'voices' | 'isOfficial'> {
  const ofMine = new Set(mine.flatMap(({ articles }) => articles))
  const both = new Set(theirs.flatMap(({ articles }) => articles).filter((one) => ofMine.has(one)))
  const [a, b] = [mine, theirs].map((claims) =>
    claims.filter(({ articles }) => articles.some((one) => both.has(one))),
  )
  const namesOfB = new Set(b!.flatMap(({ voices }) => voices.map(({ name }) => name)))
  const voices = a!.flatMap(({ voices }) => voices).filter(({ name }) => namesOfB.has(name))
  return {
    // As many publishers as there are texts, at most.
    voices: both.size < ENOUGH_VOICES ? voices.slice(0, both.size) : voices,
    isOfficial: [...a!, ...b!].some(
      ({ where, articles }) => where === 'document' && articles.every((one) => both.has(one)),
    ),
  }
}

const known = new WeakMap<Group, string[]>()

/** The stories of a matter that name others as well. Most name one. */
function withOthers(group: Group): string[] {
  let found = known.get(group)
  if (!found) {
    found = [...group.stories].flatMap(([story, { claims, from }]) =>
      claims.length > 0 && claims.length < from.claims.length ? [story] : [],
    )
    known.set(group, found)
  }
  return found
}
