import { takesIn } from '../../article-form.ts'
import type { Source } from '../../model/source.ts'
import { publisherName } from '../publisher.ts'
import type { Member } from '../story-record.ts'

/**
 * Chooses the article whose headline and link a story is published with. It prefers reports to background, whose headlines may
 * be about more than the story; then official documents; then an outlet's own reporting over originals that others copied, and
 * those over copies (if others credit an outlet with a report, that outlet's article counts as the original, even if it came
 * later); then free over paid articles, articles with a summary, longer texts, and the earliest article.
 */
export function chooseLead(members: readonly Member[], sources: ReadonlyMap<string, Source>): Member {
  const copiedIds = new Set(
    members.filter((member) => member.copyOf !== member.id).map((member) => member.copyOf),
  )
  const origins = new Set(members.flatMap(({ stated }) => stated?.origin ?? []).map(publisherName))
  const isNamed = (member: Member) => origins.has(publisherName(member.outlet))
  const namedReports = new Set(members.filter(isNamed).map(({ copyOf }) => copyOf))
  const placeOf = (member: Member): number => {
    if (namedReports.has(member.copyOf)) return isNamed(member) ? 1 : 2
    return member.copyOf === member.id ? (copiedIds.has(member.id) ? 1 : 0) : 2
  }
  const rank = (member: Member): (number | string)[] => {
    const source = sources.get(member.source)
    return [
      takesIn(member) ? 0 : 1,
      member.kind === 'official' ? 0 : 1,
      placeOf(member),
      source?.access === 'subscription' ? 1 : 0,
      source?.show === 'headline' || member.summary === '' ? 1 : 0,
      -Math.floor(member.length / 500),
      member.published ?? member.firstSeen,
      member.id,
    ]
  }
  return members.reduce((best, member) => (ranksBefore(rank(member), rank(best)) ? member : best))
}

function ranksBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const differs = a.findIndex((value, n) => value !== b[n])
  return differs >= 0 && a[differs]! < b[differs]!
}
