import type { Story } from '../../../domain/model/story.ts'

const arrest = /\b(arrest\w*|apprehend\w*|captur\w*|nabs?|nabbed|deports?|deported|sentenced|convicted)\b/i

/** Keeps the first arrest release of agencies about any of `topics`, and counts the others. Several appear every day, which would crowd out the rest. */
export function collapseArrestReleases(
  ranked: readonly Story[],
  topics: ReadonlySet<string>,
): { stories: Story[]; alike: Map<string, number> } {
  let first: string | undefined
  const alike = new Map<string, number>()
  const stories = ranked.filter((story) => {
    if (!isArrestRelease(story, topics)) return true
    if (first === undefined) {
      first = story.id
      return true
    }
    alike.set(first, (alike.get(first) ?? 0) + 1)
    return false
  })
  return { stories, alike }
}

/** Whether only agencies wrote about it: an arrest that newsrooms cover is news. */
function isArrestRelease(
  { articles, headline, status, topics: about }: Story,
  topics: ReadonlySet<string>,
): boolean {
  return (
    articles.every(({ kind }) => kind === 'official') &&
    status === undefined &&
    about.some((topic) => topics.has(topic)) &&
    arrest.test(headline)
  )
}
