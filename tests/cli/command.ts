import { PassThrough } from 'node:stream'
import { startCommand } from '../../functions/cli/start/start.ts'
import { keepLine } from '../support/log-lines.ts'

/** Runs `npm start` with these options in this process, and collects what it says. */
export async function start(...args: string[]): Promise<{ code: number; said: string; warned: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await startCommand(args, { stdin, stdout, stderr })
  const warned = String(stderr.read() ?? '')
  keepLine(warned)
  return { code, said: String(stdout.read() ?? ''), warned }
}

/** A story as `feed.json` has it. */
export interface FeedItem {
  id: string
  url: string
  title: string
  summary?: string
  content_html: string
  date_published: string
  _digest: { articles: { url?: string; title: string; outlet: string; copyOf?: string }[]; topics: string[] }
}

export function linksOf(item: FeedItem): string[] {
  return item._digest.articles.flatMap(({ url }) => url ?? [])
}
