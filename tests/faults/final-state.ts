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

/** What a run leaves once nothing is open any more: texts by name. */
export interface FinalState {
  /** The articles that were processed. */
  articles: Record<string, string>
  /** The articles and the lead of each story. */
  stories: Record<string, string>
  /** Which articles are in one story. */
  together: Record<string, string>
  /** The published files. */
  files: Record<string, string>
  /** The published files of editions. */
  editions: Record<string, string>
  /** The state of each delivery. */
  deliveries: Record<string, string>
  /** How many times each address got each edition or alert, as `2026-11-27 to ada@…`. */
  mailed: Record<string, number>
  /** How many times each other email was accepted, by kind and address. */
  otherEmails: Record<string, number>
  subscribers: Record<string, string>
  decisions: Record<string, string>
  /** Sentences about editions that were sent to a reader who had unsubscribed. */
  sentAfterUnsubscribing: string[]
  /** Work that is not done. */
  open: string[]
  /** Logged lines with an address or a token. */
  leaks: string[]
  /** Whether a warning or an error was logged. */
  isLogged: boolean
}

/** Where a run leaves it. */
export interface RunResult {
  content: Table
  subscribers: Table
  site: Record<string, string>
  taken: readonly Pick<Mail, 'to' | 'tags'>[]
  sentAfterUnsubscribing: string[]
  leaks: string[]
  isLogged: boolean
  /** The days on which stories were founded, as `YYYYMMDD`. */
  days: readonly string[]
}

/** Reads the final state of a run. */
export async function finalStateOf(run: RunResult): Promise<FinalState> {
  const { content, subscribers, site, taken, sentAfterUnsubscribing, leaks, isLogged } = run
  const pages = Object.entries(site)
  const { mailed, otherEmails } = counted(taken)
  return {
    ...(await storiesOf(content, run.days)),
    files: Object.fromEntries(pages.filter(([path]) => !path.startsWith('editions/'))),
    editions: Object.fromEntries(pages.filter(([path]) => path.startsWith('editions/'))),
    ...(await readersOf(subscribers)),
    mailed,
    otherEmails,
    decisions: Object.fromEntries(
      (await new Decisions(content).after(0)).map(({ number, act }) => [`${number}`, JSON.stringify(act)]),
    ),
    sentAfterUnsubscribing,
    leaks,
    open: await openIn(content, subscribers),
    isLogged,
  }
}

async function storiesOf(content: Table, days: readonly string[]) {
  const found: Pick<FinalState, 'articles' | 'stories' | 'together'> = {
    articles: {},
    stories: {},
    together: {},
  }
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
  const found: Pick<FinalState, 'deliveries' | 'subscribers'> = { deliveries: {}, subscribers: {} }
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

function counted(taken: RunResult['taken']) {
  const found: Pick<FinalState, 'mailed' | 'otherEmails'> = { mailed: {}, otherEmails: {} }
  for (const { to, tags } of taken) {
    const [of, name] = tags.edition
      ? [found.mailed, `${tags.edition} to ${to}`]
      : [found.otherEmails, `${tags.kind} to ${to}`]
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
  if ((await projectedUpTo(content)) !== last) open.push('the projection of the last entry of the story log')
  return open
}

/** The lines that contain an address of a reader or the token of a link. */
export function leaksOf(lines: readonly unknown[]): string[] {
  return lines
    .map((line) => JSON.stringify(line))
    .filter((line) => /@readers\.|[cuemr]\.1\.[a-z2-7]{26}/.test(line))
}
