import type { Mail } from '../../functions/ports/mailer.ts'
import type { Table } from '../../functions/ports/table.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { projectedUpTo } from '../../functions/store/stories/projection.ts'
import { Stories } from '../../functions/store/stories/stories.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'
import { Subscribers, shards } from '../../functions/store/subscribers/subscribers.ts'

/** What is there once everything came to rest, each as text by its name. */
export interface End {
  /** The articles that were decided. */
  articles: Record<string, string>
  /** Each story's articles, and under which of them it is shown. */
  stories: Record<string, string>
  /** Which articles stand together in one story. */
  together: Record<string, string>
  /** What readers can read. */
  files: Record<string, string>
  /** What each edition was frozen with. */
  editions: Record<string, string>
  /** What became of each delivery, by subscriber. */
  deliveries: Record<string, string>
  /** How often each address got the edition. */
  mailed: Record<string, number>
  /** How often each other mail was taken: by its kind and address. */
  letters: Record<string, number>
  subscribers: Record<string, string>
  decisions: Record<string, string>
  /** Who was mailed an edition although they had left, in sentences. */
  mailedAfterLeaving: string[]
  /** What still waits for somebody to do it. */
  open: string[]
  /** Lines of the logger with an address or a token. */
  leaks: string[]
  /** Whether the logger has a warning or an error. */
  told: boolean
}

/** Where it is found. */
export interface Kept {
  content: Table
  subscribers: Table
  site: Record<string, string>
  taken: readonly Pick<Mail, 'to' | 'tags'>[]
  mailedAfterLeaving: string[]
  leaks: string[]
  told: boolean
  /** On which stories were founded, as `YYYYMMDD`. */
  days: readonly string[]
}

export async function endOf(kept: Kept): Promise<End> {
  const { content, subscribers, site, taken, mailedAfterLeaving, leaks, told } = kept
  const pages = Object.entries(site)
  const { mailed, letters } = counted(taken)
  return {
    ...(await storiesOf(content, kept.days)),
    files: Object.fromEntries(pages.filter(([path]) => !path.startsWith('editions/'))),
    editions: Object.fromEntries(pages.filter(([path]) => path.startsWith('editions/'))),
    ...(await readersOf(subscribers)),
    mailed,
    letters,
    decisions: Object.fromEntries(
      (await new Decisions(content).after(0)).map(({ number, act }) => [`${number}`, JSON.stringify(act)]),
    ),
    mailedAfterLeaving,
    leaks,
    open: await openIn(content, subscribers),
    told,
  }
}

async function storiesOf(content: Table, days: readonly string[]) {
  const found: Pick<End, 'articles' | 'stories' | 'together'> = { articles: {}, stories: {}, together: {} }
  for (const day of days) {
    for (const { id, members, firstPublication, mergedInto } of await new Stories(content).foundedOn(day)) {
      for (const { id: article, title } of members) found.articles[article] = title
      const articles = members.map((one) => `${one.id} as copy of ${one.copyOf}`).sort()
      found.together[
        members
          .map((one) => one.id)
          .sort()
          .join(' ')
      ] = 'a story'
      found.stories[id] = JSON.stringify({ articles, lead: firstPublication?.lead, mergedInto })
    }
  }
  return found
}

async function readersOf(table: Table) {
  const found: Pick<End, 'deliveries' | 'subscribers'> = { deliveries: {}, subscribers: {} }
  for (const shard of shards) {
    for (const edition of await new Mailings(table).editions()) {
      for await (const { delivery } of new Deliveries(table).inShard(edition, shard)) {
        found.deliveries[`${edition} to ${delivery.subscriber}`] = delivery.state
      }
    }
    for await (const { subscriber } of new Subscribers(table).inShard(shard)) {
      const { id, state, preferences } = subscriber
      found.subscribers[id] = JSON.stringify({ state, preferences })
    }
  }
  return found
}

function counted(taken: Kept['taken']) {
  const found: Pick<End, 'mailed' | 'letters'> = { mailed: {}, letters: {} }
  for (const { to, tags } of taken) {
    const [of, name] = tags.edition ? [found.mailed, to] : [found.letters, `${tags.kind} to ${to}`]
    of[name] = (of[name] ?? 0) + 1
  }
  return found
}

async function openIn(content: Table, subscribers: Table): Promise<string[]> {
  const open: string[] = []
  const requests = new Requests(subscribers, () => new Date(), String)
  for await (const { kind } of requests.waiting()) open.push(`a request to ${kind}`)
  for (const { edition, state, untold } of await new Mailings(subscribers).recent()) {
    if (state !== 'complete' || untold) open.push(`${edition} is ${state}${untold ? ' and untold' : ''}`)
  }
  const last = await new StoryLog(content).last()
  if ((await projectedUpTo(content)) !== last) open.push('what the desk decided last')
  return open
}

/** Which of these lines show an address of a reader or the token of a link. */
export function leaksOf(lines: readonly unknown[]): string[] {
  return lines
    .map((line) => JSON.stringify(line))
    .filter((line) => /@readers\.|[cuemr]\.1\.[a-z2-7]{26}/.test(line))
}
