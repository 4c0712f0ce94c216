import type { ConfigurationFile } from '../files.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, nearest, textOf } from '../yaml/located.ts'
import { termLists, termsOf } from './term-lists.ts'

/** Finds what is configured but can never be found in an article. */
export function deadItems(file: ConfigurationFile, root: Located): Finding[] {
  if (file === 'relevance.yaml') return withoutSubject(root)
  if (file === 'topics.yaml') return itemsOf(root, 'topics').flatMap(deadTopic)
  return itemsOf(root, 'places').flatMap(deadPlace)
}

function withoutSubject(root: Located): Finding[] {
  if (countIn(root, ['unmistakable', 'subject']) > 0) return []
  const { file, line } = nearest(root, ['unmistakable'])
  const text =
    'unmistakable and subject have no terms, so hardly any article can be relevant but those of sources with scope: all. Write the terms of your subject.'
  return [{ file, line, text }]
}

function deadTopic(topic: Located): Finding[] {
  const whose = `topic "${textOf(topic, 'id')}"`
  const halves = itemsOf(topic, 'pairs')
    .filter((pair) => countIn(pair, ['any']) === 0 || countIn(pair, ['with']) === 0)
    .map(({ file, line }) => ({
      file,
      line,
      text: `${whose}: this pair counts for nothing, because it needs terms in any and in with.`,
    }))
  if (countIn(topic, ['strong', 'terms', 'pairs']) > 0) return halves
  const text = `${whose} has no terms, so no article gets it. Write strong: or terms:, because hints do not suffice.`
  return [{ file: topic.file, line: topic.line, text }, ...halves]
}

function deadPlace(place: Located): Finding[] {
  const { file, line } = place
  const whose = `place "${textOf(place, 'id')}"`
  const findings: Finding[] = []
  if (countIn(place, ['aliases', 'towns', 'bodies']) === 0)
    findings.push({
      file,
      line,
      text: `${whose} has no aliases, towns or bodies, so it is never found. Write aliases: [its name].`,
    })
  if (textOf(place, 'parent') === undefined && textOf(place, 'level') !== 'federal')
    findings.push({
      file,
      line,
      text: `${whose} has no parent, so it belongs to no state and no country. Write parent: us-ca, or the id of another place.`,
    })
  return findings
}

function countIn(node: Located, keys: readonly string[]): number {
  let found = 0
  for (const list of termLists(node))
    if (keys.includes(list.path[0] ?? '')) found += [...termsOf(list)].length
  return found
}
