import { redactedIn } from '../../domain/decisions/redacted.ts'
import type { Language } from '../../domain/model/article.ts'
import type { ArticleName, Decision } from '../../domain/model/decision.ts'
import { isNamedAfter } from '../../matters/takedown.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { ComposingContext } from '../context.ts'
import { readMatters } from '../publish/read-matters.ts'
import type { Trace } from './trace.ts'

type Name = Record<Language, string>

/** The name that a matter may keep: the same object unless it is the title of an article that was taken down. */
export type KeptName = (matter: string, name: Name) => Name

/**
 * Finds new names for matters that are named after the articles. A matter without another name has its id, which is
 * not from a title.
 */
export async function keptNames(
  traces: readonly Trace[],
  { names, log }: { names: ReadonlyMap<string, ArticleName>; log: readonly Decision[] },
  context: ComposingContext,
): Promise<KeptName> {
  const titles = traces.flatMap((trace) => [...trace.titles])
  if (titles.length === 0) return (_, name) => name
  // Without stories: a matter that has a name of its own keeps it, and the names of records are from titles or numbers.
  const { matters } = await readMatters([], withRedactions(names, log), {
    ...context,
    matters: openContentStores(context).matters,
  })
  const now = new Map(
    matters.flatMap(({ id, absorbed, name }) => [id, ...absorbed].map((one) => [one, name] as const)),
  )
  return (matter, name) => {
    if (!isGone(name)) return name
    const next = now.get(matter)
    return next && !isGone(next) ? next : { en: matter, es: matter }
  }

  function isGone(name: Name): boolean {
    return isNamedAfter(name.en, titles) || isNamedAfter(name.es, titles)
  }
}

/** The log as it is once these articles are taken down. */
function withRedactions(names: ReadonlyMap<string, ArticleName>, log: readonly Decision[]): Decision[] {
  const done = redactedIn(log)
  const wanted = [...names.values()].filter(({ id }) => !done.has(id))
  const last = log.at(-1)?.number ?? 0
  return [
    ...log,
    ...wanted.map((article, n) => ({
      number: last + n + 1,
      at: log.at(-1)?.at ?? '',
      by: '',
      why: '',
      act: { is: 'redact' as const, article },
    })),
  ]
}
