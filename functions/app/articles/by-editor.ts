import type { Classification } from '../../domain/model/article.ts'

/** What stands in place of the machine's own word where an editor let an article in or took it out. */
export function byEditor(relevant: boolean): Pick<Classification, 'relevant' | 'reasons'> {
  const detail = relevant ? 'An editor put it in.' : 'An editor took it out.'
  return { relevant, reasons: [{ rule: 'editor', detail }] }
}
