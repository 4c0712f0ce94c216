import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { whyNot } from '../domain/text/system-error.ts'
import { limits } from '../ingest/limits.ts'
import type { Feed } from '../ingest/parse/feed.ts'
import { parseFeed } from '../ingest/parse/parse-feed.ts'
import { type Io, options } from './shared/cli.ts'

const usage = `Usage: npm run -s parse -- FILE…
  FILE              a feed; \`-\` reads paths from standard input, one a line. Prints one JSON line for each file.`

/** One JSON line per file. What is no feed is no failure; 1 where not one of the files could be opened. */
export async function parseCommand(args: string[], { stdin, stdout, stderr }: Io): Promise<number> {
  const { positionals } = options(args, {}, usage)
  if (positionals.length === 0) {
    stderr.write(`parse: name the files to read, or \`-\` to give their paths on standard input.\n${usage}\n`)
    return 1
  }
  const seen = { opened: 0, closed: 0 }
  for await (const file of filesOf(positionals, stdin)) {
    const isOpened = await report(file, stdout)
    seen[isOpened ? 'opened' : 'closed']++
  }
  return seen.opened === 0 && seen.closed > 0 ? 1 : 0
}

async function* filesOf(named: readonly string[], stdin: Io['stdin']): AsyncIterable<string> {
  for (const name of named) {
    if (name !== '-') yield name
    else
      for await (const path of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
        if (path.trim() !== '') yield path.trim()
  }
}

/** Answers whether the file could be opened. */
async function report(file: string, stdout: NodeJS.WritableStream): Promise<boolean> {
  const bytes = await bytesOf(file).catch((error: unknown) => ({ why: whyNot(error) }))
  const read =
    'why' in bytes
      ? { ok: false, error: `It can't be opened: ${bytes.why}` }
      : await parseFeed(bytes, { now: new Date() })
  const line = `${JSON.stringify({ file, ...('losses' in read ? shown(read) : read) })}\n`
  if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
  return !('why' in bytes)
}

function shown({ losses, numbers: _, ...feed }: Extract<Feed, { ok: true }>): object {
  const problems = losses.sentences()
  return { ...feed, ...(problems.length > 0 && { problems }) }
}

/** One byte more than is read at most tells the parser that there is too much, without holding it. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size === 0) return new Uint8Array(await handle.readFile())
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, limits.document + 1)), 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
