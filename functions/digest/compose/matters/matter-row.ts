import type { Language } from '../../../domain/model/article.ts'
import type { EditionMatter } from '../../../domain/model/edition.ts'
import type { MatterDate, MatterKind, MatterStatus, StatusChange } from '../../../domain/model/matter.ts'
import { webLink } from '../../../domain/text/clean.ts'

/** A matter in one line: what it is, where it stands since when and by which document, and what comes next. */
export interface MatterRow {
  id: string
  kind: MatterKind
  /** In the reader's language. */
  name: string
  /** Its page, with scheme and host. */
  url: string
  /** The status now, or the step of which a table tells; absent if none is known. */
  status?: MatterStatus
  /** The day of that step: `YYYY-MM-DD`. */
  since?: string
  /** Who says so; absent if an editor does, or if the edition does not say. */
  document?: StatusDocument
  /** Its next day that counts. */
  next?: { day: string; what: MatterDate['kind'] }
}

/** The official document, or the first report, that tells of a step. */
interface StatusDocument {
  /** The office or outlet. */
  outlet: string
  url?: string
  /** Whether it is an office's own document, which may have set the date long before, and no outlet's report. */
  isOfficial: boolean
}

/** The language of a reader, and the absolute addresses of pages in it. */
export interface LanguageAndLinks {
  language: Language
  links: Record<'matter' | 'story', (id: string, language: Language) => string>
}

/** Makes the line of a matter as it stands now; with a change, as it was after that change. */
export function matterRow(
  { id, kind, name, status, changes, dates }: EditionMatter,
  { language, links }: LanguageAndLinks,
  change?: StatusChange,
): MatterRow {
  const step = change ?? status
  // While comments are open, a proposal has a status of its own, of the same day.
  const document = documentOf(change ?? changes.findLast(({ day }) => day === status?.day))
  const [next] = dates
  return {
    id,
    kind,
    name: name[language],
    url: links.matter(id, language),
    ...(step && { status: step.status, since: step.day.slice(0, 10) }),
    ...(document && { document }),
    ...(next && { next: { day: next.day.slice(0, 10), what: next.kind } }),
  }
}

function documentOf(change: StatusChange | undefined): StatusDocument | undefined {
  const outlet = change?.outlets[0]
  if (outlet === undefined) return undefined
  const link = webLink(change?.url)
  return {
    outlet,
    ...(link && { url: link }),
    isOfficial: change?.by === 'official' || change?.by === 'date',
  }
}
