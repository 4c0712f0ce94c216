import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import type { Source } from '../../domain/model/source.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { isPartOfSite, siteOf } from '../../domain/story/publisher.ts'

/** What offices of one sort have the word on. Of everything else they are publishers like any other. */
interface Office {
  /** The kinds of matters that they make. */
  makes: readonly MatterKind[]
  /** The steps that they take in matters that others made. */
  takes: Partial<Record<MatterKind, readonly MatterStatus[]>>
}

/** What a court may do to a policy. */
const rulings: readonly MatterStatus[] = ['tro', 'enjoined', 'stayed', 'vacated', 'effective']
const none: Office = { makes: [], takes: {} }
const offices = {
  court: {
    makes: ['case'],
    takes: { rule: rulings, bill: rulings, order: rulings, designation: rulings },
  },
  agency: { makes: ['rule', 'designation'], takes: {} },
  president: { makes: ['order'], takes: { bill: ['signed', 'vetoed'] } },
  register: { makes: ['rule', 'order', 'designation'], takes: {} },
  legislature: { makes: ['bill'], takes: {} },
} satisfies Record<string, Office>

/** Steps of a policy that only a court takes. */
const onlyCourts: ReadonlySet<MatterStatus> = new Set(['tro', 'enjoined', 'stayed', 'vacated'])
const presidentsSite = 'whitehouse.gov'

/** Of which office an article is, if it is that office's own word. A link to an office's page does not make an outlet that office. */
export function officeOf(
  { kind, document, url }: StoryArticle,
  source: Pick<Source, 'kind' | 'lean'> | undefined,
): Office {
  // Under "court" and "congress", outlets are listed too that report on them. A test's source may have no lean.
  if (kind !== 'official' || !source || (source.lean ?? 'official') !== 'official') return none
  switch (source.kind) {
    case 'federal-agency':
      if (document) return offices.register
      return isPartOfSite(siteOf(url) ?? '', presidentsSite) ? offices.president : offices.agency
    case 'court':
      return offices.court
    case 'congress':
    case 'state-local-government':
      return offices.legislature
    default:
      return none
  }
}

/** Whether an office has the word on a step of a matter of a kind. */
export function hasWord({ makes, takes }: Office, kind: MatterKind, status: MatterStatus): boolean {
  if (takes[kind]?.includes(status)) return true
  return makes.includes(kind) && (kind === 'case' || !onlyCourts.has(status))
}

/** Whether an office has the word on anything of a matter of a kind. */
export function hasPart({ makes, takes }: Office, kind: MatterKind): boolean {
  return makes.includes(kind) || takes[kind] !== undefined
}
