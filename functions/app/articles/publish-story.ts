import type { Source } from '../../domain/model/source.ts'
import type { FirstPublication, Member, StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Days back in which a story is usually still to be released. */
const DAYS = 2

/**
 * Shows readers every story that has rested for `settleMinutes` since its founding, so that copies could find each
 * other first, those of the last `days`: fixes when it was published and under which article's headline and link.
 */
export async function publishSettledStories(
  stories: Stories,
  sources: ReadonlyMap<string, Source>,
  { now, settleMinutes, days = DAYS }: { now: Date; settleMinutes: number; days?: number },
): Promise<{ released: number; waiting: number }> {
  const settled = new Date(now.getTime() - settleMinutes * MINUTE_MS).toISOString()
  const due: { story: string; release: FirstPublication }[] = []
  let waiting = 0
  for (let back = days; back >= 0; back--) {
    const day = new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    for (const record of await stories.foundedOn(day)) {
      if (record.release || record.mergedInto !== undefined || record.members.length === 0) continue
      if (foundedAt(record) > settled) waiting++
      else due.push({ story: record.id, release: firstShown(record, sources, now) })
    }
  }
  await stories.release(due)
  return { released: due.length, waiting }
}

function foundedAt({ members }: StoryRecord): string {
  return members.reduce((first, { firstSeen }) => (firstSeen < first ? firstSeen : first), '9999')
}

function firstShown(
  { members }: StoryRecord,
  sources: ReadonlyMap<string, Source>,
  now: Date,
): FirstPublication {
  const lead = chooseLead(members, sources)
  const at = now.toISOString()
  return {
    lead: lead.id,
    at: lead.published !== undefined && lead.published < at ? lead.published : at,
    shown: at,
  }
}

/**
 * The article under whose headline a story is shown: an official document, then original reporting over copies, what
 * is free to read over what is sold, what readers may be shown more of, the fuller text, the earlier one.
 */
function chooseLead(members: readonly Member[], sources: ReadonlyMap<string, Source>): Member {
  const carried = new Set(members.filter((m) => m.copyOf !== m.id).map((m) => m.copyOf))
  const rank = (member: Member): (number | string)[] => {
    const source = sources.get(member.source)
    return [
      member.kind === 'official' ? 0 : 1,
      member.copyOf === member.id ? (carried.has(member.id) ? 1 : 0) : 2,
      source?.access === 'subscription' ? 1 : 0,
      source?.show === 'headline' || member.summary === '' ? 1 : 0,
      -Math.floor(member.length / 500),
      member.published ?? member.firstSeen,
      member.id,
    ]
  }
  return members.reduce((best, member) => (before(rank(member), rank(best)) ? member : best))
}

function before(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const differs = a.findIndex((value, n) => value !== b[n])
  return differs >= 0 && a[differs]! < b[differs]!
}
