import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import { AskedProcess } from './asked-process.ts'
import type { Load } from './load.ts'

/** Serves the feeds of a load in a process of its own, which the caller ends, and writes a file with their sources. */
export async function serveFeeds({ sources, entries, each, characters }: Load) {
  const size = [sources, entries, each, characters].map(String)
  const feeds = new AskedProcess(['--import', 'tsx', 'bench/first-poll/feeds.ts', ...size])
  const urls = JSON.parse(await feeds.line()) as string[]
  const file = join(temporaryFolder(), 'sources.yaml')
  const lines = urls.map((feed, n) => `- { id: s${n}, name: S${n}, feed: "${feed}" }\n`)
  writeFileSync(file, `sources:\n${lines.join('')}`)
  return { feeds, sources: file }
}
