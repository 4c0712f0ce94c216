import { failureOf, type LeftOut } from '../../domain/left-out.ts'
import { type Matter, matterKinds } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { kindFolders } from '../../domain/site-paths.ts'
import { plainMatter } from '../../domain/story/plain-matter.ts'
import { isDay } from '../../domain/time.ts'
import { type Contexts, withMatters } from '../context.ts'
import type { IsPublished } from '../site/site.ts'
import { type MattersPart, matterParts } from './matter-parts.ts'
import { tryMatter } from './try-matter.tsx'

/** The result of each matter's trial: the error, if it failed, and the configuration it was tried with. */
const verdicts = new WeakMap<Matter, { key: string; error: string | undefined }>()

const idForm = /^[a-z0-9][a-z0-9-]{0,99}$/
const dayForm = /^\d{4}-\d\d-\d\d/
const folders = new Set<string>(Object.values(kindFolders))

interface PublishableMatters {
  sound: Matter[]
  /** The contexts with these matters. */
  contexts: Contexts
  /** The parts of the site with their files. */
  parts: Iterable<MattersPart>
  leftOut: LeftOut[]
}

/**
 * The matters that can be rendered. Each is tried first, unless its part is already published unchanged: then it passed
 * the trial before. A faulty one is left out of everything.
 */
export function publishableMatters(
  matters: readonly Matter[],
  stories: readonly Story[],
  contexts: Contexts,
  isPublished: IsPublished,
): PublishableMatters {
  const { listed, leftOut } = contexts.en.memory.follow<Matter, WellFormed>(
    'well formed',
    matters,
    ({ before }, all) => wellFormed(all, new Set(before?.listed)),
  )
  const faulty = new Map<Matter, string>()
  const all = withMatters(contexts, listed, stories)
  const parts = [...matterParts(all)]
  for (const part of parts) {
    if (isPublished(part.name, part.stamp)) continue
    for (const matter of part.matters) {
      const error = verdictOn(matter, contexts)
      if (error !== undefined) faulty.set(matter, error)
    }
  }
  // If even a plain matter fails, the fault is not a matter's. It is reported for whole files then.
  if (faulty.size === 0 || failureOf(() => tryMatter(plainMatter, contexts))) {
    return { sound: listed, contexts: all, parts, leftOut }
  }
  const sound = listed.filter((matter) => !faulty.has(matter))
  const some = withMatters(contexts, sound, stories)
  return {
    sound,
    contexts: some,
    parts: matterParts(some),
    leftOut: [...leftOut, ...[...faulty].map(([{ id }, error]) => ({ matter: id, error }))],
  }
}

function verdictOn(matter: Matter, contexts: Contexts): string | undefined {
  const key = contexts.en.stampOf()
  const known = verdicts.get(matter)
  if (known?.key === key) return known.error
  const error = failureOf(() => tryMatter(matter, contexts))
  verdicts.set(matter, { key, error })
  return error
}

interface WellFormed {
  listed: Matter[]
  leftOut: LeftOut[]
}

/** The matters that lists can hold, each id once. Those of `known` were found to be what their type says. */
function wellFormed(matters: readonly Matter[], known: ReadonlySet<Matter>): WellFormed {
  const listed = new Map<string, Matter>()
  const leftOut: LeftOut[] = []
  for (const matter of matters) {
    const error =
      (known.has(matter) ? undefined : failureOf(() => check(matter))) ??
      (listed.has(matter.id) ? 'RangeError' : undefined)
    if (error === undefined) listed.set(matter.id, matter)
    else leftOut.push({ matter: `${matter?.id}`.slice(0, 60), error })
  }
  return { listed: [...listed.values()], leftOut }
}

/** @throws if lists or addresses cannot be made of a matter. */
function check({ id, kind, name, since, updated, absorbed, stories, changes, dates, related }: Matter): void {
  // An id is part of addresses, and must not be one of another page.
  const ids = [id, ...absorbed]
  if (!ids.every((one) => idForm.test(one) && !folders.has(one))) throw new RangeError('No id of a matter.')
  if (!matterKinds.includes(kind)) throw new RangeError('No kind of a matter.')
  if (!isDay(since)) throw new RangeError('The matter began on no day.')
  // Changes are tried with the pages, dates are not: a list sorts them.
  const isSound = dates.every(({ day }) => isDay(day)) && changes.every(({ day }) => dayForm.test(day))
  if (!isSound) throw new RangeError('A day of a matter is none.')
  const texts = [name.en, name.es, updated, ...stories, ...related.map((one) => one.id)]
  if (!texts.every((text) => typeof text === 'string')) throw new TypeError('A text is missing.')
}
