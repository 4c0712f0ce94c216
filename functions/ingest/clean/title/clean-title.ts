import { withoutLabels } from './labels.ts'
import { type TitleNames, withoutOutlet } from './outlet.ts'

/** A headline without what is not part of it. */
export interface CleanTitle {
  title: string
  labels: string[]
  /** Outlets whose names were taken off. */
  outlets: string[]
}

/** Takes labels and the outlet's name off a headline of one line. */
export function cleanTitle(written: string, around: TitleNames): CleanTitle {
  const first = withoutOutlet(written, around)
  const labelled = withoutLabels(first.rest)
  // A label may stand before the name or behind it: "WATCH: Courier: …", "… | Opinion | Courier".
  const second =
    labelled.labels.length > 0 ? withoutOutlet(labelled.rest, around) : { rest: labelled.rest, outlets: [] }
  return {
    title: second.rest,
    labels: labelled.labels.slice(0, 5),
    outlets: [...first.outlets, ...second.outlets],
  }
}
