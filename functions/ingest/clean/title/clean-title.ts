import { withoutLabels } from './labels.ts'
import { type TitleNames, withoutOutlet } from './outlet.ts'

/** A headline without what is not part of it. */
export interface CleanTitle {
  title: string
  labels: string[]
  /** Outlets whose names were removed. */
  outlets: string[]
}

/** A headline that a system wrote twice. */
function once(title: string): string {
  for (let gap = 0; gap <= 3; gap++) {
    const half = (title.length - gap) / 2
    if (Number.isInteger(half) && half >= 12 && title.slice(0, half) === title.slice(-half))
      if (gap === 0 || /^\s?[-–—|:.]?\s?$/.test(title.slice(half, -half))) return title.slice(0, half).trim()
  }
  return title
}

/** Removes labels and the outlet's name from a headline of one line. */
export function cleanTitle(written: string, around: TitleNames): CleanTitle {
  const first = withoutOutlet(once(written), around)
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
