import { readFileSync } from 'node:fs'
import { whyNot } from '../local/reasons.ts'
import type { Taxonomy } from '../pages/locale.ts'
import type { Installation } from '../steps/installation.ts'
import { Requests } from '../store/requests.ts'
import { Subscribers } from '../store/subscribers.ts'
import { type Imported, importLists } from '../subscribers/import.ts'
import type { ListFile, Rejected, Unknown } from '../subscribers/list-file.ts'
import { linesOf, shownCounts } from '../subscribers/list-shown.ts'
import { listText } from '../subscribers/list-text.ts'
import type { Io } from './io.ts'

/** Takes in lists of subscribers and tells what came of them: numbers and lines, never an address. */
export async function importFiles(
  paths: readonly string[],
  { dry, taxonomy }: { dry: boolean; taxonomy: Taxonomy },
  { subscribers: table, keys, scrub }: Pick<Installation, 'subscribers' | 'keys' | 'scrub'>,
  stdout: Io['stdout'],
): Promise<void> {
  const clock = () => new Date()
  const requests = new Requests(table, clock, () => crypto.randomUUID())
  const deps = { subscribers: new Subscribers(table), requests, keys, clock, taxonomy }
  const imported = await importLists(paths.map(read), { dry }, deps)
  // Of somebody who signed up and left elsewhere nothing but a hash is kept.
  if (imported.requests > 0) await scrub?.()
  stdout.write(`${[...toldLines(imported), ...toldCounts(imported, dry)].join('\n')}\n`)
}

function toldLines({ rejected, byName, unknown }: Imported): string[] {
  return [
    ...byName.map((file) => `${file}: its name says that all of them left, whatever stands in it`),
    ...rejected.map(({ file, line, problem }) => `${file}:${line}: left out, since ${problems[problem]}`),
    ...(['topics', 'places'] as const).flatMap((kind) => toldUnknown(kind, unknown[kind])),
  ]
}

/** As many as an operator reads. */
const SHOWN = { words: 50, letters: 60 }

function toldUnknown(kind: keyof Unknown, words: ReadonlyMap<string, number>): string[] {
  if (words.size === 0) return []
  return [
    `Not stored, since there are no such ${kind} here: ${shownCounts(words, SHOWN)}. If they are in a folder of yours, name ` +
      'it with --config.',
  ]
}

function toldCounts(imported: Imported, dry: boolean): string[] {
  const { added, suppressed, unsubscribed, paused, known, left, requests, repeated, rejected } = imported
  return [
    dry ? 'Nothing was changed. This is what would happen:' : 'Done:',
    `  ${added} are mailed from now on; their first mail says why it came`,
    `  ${suppressed} had left and are never mailed; of them a hash alone is kept`,
    `  ${unsubscribed} were subscribed here and are not mailed any more, since a list says that they left`,
    `  ${paused} are subscribed and paused, as a list says: they are not mailed until the pause ends`,
    `  ${known} were here before and stay as they are`,
    `  ${left} were here before and left; no import brings them back`,
    ...(requests > 0
      ? [
          `  ${requests} sign-ups that waited for their confirmation were taken back, since a list says that they left`,
        ]
      : []),
    `  ${repeated} lines repeat an address of another line; where one of them says that they left, they left`,
    `  ${linesOf(rejected.length)} ${rejected.length === 1 ? 'was' : 'were'} left out`,
  ]
}

const problems: Record<Rejected['problem'], string> = {
  empty: 'there is no address',
  long: 'the address is longer than carriers take',
  unicode: 'there are letters before the @ that few carriers take',
  form: 'that is no address',
  quotes: 'its quotation marks do not match',
  status: 'it does not say whether they are subscribed, as other lines do',
  values: 'it has more values than there are titles, so they may be in the wrong columns',
  above: 'it is above the titles of the columns',
}

function read(path: string): ListFile {
  try {
    return { name: path, text: listText(readFileSync(path)) }
  } catch (error) {
    throw new Error(`The file ${path} can't be read: ${whyNot(error)} Nothing was taken in.`)
  }
}
