import { PassThrough } from 'node:stream'
import { startCommand } from '../../functions/cli/start/start.ts'
import { keepLine } from '../support/log-lines.ts'

/** Runs `npm start` with these options in this process, and collects its output. */
export async function start(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await startCommand(args, { stdin, stdout, stderr })
  const errors = String(stderr.read() ?? '')
  keepLine(errors)
  return { code, output: String(stdout.read() ?? ''), errors }
}

/** A story in `feed.json`. */
export interface FeedItem {
  id: string
  url: string
  title: string
  summary?: string
  content_html: string
  date_published: string
  _digest: {
    articles: { url?: string; formerUrls?: string[]; title: string; outlet: string; copyOf?: string }[]
    topics: string[]
  }
}

/** The links to its articles, including earlier links. */
export function linksOf(item: FeedItem): string[] {
  return item._digest.articles.flatMap(({ url, formerUrls = [] }) => [...(url ? [url] : []), ...formerUrls])
}
