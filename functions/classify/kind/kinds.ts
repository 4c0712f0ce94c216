import type { ItemKind, Reason } from '../../domain/model/article.ts'
import type { Source } from '../../domain/model/source.ts'
import { own } from '../../domain/own.ts'
import type { ClassifierInput } from '../input.ts'
import { urlParts } from '../url-parts.ts'

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
  'opinions?|op-?eds?|(?:editorial )?cartoons?|editorials?(?: board)?|endorsements?|commentary|columns?|columnists?|viewpoints?|point of view|(?:our|my|your|another|readers?) view|readers (?:write|respond)|(?:letters?|carta?s?)(?: (?:to the|al|del) (?:editor|director|lector))?|perspective|opini[oó]n|columna|tribuna|punto de vista'

const inTitle: Rules = [
  [
    new RegExp(`^\\W*(?:guest )?(?:${opinions}|guest essay)\\s*(?:roundup\\s*)?(?:[:|]|[-–—]\\s)`, 'i'),
    'opinion',
  ],
  [/[|–—-]\s*(?:guest )?(?:opinion|op-?ed|editorial|commentary|column|opini[oó]n|columna)\s*$/i, 'opinion'],
  [
    /[?:]\s+(?:column|commentary|editorial|columna)\s*$|[([](?:opinion|commentary|editorial|column)[)\]]\s*$/i,
    'opinion',
  ],
  [
    /\bby the editorial board\s*$|[|–—]\s*(?:the )?editorial board\s*$|^(?:the )?editorial board\s*:/i,
    'opinion',
  ],
  [/^\W*(?:press release|media advisory|action alert)\s*(?:[:|]|[-–—]\s)/i, 'advocacy'],
]
/** What each of these patterns needs. Most titles have neither. */
const mayNameKind = /[-–—:|?([]|\beditorial board/i
const inPath: Rules = [
  [
    /\/(?:opinions?|op-?eds?|editorials?|editorial-board|commentary|columns?|(?:our-)?columnists?|letters?(?:-to-the-editor)?|opini[oó]n|commentisfree|opinion-[a-z]+|viewpoints?|perspectives|guest-(?:commentary|columns?|essays?|opinion)|the-monitors-view|columnas?|tribunas?|cartas-al-director)(?:\/|$)/i,
    'opinion',
  ],
  [/\/(?:op-ed|letters?-to-the-editor|guest-(?:column|essay|opinion|commentary))-[^/]*\/?$/i, 'opinion'],
  [/\/(?:research|reports?|policy-briefs?|working-papers?)(?:\/|$)/i, 'analysis'],
]
const inCategories: Rules = [
  [new RegExp(`^(?:${opinions})$`, 'i'), 'opinion'],
  [/^(?:research|reports?)$/i, 'analysis'],
  [/^(?:press releases?|action alerts?)$/i, 'advocacy'],
]
/** Labels that were removed from the headline (`ingest/clean/title/labels.ts`). */
const inLabels: Rules = [
  // Reuters' name for its investigations.
  [/^insight$/i, 'analysis'],
  [new RegExp(`^(?:guest )?(?:${opinions}|essay)$`, 'i'), 'opinion'],
  [/^(?:press release|news release|media advisory|action alert|comunicado)$/i, 'advocacy'],
]

const firstMatch = (rules: Rules, text: string): ItemKind | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1]

const kindByTitle = (title: string): ItemKind | undefined =>
  mayNameKind.test(title) ? firstMatch(inTitle, title) : undefined

/** The byline of a text. */
const inOpening: Rules = [[/^by the (?:[\w.' ]{1,40} )?editorial board\s*(?:\n|[|•–—]|-\s|$)/i, 'opinion']]

const result = (kind: ItemKind, detail: string) => ({ kind, reason: { rule: `kind ${kind}`, detail } })

/**
 * Determines the kind of item by the source's setting, else by address, category, label or title, else by the source's kind.
 * What a government or a source of official acts publishes is official, even if it is called a report or is a court's opinion.
 */
export function kindOf(input: ClassifierInput): { kind: ItemKind; reason: Reason } {
  const { source } = input
  if (source?.items) return result(source.items, 'set for the source')
  const { host, path } = urlParts(input.url)
  const isGovernment = /\.(?:gov|mil)(?::\d+)?$/i.test(host)
  const bySourceKind = source?.kind && own(bySource, source.kind)
  const publishesActs = isGovernment || bySourceKind === 'official'
  if (!publishesActs) {
    const byPath = firstMatch(inPath, path) ?? (/^opinion[a-z]*\./i.test(host) ? 'opinion' : undefined)
    if (byPath) return result(byPath, 'address')
    for (const category of input.categories ?? []) {
      const kind = firstMatch(inCategories, category.trim())
      if (kind) return result(kind, `category ${category.trim().slice(0, 40)}`)
    }
  }
  for (const label of input.stated?.labels ?? []) {
    // "ANALYSIS/OPINION" is opinion.
    const kinds = label.split(/[/&+,]/).map((part) => firstMatch(inLabels, part.trim()))
    const kind = kinds.find(Boolean)
    if (kind && !(publishesActs && isAct(kind, source))) return result(kind, `label ${label}`)
  }
  const byText = firstMatch(inOpening, (input.text ?? '').slice(0, 100))
  if (byText && !publishesActs) return result(byText, 'text')
  const byTitle = kindByTitle(titleOf(input))
  if (byTitle && !(publishesActs && isAct(byTitle, source))) return result(byTitle, 'title')
  if (isGovernment) return result('official', 'government address')
  return bySourceKind
    ? result(bySourceKind, `source is ${source.kind}`)
    : result('news', 'nothing says otherwise')
}

/** What seems advocacy or opinion and is an act: an agency's press release, and a court's opinion. */
const isAct = (kind: ItemKind, source: ClassifierInput['source']): boolean =>
  kind === 'advocacy' || source?.kind === 'court'

/** A court's "Doe v. Agency - Opinion" names the document. */
function titleOf({ title = '' }: ClassifierInput): string {
  const beginning = title.slice(0, 300)
  return /\sv\.?\s/.test(beginning) ? '' : beginning
}
