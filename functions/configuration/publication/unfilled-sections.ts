import { sectionsOfTopics } from '../../domain/model/taxonomy.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, nearest, textOf } from '../yaml/located.ts'

/** Advice for topics of which none says what the digest can do with its stories. */
export function unfilledSections(root: Located): Finding[] {
  const { file, line } = nearest(root, ['topics'])
  const topics = itemsOf(root, 'topics')
  const filled = new Set(topics.map((topic) => textOf(topic, 'section')))
  const texts = sectionsOfTopics.filter((section) => !filled.has(section)).map((section) => effects[section])
  if (!topics.some(hasArrests))
    texts.push(
      'no topic has "arrests: true". Editions will list every arrest release of an agency instead of counting similar ones.',
    )
  return texts.map((text) => ({ file, line, text }))
}

const effects: Record<(typeof sectionsOfTopics)[number], string> = {
  courts:
    'no topic has "section: courts". Only what courts publish themselves will be in the section "courts".',
  congress:
    'no topic has "section: congress". Only what Congress publishes itself will be in the section "congress".',
}

function hasArrests(topic: Located): boolean {
  const arrests = topic.kind === 'map' ? topic.entries.get('arrests') : undefined
  return arrests?.kind === 'scalar' && arrests.value === true
}
