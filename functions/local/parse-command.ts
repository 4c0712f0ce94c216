import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { largest, parseFeed } from '../ingest/parse/parse-feed.ts'
import type { Io } from './io.ts'

/** `parse FILE…`, or `parse -` with one path a line on stdin: one JSON line per file. What is no feed is no failure. */
export async function parseCommand(args: string[], { stdin, stdout, stderr }: Io): Promise<number> {
  if (args.length === 0) {
    stderr.write('Name the files to read, or `-` to give their paths on stdin: npm run -s parse -- FILE…\n')
    return 1
  }
  for (const argument of args) {
    if (argument !== '-') await report(argument, stdout)
    else
      for await (const path of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
        if (path.trim() !== '') await report(path.trim(), stdout)
  }
  return 0
}

async function report(file: string, stdout: NodeJS.WritableStream): Promise<void> {
  const { problems, ...feed } = { problems: [], ...(await read(file)) }
  const line = `${JSON.stringify({ file, ...feed, ...(problems.length > 0 ? { problems } : {}) })}\n`
  if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
}

async function read(file: string) {
  try {
    return await parseFeed(await bytesOf(file), { now: new Date() })
  } catch (error) {
    return { ok: false, error: `It can't be opened: ${error instanceof Error ? error.message : error}` }
  }
}

/** One byte more than is read at most tells the parser that there is too much, without holding it. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size === 0) return new Uint8Array(await handle.readFile())
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, largest + 1)), 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
