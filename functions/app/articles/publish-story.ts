import { takesIn } from '../../domain/article-form.ts'
import type { Source } from '../../domain/model/source.ts'
import { publisherName } from '../../domain/story/publisher.ts'
import type { FirstPublication, Member, StoryRecord } from '../../domain/story/story-record.ts'
import { foldVersions } from '../../domain/story/versions/fold-versions.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import { days as daysBetween } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Days back in which unpublished stories are looked for. */
const LOOKBACK_DAYS = 2

/**
 * Publishes the stories of the last `days` that began at least `settleMinutes` ago, so that copies can be found before
 * readers see a story. Stores when each was published first, and under which article's headline and link. Returns how many
 * stories were published, and how many are waiting.
 */
export async function publishDueStories(
  stories: Stories,
  sources: ReadonlyMap<string, Source>,
  { now, settleMinutes, days = LOOKBACK_DAYS }: { now: Date; settleMinutes: number; days?: number },
): Promise<{ published: number; waiting: number }> {
  const latestFounding = new Date(now.getTime() - settleMinutes * MINUTE_MS).toISOString()
  const due: { story: string; firstPublication: FirstPublication }[] = []
  let waiting = 0
  for (const day of daysBetween(new Date(now.getTime() - days * DAY_MS), now)) {
    for (const record of await stories.foundedOn(day)) {
      if (record.firstPublication || record.mergedInto !== undefined || record.members.length === 0) continue
      if (foundedAt(record) > latestFounding) waiting++
      else due.push({ story: record.id, firstPublication: firstPublicationOf(record, sources, now) })
    }
  }
  await stories.publish(due)
  return { published: due.length, waiting }
}

function foundedAt({ members }: StoryRecord): string {
  return members.reduce((first, { firstSeen }) => (firstSeen < first ? firstSeen : first), '9999')
}

function firstPublicationOf(
  { members }: StoryRecord,
  sources: ReadonlyMap<string, Source>,
  now: Date,
): FirstPublication {
  const lead = chooseLead(foldVersions(members, sources).members, sources)
  const at = now.toISOString()
  return {
    lead: lead.id,
    at: lead.published !== undefined && lead.published < at ? lead.published : at,
    shown: at,
  }
}

/**
 * Chooses the article whose headline and link a story is published with. It prefers reports to background, whose headlines may
 * be about more than the story; then official documents; then an outlet's
 * own reporting over originals that others copied, and those over copies (if others credit an outlet with a report, that outlet's
 * article counts as the original, even if it came later); then free over paid articles, articles with a
 * summary, longer texts, and the earliest article.
 */
function chooseLead(members: readonly Member[], sources: ReadonlyMap<string, Source>): Member {
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
