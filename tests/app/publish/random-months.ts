import { random } from '../../../bench/stories/random.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import type { Act, ArticleName } from '../../../functions/domain/model/decision.ts'
import type { StoryRecord } from '../../../functions/domain/story/story-record.ts'
import type { Stories } from '../../../functions/store/stories/stories.ts'

const DAY = 86_400_000

/** What exists on a day that editors decide about. */
interface Known {
  recent: readonly StoryRecord[]
  all: readonly Article[]
  now: number
}

/** Months of random news and decisions. The same seed gives the same. */
export function randomMonths(seed: number, start: number) {
  const next = random(seed)
  const below = (count: number) => Math.floor(next() * count)
  const oneOf = <T>(list: readonly T[]): T | undefined => list[below(list.length)]
  const word = () =>
    Array.from({ length: 3 }, () => oneOf(['ba', 'ko', 'li', 'mu', 'ne', 'ro', 'ti', 'zu'])).join('')
  const sentence = (words: number) => Array.from({ length: words }, word).join(' ')

  /** Three events that one to three outlets report. Now and then one is off topic. */
  function news(day: number, now: number): Article[] {
    return Array.from({ length: 3 }, (_, event) => {
      const [words, summary] = [sentence(7), sentence(24)]
      const title =
        (day + event) % 3 === 0 ? `${words} House passes H.R. ${1000 + ((day + event) % 40)}` : words
      return Array.from({ length: 1 + below(3) }, (_, n): Article => {
        const id = `d${day}e${event}n${n}`
        return {
          id,
          source: `outlet-${n}`,
          url: `https://outlet-${n}.example/${id}`,
          title: `${next() < 0.06 ? 'Hockey: ' : ''}${title} ${word()}`,
          summary: `${summary} ${sentence(6)}.`,
          text: `${summary} ${sentence(20)}.`,
          published: new Date(now - below(600) * 60_000).toISOString(),
          firstSeen: new Date(now).toISOString(),
          categories: [],
          language: next() < 0.1 ? 'es' : 'en',
          outlet: `Outlet ${n}`,
        }
      })
    }).flat()
  }

  /** The nth decision: every kind, one after the other, about what exists by then. */
  function act(n: number, { recent, all, now }: Known): Act {
    const record = oneOf(recent)!
    const story = record.id
    const named = ({ id, source }: ArticleName) => ({ id, source })
    const member = named(oneOf(record.members)!)
    const old = named(all[Math.max(0, all.length - 1 - below(600))]!)
    const edition = new Date(start + (Math.floor((now - start) / DAY / 30) * 30 + 29) * DAY)
      .toISOString()
      .slice(0, 10)
    const acts: Act[] = [
      { is: 'hide', story, note: sentence(3) },
      { is: 'show', story },
      { is: 'rewrite', story, headline: sentence(5), ...(next() < 0.5 && { summary: sentence(9) }) },
      { is: 'lead', story, article: member.id },
      { is: 'retag', story, topics: ['congress'], places: ['us-tx'] },
      { is: 'correct', story, text: sentence(6) },
      { is: 'pin', a: named(record.members[0]!), b: named(record.members.at(-1)!), put: 'apart' },
      { is: 'pin', a: member, b: named(oneOf(recent)!.members[0]!), put: 'together' },
      { is: 'pin', a: member, b: old, put: next() < 0.5 ? 'together' : 'apart' },
      { is: 'admit', article: old },
      { is: 'exclude', article: old },
      {
        is: 'link',
        link: {
          url: `https://office.example/${n}`,
          title: sentence(4),
          outlet: 'Office',
          kind: 'official',
          language: 'en',
        },
        ...(next() < 0.5 && { with: member }),
      },
      { is: 'redact', article: old },
      { is: 'introduce', edition, introduction: { text: 'x', html: `<p>${sentence(4)}</p>` } },
      { is: 'drop', edition, story },
      { is: 'place', edition, story, before: oneOf(recent)!.id },
      { is: 'correct-edition', edition, text: sentence(5) },
      { is: 'undo', decision: Math.max(1, n - below(40)) },
    ]
    const act = acts[n % acts.length]!
    const isSelf = act.is === 'pin' && act.a.id === act.b.id
    return isSelf || (act.is === 'undo' && n === 0) ? { is: 'retag', story, topics: [], places: [] } : act
  }

  return { news, act }
}

/** The stories of three days that have articles. */
export async function recentStories(stories: Stories, now: number): Promise<StoryRecord[]> {
  const found: StoryRecord[] = []
  for (let back = 0; back < 3; back++) {
    const day = new Date(now - back * DAY).toISOString().slice(0, 10).replaceAll('-', '')
    found.push(...(await stories.foundedOn(day)))
  }
  return found.filter(({ members }) => members.length > 0)
}
