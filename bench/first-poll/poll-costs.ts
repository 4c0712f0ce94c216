import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import type { Figure } from '../figure.ts'
import { AskedProcess } from './asked-process.ts'
import { serveFeeds } from './feed-server.ts'
import { type Load, textOf } from './load.ts'
import { startFlags } from './start-script.ts'

/** Measures the processor time of polls: the first, those without anything new, and one with a new entry in each source. */
export async function pollCosts(load: Load): Promise<Figure[]> {
  const { feeds, sources } = await serveFeeds(load)
  const script = ['--import', 'tsx', 'bench/first-poll/polls.ts', sources, temporaryFolder()]
  const polls = new AskedProcess([...startFlags(), ...script])
  const figures: Figure[] = []
  const poll = async (of: string) => {
    const { seconds, articles } = JSON.parse(await polls.ask('')) as { seconds: number; articles: number }
    const split = textOf(load)
    figures.push({ name: 'CPU seconds of a poll', of, value: seconds, split })
    figures.push({ name: 'new articles', of, value: articles, split })
  }
  try {
    await poll('the first')
    await poll('nothing has changed')
    await feeds.ask('new')
    await poll('one new entry in each source')
    await feeds.ask('whole')
    await poll('the same documents again, whole')
  } finally {
    polls.end()
    feeds.end()
  }
  return figures
}
