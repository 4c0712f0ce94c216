import type { EditionMatter } from '../../../domain/model/edition.ts'
import type { MatterStatus } from '../../../domain/model/matter.ts'

/** Steps on the way to something: nobody has to do anything else because of them. */
const onTheWay: ReadonlySet<MatterStatus> = new Set<MatterStatus>([
  'proposed',
  'comment-period',
  'introduced',
  'reported',
  'passed-house',
  'passed-senate',
  'passed',
  'filed',
  'argued',
  'cert-granted',
])

/** Whether a step changes what binds people: a rule that is final or was delayed, a law, an order that a court blocked. */
export function isBinding(status: MatterStatus): boolean {
  return !onTheWay.has(status)
}

/** Sorts matters whose latest step changes what binds people before others. */
export function bindingFirst(a: Pick<EditionMatter, 'changes'>, b: Pick<EditionMatter, 'changes'>): number {
  return rank(a) - rank(b)
}

function rank({ changes }: Pick<EditionMatter, 'changes'>): number {
  const last = changes.at(-1)
  return last && isBinding(last.status) ? 0 : 1
}
