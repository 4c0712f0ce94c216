import { readFileSync } from 'node:fs'
import { whyNot } from '../local/reasons.ts'
import type { Installation } from '../steps/installation.ts'
import { Subscribers } from '../store/subscribers.ts'
import { importLists } from '../subscribers/import.ts'
import type { ListFile, Rejected } from '../subscribers/list-file.ts'
import type { Io } from './io.ts'

/** Takes in lists of subscribers and tells what came of them: numbers and lines, never an address. */
export async function importFiles(
  paths: readonly string[],
  { dry }: { dry: boolean },
  { subscribers: table, keys }: Installation,
  stdout: Io['stdout'],
): Promise<void> {
  const clock = () => new Date()
  const deps = { subscribers: new Subscribers(table), keys, clock }
  const { added, suppressed, known, left, rejected } = await importLists(paths.map(read), { dry }, deps)
  for (const { file, line, problem } of rejected) {
    stdout.write(`${file}:${line}: left out, since ${problems[problem]}\n`)
  }
  stdout.write(
    [
      dry ? 'Nothing was changed. This is what would happen:' : 'Done:',
      `  ${added} are mailed from now on; their first mail says why it came`,
      `  ${suppressed} had left and are never mailed; of them a hash alone is kept`,
      `  ${known} were here before and stay as they are`,
      `  ${left} were here before and left; no import brings them back`,
      `  ${rejected.length} lines were left out`,
      '',
    ].join('\n'),
  )
}

const problems: Record<Rejected['problem'], string> = {
  empty: 'there is no address',
  long: 'the address is longer than carriers take',
  unicode: 'there are letters before the @ that few carriers take',
  form: 'that is no address',
  quotes: 'its quotation marks do not match',
  status: 'the status says neither that they subscribed nor that they left',
}

function read(path: string): ListFile {
  try {
    return { name: path, text: readFileSync(path, 'utf8') }
  } catch (error) {
    throw new Error(`The file ${path} can't be read: ${whyNot(error)} Nothing was taken in.`)
  }
}
