import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { configurationFolder } from '../adapters/local/files/paths.ts'
import { readConfiguration } from '../configuration/read.ts'
import type { Entry } from '../domain/model/entry.ts'
import { whyNot } from '../domain/text/system-error.ts'
import { type NameLexicon, nameLexicon } from '../ingest/capitals/name-lexicon.ts'
import { cleanEntry } from '../ingest/clean/clean-entry.ts'
import { commonSuffix, namesOfFeed } from '../ingest/clean/names/names-of-feed.ts'
import { OutletNames } from '../ingest/clean/names/outlet-names.ts'
import { repeatedUnits } from '../ingest/clean/text/repeated.ts'
import { declaredLanguage } from '../ingest/language.ts'
import { limits } from '../ingest/limits.ts'
import type { Feed } from '../ingest/parse/feed.ts'
import { withoutAbsent } from '../ingest/parse/fields/entry-from-xml.ts'
import { parsers } from '../ingest/parse/parsers.ts'
import { type Io, parseArguments, UsageError } from './shared/cli.ts'
import { exitCodes } from './shared/exit-code.ts'
import { usageText } from './shared/usage.ts'

const usage = usageText('npm run -s parse -- FILE…', [
  ['FILE', 'a feed; `-` reads paths from standard input, one per line. Prints one JSON line for each file.'],
])

/** Parses files and prints a JSON line for each. It fails only if none of them could be opened; a file need not be a feed. */
export async function parseCommand(
  args: string[],
  { stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>,
): Promise<number> {
  const { positionals } = parseArguments(args, {}, usage)
  if (positionals.length === 0)
    throw new UsageError(
      `parse: name the files to read, or \`-\` to give their paths on standard input.\n${usage}`,
    )
  const counts = { opened: 0, unopened: 0 }
  for await (const file of filesOf(positionals, stdin)) {
    const isOpened = await report(file, stdout)
    counts[isOpened ? 'opened' : 'unopened']++
  }
  return counts.opened === 0 && counts.unopened > 0 ? exitCodes.failed : exitCodes.ok
}

async function* filesOf(args: readonly string[], stdin: Io['stdin']): AsyncIterable<string> {
  for (const name of args) {
    if (name !== '-') yield name
    else
      for await (const path of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
        if (path.trim() !== '') yield path.trim()
  }
}

/** Prints the result of one file, and returns whether the file could be opened. */
async function report(file: string, stdout: NodeJS.WritableStream): Promise<boolean> {
  const bytes = await bytesOf(file).catch((error: unknown) => ({ why: whyNot(error) }))
  const read =
    'why' in bytes
      ? { ok: false, error: `It can't be opened: ${bytes.why}` }
      : await parsers.feed(bytes, { now: new Date() })
  const line = `${JSON.stringify({ file, ...('losses' in read ? printable(read) : read) })}\n`
  if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
  return !('why' in bytes)
}

function printable({ losses, numbers: _, ...read }: Extract<Feed, { ok: true }>): object {
  const problems = losses.sentences()
  return { ...read, entries: cleaned(read), ...(problems.length > 0 && { problems }) }
}

let known: NameLexicon | undefined

/** The names in the configuration, which is read only once, at the first headline in capitals. */
function lexicon(): NameLexicon {
  known ??= nameLexicon(readConfiguration({ base: configurationFolder }))
  return known
}

/** The entries with their titles, authors and summaries as readers would see them. Everything else stays as it was read. */
function cleaned({
  feed: { title, link, language },
  entries,
}: Pick<Extract<Feed, { ok: true }>, 'feed' | 'entries'>): Entry[] {
  const context = {
    names: new OutletNames(namesOfFeed(title, link)),
    suffix: commonSuffix(entries),
    repeated: repeatedUnits(entries),
    language: declaredLanguage('en', language),
    lexicon,
  }
  return entries.map((entry) => {
    const { title, author, summary } = cleanEntry(entry, context)
    return withoutAbsent({ ...entry, title, author, summary: summary.join('\n') || undefined })
  })
}

/** Reads one byte more than the parser accepts, so that the parser refuses a large file that was not read whole. */
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
