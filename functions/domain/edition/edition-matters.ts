import type { Edition, EditionChange, EditionMatter } from '../model/edition.ts'

/** Whether a link, or the name of an outlet, must be removed from what a story says. */
type IsGone = (text: { outlet: string; url: string }, story: string) => boolean

/** The matters of an edition without the stories that readers may not see any more, and what only these report. */
export function withoutStories(
  edition: Pick<Edition, 'matters'>,
  isHidden: (story: string) => boolean,
): Pick<Edition, 'matters'> {
  return changed(edition, (matter) => ({
    ...matter,
    changes: matter.changes.filter(({ story }) => story === undefined || !isHidden(story)),
    stories: matter.stories.filter((story) => !isHidden(story)),
    dates: matter.dates.filter(({ story }) => !isHidden(story)),
  }))
}

/**
 * The matters of an edition without the outlets and links that must be removed. A change goes if nobody is left who
 * reports it.
 */
export function withoutOutlets(edition: Pick<Edition, 'matters'>, isGone: IsGone): Pick<Edition, 'matters'> {
  return changed(edition, (matter) => ({
    ...matter,
    changes: matter.changes.flatMap((change) => withoutGone(change, isGone) ?? []),
  }))
}

function withoutGone(change: EditionChange, isGone: IsGone): EditionChange | undefined {
  const { story, outlets, url } = change
  if (story === undefined) return change
  // The link is the first outlet's. An empty link belongs to nobody.
  const left = outlets.filter((outlet, n) => !isGone({ outlet, url: (n === 0 && url) || '' }, story))
  if (left.length === outlets.length) return change
  if (left.length === 0) return undefined
  const { url: first, ...rest } = change
  return { ...rest, outlets: left, ...(first !== undefined && left[0] === outlets[0] && { url: first }) }
}

/** A status that a removed change brought is removed with it. */
function changed(
  { matters }: Pick<Edition, 'matters'>,
  change: (matter: EditionMatter) => EditionMatter,
): Pick<Edition, 'matters'> {
  if (!matters) return {}
  return {
    matters: matters.map((before) => {
      const after = change(before)
      const isGone = before.changes.some((one) => isStatus(one, before) && !after.changes.includes(one))
      const isLeft = after.changes.some((one) => isStatus(one, before))
      const { status: _, ...rest } = after
      return isGone && !isLeft ? rest : after
    }),
  }
}

function isStatus({ status, day }: EditionChange, matter: EditionMatter): boolean {
  return matter.status?.status === status && matter.status.day === day
}
