import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { Placement } from '../../functions/domain/model/article.ts'
import type { Figure } from '../figure.ts'

/** The largest allowed factor in time for twice the articles. */
const MAX_GROWTH = 2.5
/** Every edit is measured this often, since the machine may be busy with other work. */
const ROUNDS = 15

const at = '2026-11-10T15:00:00Z'
const placement: Placement = { story: '20261110-larkmoor', copyOf: '', rule: 'same event', score: 1 }

function report(n: number, title = 'Agents detain 63 at Larkmoor plant') {
  // Its own words, so that the words of the story grow with its articles.
  const text = Array.from({ length: 40 }, (_, word) => `qu${n * 40 + word}lm`).join(' ')
  return { id: `a${n}`, source: `s${n}`, title, text, date: at, firstSeen: at }
}

/** The time of one edit of an article, which rebuilds its story, in stories of two sizes: the growth by one doubling. */
export function measureEdits(sizes: readonly [number, number]): Figure {
  const times = sizes.map((size) => {
    const clusterer = createProductionClusterer()
    for (let n = 0; n < size; n++)
      clusterer.restore([{ article: report(n), placement: { ...placement, copyOf: `a${n}` }, joined: n }], [])
    let best = Number.POSITIVE_INFINITY
    for (let n = 0; n < ROUNDS; n++) {
      const edited = { article: report(n, 'Agents detain 64 at Larkmoor plant'), placement, joined: n }
      const before = process.threadCpuUsage()
      clusterer.edit(edited, { seq: size + n, at })
      const { user, system } = process.threadCpuUsage(before)
      best = Math.min(best, (user + system) / 1000)
    }
    return best
  })
  return {
    name: 'time for twice the articles, an edit in a large story',
    value: Math.sqrt(times[1]! / times[0]!),
    target: MAX_GROWTH,
    split: `stories of ${sizes.join(' and ')} articles`,
  }
}
