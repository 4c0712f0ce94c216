import type { RelatedMatter } from '../domain/model/matter.ts'
import type { Group } from './group.ts'

/** Independent outlets that must name two matters together in a headline or summary. */
const ENOUGH_OUTLETS = 2

/** Which matters have to do with each other: a case with the rule, bill, order or designation that it is about; a rule with its order. */
export function relationsOf(groups: ReadonlyMap<string, Group>): Map<string, RelatedMatter[]> {
  const byStory = new Map<string, string[]>()
  for (const [id, { stories }] of groups)
    for (const [story, { claims }] of stories)
      if (claims.length > 0) byStory.set(story, [...(byStory.get(story) ?? []), id])
  const said = new Map<string, { one: string; other: string; outlets: Set<string>; isOfficial: boolean }>()
  for (const [story, ids] of byStory) {
    if (ids.length !== 2) continue
    const [one, other] = ids.sort() as [string, string]
    const pair = said.get(`${one} ${other}`) ?? { one, other, outlets: new Set<string>(), isOfficial: false }
    for (const id of ids) {
      for (const { outlets, where } of groups.get(id)!.stories.get(story)!.claims) {
        for (const outlet of outlets) pair.outlets.add(outlet)
        if (where === 'document') pair.isOfficial = true
      }
    }
    said.set(`${one} ${other}`, pair)
  }
  const relations = new Map<string, RelatedMatter[]>()
  const put = (id: string, related: RelatedMatter) =>
    relations.set(id, [...(relations.get(id) ?? []), related])
  for (const { one, other, outlets, isOfficial } of said.values()) {
    if (!isOfficial && outlets.size < ENOUGH_OUTLETS) continue
    const [a, b] = [groups.get(one)!.kind, groups.get(other)!.kind]
    if (a === b) continue
    if (a === 'case' || b === 'case') {
      const [suit, challenged] = a === 'case' ? [one, other] : [other, one]
      put(suit, { id: challenged, how: 'challenges' })
      put(challenged, { id: suit, how: 'challenged-by' })
    } else if ((a === 'rule' && b === 'order') || (a === 'order' && b === 'rule')) {
      const [rule, order] = a === 'rule' ? [one, other] : [other, one]
      put(rule, { id: order, how: 'carries-out' })
      put(order, { id: rule, how: 'carried-out-by' })
    }
  }
  return relations
}
