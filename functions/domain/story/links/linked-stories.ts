import type { Story } from '../../model/story.ts'

/** The stories before and after a story in a development, such as a bill, the vote on it, and the lawsuit against it. */
export interface LinkedStories {
  earlier?: Story
  /** The newest of the stories that continue it; of these, the earliest comes first. */
  later: readonly Story[]
}

/** How many stories that continue a story are shown with it. */
const MAX_LATER = 3

const none: LinkedStories = { later: [] }

/**
 * Links stories with the earlier stories that they continue. A story that was merged, or that all articles left, stands for
 * the story where its articles are now. Only stories that readers may see are linked. The cost is linear in their number.
 */
export function linkStories(stories: readonly Story[]): (story: Story) => LinkedStories {
  const following = stories.filter(({ follows, withdrawn }) => follows !== undefined && !withdrawn)
  if (following.length === 0) return () => none
  const found = findStories(stories, new Set(following.map(({ follows }) => follows!)))
  const links = new Map<string, { earlier?: Story; later: Story[] }>()
  const linksOf = ({ id }: Story) => {
    const known = links.get(id) ?? { later: [] }
    links.set(id, known)
    return known
  }
  for (const story of following.sort(byFounding)) {
    const earlier = found.get(story.follows!)
    // A merge may have joined two stories of which one followed the other.
    if (!earlier || earlier === story || earlier.withdrawn || byFounding(earlier, story) > 0) continue
    linksOf(story).earlier = earlier
    const { later } = linksOf(earlier)
    later.push(story)
    if (later.length > MAX_LATER) later.shift()
  }
  return ({ id }) => links.get(id) ?? none
}

/** The stories with these ids, or in which their articles are now. */
function findStories(stories: readonly Story[], wanted: ReadonlySet<string>): Map<string, Story> {
  const found = new Map<string, Story>()
  const former = new Map<string, Story>()
  for (const story of stories) {
    if (wanted.has(story.id)) found.set(story.id, story)
    for (const id of story.absorbed) if (wanted.has(id)) found.set(id, story)
    for (const id of story.formerIds ?? []) if (wanted.has(id)) former.set(id, story)
  }
  for (const [id, story] of former) if (!found.has(id)) found.set(id, story)
  return found
}

function byFounding(a: Story, b: Story): number {
  // A batch of articles founds several stories at once.
  return a.founded - b.founded || (a.firstSeen < b.firstSeen ? -1 : a.firstSeen > b.firstSeen ? 1 : 0)
}
