import { readFileSync } from 'node:fs'
import { whyNot } from '../../domain/text/system-error.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import type { Installation } from '../../ports/installation.ts'
import { Requests } from '../../store/subscribers/requests.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { decodeList } from '../../subscribers/import/decode-list.ts'
import { type ImportResult, importLists } from '../../subscribers/import/import.ts'
import type { ListFile, RejectedLine, UnknownIds } from '../../subscribers/import/list-file.ts'
import { linesOf, printableCounts } from '../../subscribers/import/printable.ts'
import type { Io } from '../shared/cli.ts'

/**
 * Imports lists of subscribers and prints the result: counts and line numbers, never an address.
 * @throws {Error} if a file can't be read. Nothing is imported then.
 */
export async function importListFiles(
  paths: readonly string[],
  { dry, taxonomy }: { dry: boolean; taxonomy: Taxonomy },
  { subscribers: table, keys, scrub }: Pick<Installation, 'subscribers' | 'keys' | 'scrub'>,
  { stdout, progress }: Pick<Io, 'stdout' | 'progress'>,
): Promise<void> {
  const clock = () => new Date()
  const requests = new Requests(table, clock, () => crypto.randomUUID())
  const deps = {
    subscribers: new Subscribers(table),
    requests,
    keys,
    clock,
    taxonomy,
    progress: progress?.report,
  }
  const imported = await importLists(paths.map(read), { dry }, deps)
  // Of a sign-up whose address is unsubscribed in a list, only a hash may remain.
  if (imported.requests > 0) await scrub?.()
  stdout.write(`${[...lineProblems(imported), ...countLines(imported, dry)].join('\n')}\n`)
}

function lineProblems({ rejected, byName, unknown }: ImportResult): string[] {
  return [
    ...byName.map(
      (file) =>
        `${file}: everyone in it counts as unsubscribed, because of the file's name, whatever its columns say`,
    ),
    ...rejected.map(({ file, line, problem }) => `${file}:${line}: skipped, because ${problems[problem]}`),
    ...(['topics', 'places'] as const).flatMap((kind) => unknownLine(kind, unknown[kind])),
  ]
}

/** An operator does not read more than this one by one. */
const maxShown = { words: 50, characters: 60 }

function unknownLine(kind: keyof UnknownIds, words: ReadonlyMap<string, number>): string[] {
  if (words.size === 0) return []
  return [
    `These ${kind} are not in the configuration, so they are not stored: ${printableCounts(words, maxShown)}. If your own ` +
      'configuration folder has them, name it with --config.',
  ]
}

function countLines(imported: ImportResult, dry: boolean): string[] {
  const { added, suppressed, unsubscribed, movedAway, paused, known, left, requests, repeated, rejected } =
    imported
  return [
    dry ? 'Nothing was changed. This is what would happen:' : 'Done:',
    `  ${added} added: they get the next edition, and their first email says why they got it`,
    `  ${suppressed} suppressed: a list says that they left, so they get no email; only a hash of each address is kept`,
    `  ${unsubscribed} unsubscribed: they were subscribed here until now, but a list says that they left`,
    ...(movedAway > 0
      ? [`  ${movedAway} unsubscribed at their new address: a list says that they left under the former one`]
      : []),
    `  ${paused} paused: a list says so; they get no email until the pause ends`,
    `  ${known} unchanged: they were already here`,
    `  ${left} not brought back: they had already left here`,
    ...(requests > 0
      ? [
          `  ${requests} waiting ${requests === 1 ? 'sign-up' : 'sign-ups'} deleted: a list says that they left`,
        ]
      : []),
    `  ${repeated} repeated: the address is on another line too; if any line says that they left, they left`,
    `  ${linesOf(rejected.length)} skipped`,
  ]
}

const problems: Record<RejectedLine['problem'], string> = {
  empty: 'it has no address',
  long: 'the address is longer than mail servers accept',
  unicode: 'the part before the @ has non-ASCII characters, which few mail servers accept',
  form: 'it has no valid address',
  quotes: 'its quotation marks do not match',
  status: 'it does not say whether this person is subscribed, while other lines do',
  values: 'it has more values than the header has columns, so some may be in the wrong column',
  above: 'it is above the header with the names of the columns',
}

function read(path: string): ListFile {
  try {
    return { name: path, text: decodeList(readFileSync(path)) }
  } catch (error) {
    throw new Error(`The file ${path} can't be read: ${whyNot(error)} Nothing was imported.`)
  }
}
