import { withoutLabels } from './labels.ts'
import { type TitleNames, withoutOutlet } from './outlet.ts'

/** A headline without what is not part of it. */
export interface CleanTitle {
  title: string
  labels: string[]
  /** Outlets whose names were removed. */
  outlets: string[]
}

/** Removes labels and the outlet's name from a headline of one line. */
export function cleanTitle(written: string, around: TitleNames): CleanTitle {
  const first = withoutOutlet(written, around)
  const labelled = withoutLabels(first.rest)
  // A label may stand before or after the name: "WATCH: Courier: …", "… | Opinion | Courier".
  const second =
    labelled.labels.length > 0 ? withoutOutlet(labelled.rest, around) : { rest: labelled.rest, outlets: [] }
  return {
    title: second.rest,
    labels: labelled.labels.slice(0, 5),
    outlets: [...first.outlets, ...second.outlets],
  }
}
