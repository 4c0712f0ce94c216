import type { Entry } from '../../../domain/model/entry.ts'
import { siteOf } from '../../../domain/story/publisher.ts'
import { nameKey } from './outlet-names.ts'

/**
 * The names of a document's publisher, as the document shows them. Feeds put sections next to the name ("Latest Immigration
 * News | Fox News", "CNN: World"), so a part counts only if the address of the site resembles it. If it resembles none,
 * the parts of several words count. A title of one part and several words always counts.
 */
export function namesOfFeed(title: string | undefined, link: string | undefined): string[] {
  if (!title) return []
  const whole = title.slice(0, 200).trim()
  const parts = whole.split(/\s[-–—|·»:]\s|: |\s?\|\s?|\s\(/).filter((part) => part !== '')
  if (parts.length === 1 && whole.includes(' ')) return [whole]
  const named = parts.filter((part) => isNameOfSite(part, link))
  return named.length > 0 ? named : parts.filter((part) => part.includes(' '))
}

/**
 * Whether the address of a site resembles a name: it holds the name in full ("thehill.com"), or the initials of at
 * least three words ("scmp.com").
 */
export function isNameOfSite(name: string, link: string | undefined): boolean {
  const site = siteOf(link)
  if (site === undefined) return false
  const labels = site.split('.').slice(0, -1)
  const key = nameKey(name)
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('')
  return labels.some((label) => {
    const plain = label.replace(/[^\p{L}\p{N}]/gu, '')
    return (
      (key.length > 2 && (plain === key || plain === `the${key}` || plain === `${key}news`)) ||
      (initials.length > 2 && plain === initials)
    )
  })
}

const MIN_ENTRIES = 5

/**
 * The ending that nearly all titles of a document share after " - " or " | ", such as the outlet's name. It says nothing
 * about any one of them.
 */
export function commonSuffix(entries: readonly Pick<Entry, 'title'>[]): string | undefined {
  if (entries.length < MIN_ENTRIES) return undefined
  const counts = new Map<string, number>()
  for (const { title = '' } of entries) {
    const tail = title.slice(-80)
    const end = /(?:\s[-–—·]|\s?\|)\s([^|]{2,60})$/.exec(tail)?.[1]
    const last = end?.split(/\s[-–—·]\s/).at(-1)
    if (last) counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  for (const [end, count] of counts) if (count >= entries.length * 0.8) return end
  return undefined
}
