import type { MatterRecord, StatusChange } from '../domain/model/matter.ts'
import { officialTitle } from './official-title.ts'

/** What a record has of a publisher. */
interface OfPublisher {
  outlet: string
  url?: string | undefined
  /** The id of the article, if it is known. */
  article?: string | undefined
}

/** Whether a publisher opted out, or an article was taken down. */
export type IsGone = (one: OfPublisher) => boolean

/** Whether a name is made of one of these titles (see `nameOf`): it is the title, its beginning, or has a short name behind it. */
export function isNamedAfter(name: string, titles: readonly string[]): boolean {
  return titles.some((written) => {
    const title = officialTitle(written)
    if (title === '') return false
    const isCut = name.endsWith('…')
    return name === title || name.startsWith(`${title} (`) || (isCut && title.startsWith(name.slice(0, -1)))
  })
}

/** A record without what may not be kept; the same object if it has nothing of that kind. Without `name`, it must be named anew. */
export function withoutGone(
  record: MatterRecord,
  isGone: IsGone,
): Omit<MatterRecord, 'name'> & Partial<Pick<MatterRecord, 'name'>> {
  const changes = record.changes.flatMap((change) => {
    const kept = changeWithoutGone(change, isGone)
    return kept ? [kept] : []
  })
  const isSame =
    changes.length === record.changes.length && changes.every((one, at) => one === record.changes[at])
  if (record.nameFrom && isGone(record.nameFrom)) {
    const { name: _name, nameFrom: _from, ...rest } = record
    return { ...rest, changes }
  }
  return isSame ? record : { ...record, changes }
}

/** Without an outlet that may be named, nobody is left who says it. */
function changeWithoutGone(change: StatusChange, isGone: IsGone): StatusChange | undefined {
  const { outlets, url, article, ...rest } = change
  const isFirstGone = isGone({ outlet: outlets[0] ?? '', url, article })
  const kept = outlets.filter((outlet, at) => !(at === 0 ? isFirstGone : isGone({ outlet })))
  if (!isFirstGone && kept.length === outlets.length) return change
  if (kept.length === 0) return undefined
  return {
    ...rest,
    outlets: kept,
    ...(!isFirstGone && url && { url }),
    ...(!isFirstGone && article && { article }),
  }
}
