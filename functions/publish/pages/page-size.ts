import { shownLimits } from '../../domain/text/clean.ts'

/** Bytes of stories in a page of at most 60 KB; the rest is its frame. */
export const STORY_BYTES_PER_PAGE = 50_000

/** The bytes of an outlet's name: 25 characters of any script. */
const OUTLET_BYTES = 100
/** The bytes of the markup around a story. */
const markupBytes = { brief: 420, full: 700 }

/** A story, or what an edition keeps of one. */
interface Listed {
  headline: string
  summary: string
}

/** The most bytes that a story needs in a list. Only an outlet's name may need a few more. */
export function bytesOf({ headline, summary }: Listed, size: keyof typeof markupBytes): number {
  return (
    markupBytes[size] + OUTLET_BYTES + escapedBytes(headline) + (size === 'full' ? escapedBytes(summary) : 0)
  )
}

/** Bytes of a text in a page, where some characters become entities. */
function escapedBytes(text: string): number {
  return htmlBytes(text.slice(0, shownLimits.text))
}

/** Bytes of a whole text or address in a page. */
export function htmlBytes(text: string): number {
  return Buffer.byteLength(text) + 5 * (text.match(/[&<>"']/g)?.length ?? 0)
}

/** The first stories that fit so many `bytes`. */
export function thatFit<S extends Listed>(
  stories: readonly S[],
  size: keyof typeof markupBytes,
  bytes: number,
): S[] {
  let left = bytes
  const end = stories.findIndex((story) => {
    left -= bytesOf(story, size)
    return left < 0
  })
  return end < 0 ? [...stories] : stories.slice(0, end)
}

/** Divides all stories into pages. */
export function inPages<S extends Listed>(stories: readonly S[], size: keyof typeof markupBytes): S[][] {
  const pages: S[][] = []
  for (let from = 0; from < stories.length; ) {
    const page = thatFit(stories.slice(from), size, STORY_BYTES_PER_PAGE)
    pages.push(page)
    from += page.length
  }
  return pages
}
