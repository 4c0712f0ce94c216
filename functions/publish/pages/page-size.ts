/** Bytes of stories that a page of at most 60 KB has room for beside its shell. */
export const STORY_BYTES_PER_PAGE = 50_000

/** What an outlet's name takes: 25 characters of any writing. */
const outlet = 100
const markup = { brief: 420, full: 700 }

/** A story, or what an edition keeps of one. */
interface Listed {
  headline: string
  summary: string
}

/** The most that a story takes on a list; only an outlet's name may be longer than allowed for, at little cost. */
export function bytesOf({ headline, summary }: Listed, size: keyof typeof markup): number {
  return markup[size] + outlet + written(headline) + (size === 'full' ? written(summary) : 0)
}

/** Bytes of a text in a page, with what has to be written as an entity. */
function written(text: string): number {
  const shown = text.slice(0, 300)
  return Buffer.byteLength(shown) + 5 * (shown.match(/[&<>"']/g)?.length ?? 0)
}

/** As many of the first stories as there is room for. */
export function thatFit<S extends Listed>(
  stories: readonly S[],
  size: keyof typeof markup,
  room: number,
): S[] {
  let left = room
  const end = stories.findIndex((story) => {
    left -= bytesOf(story, size)
    return left < 0
  })
  return end < 0 ? [...stories] : stories.slice(0, end)
}

/** All stories, in as many pages as it takes. */
export function inPages<S extends Listed>(stories: readonly S[], size: keyof typeof markup): S[][] {
  const pages: S[][] = []
  for (let from = 0; from < stories.length; ) {
    const page = thatFit(stories.slice(from), size, STORY_BYTES_PER_PAGE)
    pages.push(page)
    from += page.length
  }
  return pages
}
