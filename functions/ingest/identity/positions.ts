import type { Entry } from '../../domain/model/entry.ts'

/**
 * Whether the guids of a document only number its entries from the top: 1, 2, 3 … or item-0, item-1 …. The same
 * entry has another number at the next poll. Numbers from a database get smaller from the top, or have gaps.
 */
export function guidsArePositions(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map(({ link = '', title = '' }) => `${link}\n${title}`))
  if (entries.length < 2 || names.size < entries.length) return false
  const start = numberAtEnd(entries[0]?.id)
  if (!start || (start.number !== 0 && start.number !== 1)) return false
  return entries.every(({ id }, n) => {
    const found = numberAtEnd(id)
    return found?.before === start.before && found.number === start.number + n
  })
}

/** The number at the end of a guid, and what is before it. */
function numberAtEnd(guid = ''): { before: string; number: number } | undefined {
  const digits = /\d{1,5}$/.exec(guid)?.[0]
  return digits === undefined ? undefined : { before: guid.slice(0, -digits.length), number: Number(digits) }
}
