import type { SourceKind } from '../../domain/model/source.ts'

/** The titles of the kinds as folders of an OPML file. */
export const kindTitles: Record<SourceKind, string> = {
  'federal-agency': 'Federal agencies',
  congress: 'Congress',
  court: 'Courts',
  wire: 'Wire services',
  'national-news': 'National news',
  'local-news': 'Local news',
  'state-local-government': 'State and local government',
  'policy-institute': 'Policy institutes',
  advocacy: 'Advocacy groups',
  'law-practice': 'Law practice',
  academic: 'Academia',
  aggregator: 'Aggregators',
}

/** Recognises the kind that a folder or a value names in any spelling: "Federal Agencies", "federal_agency", "courts". */
export function kindOf(text: string): SourceKind | undefined {
  return kinds.get(singular(text))
}

const singular = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'and')
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''))
    .join('-')

const kinds = new Map(
  (Object.entries(kindTitles) as [SourceKind, string][]).flatMap(([kind, title]) => [
    [singular(kind), kind],
    [singular(title), kind],
  ]),
)
