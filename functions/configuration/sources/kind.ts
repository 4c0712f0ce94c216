import type { SourceKind } from '../../domain/model/source.ts'
import { common } from '../../i18n/en/common.ts'

/** Recognizes the kind that a folder or a value names in any spelling: "Federal Agencies", "federal_agency", "courts". */
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
  (Object.entries(common.sourceKinds) as [SourceKind, string][]).flatMap(([kind, title]) => [
    [singular(kind), kind],
    [singular(title), kind],
  ]),
)
