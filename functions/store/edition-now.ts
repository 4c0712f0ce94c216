import { decisionsByEdition } from '../decisions/for-editions.ts'
import { decisionsByStory } from '../decisions/for-stories.ts'
import type { Decision } from '../model/decision.ts'
import type { Edition } from '../model/edition.ts'
import type { Source } from '../model/source.ts'
import type { Correction, Story } from '../model/story.ts'
import { withoutOptedOut } from './opted-out.ts'

export interface EditionView {
  sources: ReadonlyMap<string, Source>
  log: readonly Decision[]
  /** As they are now, where they are at hand. */
  stories?: ReadonlyMap<string, Story>
}

/**
 * Shows editions as they may be read today. The selection stays as it was frozen: only what its publisher or an editor
 * took back is gone, and what was put right since stands below, with its date.
 */
export function editionsNow({
  sources,
  log,
  stories = new Map(),
}: EditionView): (edition: Edition) => Edition {
  const byEdition = decisionsByEdition(log)
  const byStory = decisionsByStory(log)
  const isGone = (id: string) =>
    byStory.get(id)?.hidden !== undefined || stories.get(id)?.withdrawn !== undefined
  return (edition) => {
    const { withdrawn = 0, sections, ...shown } = withoutOptedOut(edition, sources, stories)
    const gone = new Set<string>()
    const corrections: Correction[] = [
      ...(edition.corrections ?? []),
      ...(byEdition.get(edition.id)?.corrections ?? []),
    ]
    const left = sections.map((section) => ({
      ...section,
      stories: section.stories.filter(({ id, headline }) => {
        if (isGone(id)) gone.add(id)
        else {
          const later = byStory.get(id)?.corrections?.filter(({ at }) => at > edition.frozenAt) ?? []
          for (const { at, text } of later) corrections.push({ at, text: `${headline}: ${text}` })
        }
        return !isGone(id)
      }),
    }))
    const count = withdrawn + gone.size
    return {
      ...shown,
      sections: left,
      ...(count > 0 && { withdrawn: count }),
      ...(corrections.length > 0 && { corrections: once(corrections) }),
    }
  }
}

/** A story may stand in two sections; its correction is told once. */
function once(corrections: readonly Correction[]): Correction[] {
  const byText = new Map(corrections.map((one) => [`${one.at} ${one.text}`, one]))
  return [...byText.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
