import type { Entry } from '../../domain/model/entry.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'

/**
 * Replaces a link that several entries share by the entry's guid, if that is an address of its own below the shared one: some
 * feeds link all their entries to the front of a section, and give the article's address as the guid.
 */
export function withOwnAddresses(entries: readonly Entry[]): readonly Entry[] {
  const times = new Map<string, number>()
  for (const { link } of entries) if (link) times.set(link, (times.get(link) ?? 0) + 1)
  if (times.size === entries.length) return entries
  return entries.map((entry) =>
    (times.get(entry.link ?? '') ?? 0) > 1 && isBelow(entry.id, entry.link)
      ? { ...entry, link: entry.id! }
      : entry,
  )
}

function isBelow(guid = '', link = ''): boolean {
  const [inner, outer] = [parseWebAddress(guid), parseWebAddress(link)]
  if (!inner || !outer || inner.host !== outer.host) return false
  const front = outer.pathname.replace(/\/$/, '')
  return inner.pathname.startsWith(`${front}/`) && inner.pathname.replace(/\/$/, '') !== front
}
