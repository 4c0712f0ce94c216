import { topicsInCode } from '../domain/model/taxonomy.ts'
import type { Finding } from './finding.ts'
import { itemsOf, type Located, nearest, textOf } from './yaml/located.ts'

/** Advice for a taxonomy that lacks topics which the digest looks for by their ids. */
export function missingTopics(root: Located): Finding[] {
  const { file, line } = nearest(root, ['topics'])
  const ids = new Set(itemsOf(root, 'topics').map((item) => textOf(item, 'id') ?? textOf(item, 'slug')))
  return Object.values(topicsInCode)
    .filter((id) => !ids.has(id))
    .map((id) => ({ file, line, text: `there is no topic "${id}". ${effects[id]}` }))
}

const effects: Record<keyof typeof topicsInCode, string> = {
  enforcement: 'Editions will list every arrest release of an agency instead of counting similar ones.',
  courts: 'Only what courts publish themselves will be in the section "courts".',
  congress: 'Only what Congress publishes itself will be in the section "congress".',
}
