import type { ItemKind, Reason } from '../domain/model/article.ts'
import type { Source } from '../domain/model/source.ts'
import { own } from '../domain/own.ts'
import type { ClassifierInput } from './input.ts'
import { urlParts } from './url-parts.ts'

const bySource: Partial<Record<Source['kind'], ItemKind>> = {
  'federal-agency': 'official',
  congress: 'official',
  court: 'official',
  'state-local-government': 'official',
  'policy-institute': 'analysis',
  academic: 'analysis',
  'law-practice': 'analysis',
  advocacy: 'advocacy',
}

type Rules = [RegExp, ItemKind][]

const opinions =
  'opinions?|op-?eds?|editorials?|commentary|columns?|columnists?|letters?(?: to the editor)?|opini[oó]n'
const analyses = '(?:news )?analysis|análisis|explainers?|explained|fact[ -]?checks?'

const inTitle: Rules = [
  [new RegExp(`^\\W*(?:guest )?(?:${opinions})\\s*(?:[:|]|[-–—]\\s)`, 'i'), 'opinion'],
  [new RegExp(`[|–—-]\\s*(?:${opinions})\\s*$`, 'i'), 'opinion'],
  [new RegExp(`^\\W*(?:${analyses})\\s*(?:[:|]|[-–—]\\s)`, 'i'), 'analysis'],
  [/^\W*(?:press release|media advisory|action alert)\s*(?:[:|]|[-–—]\s)/i, 'advocacy'],
]
const inPath: Rules = [
  [new RegExp(`/(?:${opinions}|commentisfree|opinion-[a-z]+)(?:/|$)`, 'i'), 'opinion'],
  [
    /\/(?:analysis|explainers?|fact-?checks?|research|reports?|policy-briefs?|working-papers?)(?:\/|$)/i,
    'analysis',
  ],
]
const inCategories: Rules = [
  [new RegExp(`^(?:${opinions})$`, 'i'), 'opinion'],
  [new RegExp(`^(?:${analyses}|research|reports?)$`, 'i'), 'analysis'],
  [/^(?:press releases?|action alerts?)$/i, 'advocacy'],
]
/** Labels that were removed from the headline (`ingest/clean/title/labels.ts`). */
const inLabels: Rules = [
  [new RegExp(`^(?:guest )?(?:${opinions}|essay|perspective|columna|editorial)$`, 'i'), 'opinion'],
  [new RegExp(`^(?:${analyses}|factbox|insight)$`, 'i'), 'analysis'],
  [/^(?:press release|news release|media advisory|action alert|comunicado)$/i, 'advocacy'],
]

const firstMatch = (rules: Rules, text: string): ItemKind | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1]

/** Determines the kind of item by the source's setting, else by address, category, label or title, else by the source's kind. */
export function kindOf(input: ClassifierInput): { kind: ItemKind; reason: Reason } {
  const result = (kind: ItemKind, detail: string) => ({ kind, reason: { rule: `kind ${kind}`, detail } })
  const { source } = input
  if (source?.items) return result(source.items, 'set for the source')
  const { host, path } = urlParts(input.url)
  const byPath = firstMatch(inPath, path)
  const isGovernment = /\.(?:gov|mil)(?::\d+)?$/i.test(host)
  // A report by a government agency is official, not analysis.
  if (byPath && !isGovernment) return result(byPath, 'address')
  for (const category of input.categories ?? []) {
    const kind = firstMatch(inCategories, category.trim())
    if (kind && !isGovernment) return result(kind, `category ${category.trim().slice(0, 40)}`)
  }
  for (const label of input.stated?.labels ?? []) {
    const kind = firstMatch(inLabels, label)
    if (kind) return result(kind, `label ${label}`)
  }
  const byTitle = firstMatch(inTitle, (input.title ?? '').slice(0, 300))
  if (byTitle) return result(byTitle, 'title')
  if (isGovernment) return result('official', 'government address')
  const kind = source?.kind && own(bySource, source.kind)
  return kind ? result(kind, `source is ${source.kind}`) : result('news', 'nothing says otherwise')
}
