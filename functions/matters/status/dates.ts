import { type MatterDate, type MatterKind, type StatusChange, waiting } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { reportsOf } from '../../domain/story/coverage.ts'
import { fullDay, newsDay, writtenDay } from '../../domain/text/written-day.ts'
import { isReport } from '../linking/claims.ts'
import type { Group } from '../linking/group.ts'
import { ENOUGH_VOICES, independent, type Sources, type Voice } from '../linking/voices.ts'
import { names, saysOf } from './reports.ts'
import { courtSteps } from './statement.ts'

/** The most of a title and summary that is read. */
const MAX_LENGTH = 600
const sitting = 'oral arguments?|arguments?|hearings?|trial|audiencia|alegatos|argumentos|juicio'
const weekday = '(?:\\p{L}+day,?\\s)?'
/** "Hearing on December 8", "hear argument December 8", "hear the case on Dec. 8", "sets Dec. 8 argument", "audiencia del 8 de diciembre". */
const hearing = new RegExp(
  `\\b(?:${sitting}|argued)\\b[^;]{0,60}?\\b(?:on|for|el|del)\\s${weekday}${newsDay}|` +
    `\\b(?:${sitting}|argued)\\s${weekday}${newsDay}|` +
    `\\b(?:to|will) hear\\b[^;]{0,80}?\\s(?:on\\s)?${weekday}${newsDay}|` +
    `(?<!\\b(?:moves?|moved|postpon\\w{1,3}|cancel\\w{1,4}|delay\\w{0,2}|reschedul\\w{1,3}|vacat\\w{1,2}|after|since|at|during) (?:an? |the |its )?)${newsDay}(?:,? \\d{4})?,?\\s(?:${sitting})\\b`,
  'giu',
)
/** What says that there is no such hearing, or another day. */
const calledOff =
  /(?<!\p{L})(?:postpon|cancel|reschedul|delay|called off|moot|no longer|aplaz|pospuest|suspendid)[\p{L}]{0,4}/iu
const expires = new RegExp(
  `\\b(?:through|until|expires?(?: on)?|ends?(?: on)?|terminat\\w{1,3}[^.;]{0,60}? (?:on|effective)|hasta el|vence el)\\s(?:[\\d:]{1,5} ?[ap]\\.?m\\.?,?(?: on)? )?${fullDay}`,
  'giu',
)

const effect = new RegExp(
  `(?<!\\b(?:would|could|might|may|to) )\\b(?:takes? effect|goes into effect|is effective|effective|entra(?:rá)? en vigor)\\s(?:on |el )?(?:\\p{L}+day,?\\s)?${newsDay}`,
  'giu',
)

/** The days that words name in a matter of each kind. */
const inWords: Partial<Record<MatterKind, { pattern: RegExp; what: MatterDate['kind'] }>> = {
  case: { pattern: hearing, what: 'hearing' },
  bill: { pattern: effect, what: 'effective' },
  designation: { pattern: expires, what: 'expires' },
}

interface Said extends MatterDate {
  /** When it was said: `YYYY-MM-DD`. */
  on: string
  isOfficial: boolean
  voices: Voice[]
}

/** A date of a matter, and when it was set. */
export interface SetDate extends MatterDate {
  on: string
}

/** The days that official documents or two independent publishers name. The earliest first, each once. */
export function datesOf(group: Group, sources: Sources): SetDate[] {
  const said = new Map<string, Said>()
  for (const attached of group.stories.values()) {
    const { from } = attached
    if (!saysOf(attached, group)) continue
    for (const { original } of reportsOf(from.story.articles)) {
      if (!isReport(original) || !names(attached, original)) continue
      const isOfficial = sources.speaksOf(original, group.kind)
      const voice = sources.voiceOf(original)
      for (const { day, kind } of daysIn(original, group, isOfficial)) {
        const on = sources.dayOf(original)
        const before = said.get(`${kind} ${day}`)
        if (!before)
          said.set(`${kind} ${day}`, { day, kind, story: from.story.id, on, isOfficial, voices: [voice] })
        else {
          before.voices.push(voice)
          if (isOfficial && !before.isOfficial)
            Object.assign(before, { isOfficial, story: from.story.id, on })
        }
      }
    }
  }
  return [...said.values()]
    .filter(({ isOfficial, voices }) => isOfficial || independent(voices) >= ENOUGH_VOICES)
    .map(({ day, kind, story, on }) => ({ day, kind, story, on }))
    .sort((a, b) => (a.day + a.kind < b.day + b.kind ? -1 : 1))
}

function daysIn(
  article: StoryArticle,
  { kind }: Group,
  isOfficial: boolean,
): Pick<MatterDate, 'day' | 'kind'>[] {
  const { title, summary, status, published, firstSeen } = article
  const found: Pick<MatterDate, 'day' | 'kind'>[] = []
  if (isOfficial && status?.commentsClose) found.push({ day: status.commentsClose, kind: 'comments' })
  if (isOfficial && status?.effective && kind !== 'designation')
    found.push({ day: status.effective, kind: 'effective' })
  const named = inWords[kind]
  if (!named) return found
  for (const text of [title, summary]) {
    const read = text.slice(0, MAX_LENGTH)
    if (named.what === 'hearing' && calledOff.test(read)) continue
    for (const [, ...days] of read.matchAll(named.pattern)) {
      const written = days.find((one) => one !== undefined)
      const day = writtenDay(written, published ?? firstSeen)
      if (day) found.push({ day, kind: named.what })
    }
  }
  return found
}

/** What stops a matter from taking effect until it is made again. */
const stopping = new Set<StatusChange['status']>([...courtSteps, 'withdrawn', 'revoked', 'vetoed'])

/**
 * The changes with those that come with the calendar: a final rule takes effect on its day, unless it was stopped or got another
 * day. What was kept and cannot be anymore is left out.
 */
export function withPassedDays(
  changes: readonly StatusChange[],
  dates: readonly SetDate[],
  today: string,
): StatusChange[] {
  const days = dates.filter(({ kind, day }) => kind === 'effective' && day <= today)
  const stands = changes.filter(({ by, day }) => {
    const { isStopped, delay } = untilDay(changes, day)
    return by !== 'date' || !(isStopped || (delay && dates.some(({ on }) => on >= delay.day)))
  })
  if (stands.some(({ status }) => status === 'effective')) return stands
  for (const { day, story, on } of days) {
    const { last, isStopped, delay } = untilDay(stands, day)
    // A delay sets the new day itself.
    if (!last || !waiting.has(last.status) || isStopped || (delay && on < delay.day)) continue
    const { outlets, url } = last
    return [...stands, { status: 'effective', day, by: 'date', story, outlets, ...(url && { url }) }]
  }
  return stands
}

/** What happened until a day, since the matter was last made final or signed. */
function untilDay(changes: readonly StatusChange[], day: string) {
  const before = changes.filter((one) => one.day <= day && one.status !== 'effective')
  const since = before.slice(
    before.findLastIndex(({ status }) => status === 'final' || status === 'signed') + 1,
  )
  return {
    last: before.at(-1),
    isStopped: since.some(({ status }) => stopping.has(status)),
    delay: since.findLast(({ status }) => status === 'delayed'),
  }
}
