import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applyReports, type BounceCounts } from '../../digest/bounces/apply-reports.ts'
import { MAX_MESSAGE_BYTES, type SplitMessage, splitMessages } from '../../digest/bounces/split-messages.ts'
import { whyNot } from '../../domain/text/system-error.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import type { Io } from '../shared/cli.ts'

/**
 * Reads delivery reports and complaints from a file, a Maildir or standard input (`-`), applies them, and prints what was
 * done: in counts, and without an address.
 * @throws {Error} if the file can't be read.
 */
export async function readBounces(
  path: string,
  { subscribers: table, keys }: Pick<Installation, 'subscribers' | 'keys'>,
  { stdin, stdout }: Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>,
  clock: Clock,
): Promise<void> {
  const deps = {
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    keys,
    clock,
  }
  const inputs =
    path === '-'
      ? [() => (stdin ?? process.stdin) as AsyncIterable<Uint8Array | string>]
      : filesIn(path).map((file) => () => createReadStream(file))
  const counts = await applyReports(messagesIn(inputs, path), deps)
  stdout.write(`${countLines(counts).join('\n')}\n`)
}

/** The file, or the messages of a Maildir, or the files of any other folder. */
function filesIn(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const inside = (folder: string) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => join(folder, name))
    const names = new Set(readdirSync(path))
    const folders = ['new', 'cur'].filter((name) => names.has(name)).map((name) => join(path, name))
    return (folders.length > 0 ? folders : [path]).flatMap(inside)
  } catch (error) {
    throw new Error(`${path} can't be read: ${whyNot(error)}`)
  }
}

async function* messagesIn(
  inputs: readonly (() => AsyncIterable<Uint8Array | string>)[],
  path: string,
): AsyncIterable<SplitMessage> {
  try {
    for (const open of inputs) yield* splitMessages(open())
  } catch (error) {
    const again = 'What was read before it may be applied already, and the same mailbox can be read again.'
    throw new Error(`${path} can't be read: ${whyNot(error)} ${again}`)
  }
}

const megabytes = MAX_MESSAGE_BYTES / 1024 / 1024

/** The parts of a report that are printed even when they count nothing. */
const always: readonly (keyof BounceCounts)[] = ['missing', 'failed', 'complaints', 'ended']

const explained: Record<Exclude<keyof BounceCounts, 'messages'>, string> = {
  missing: 'say that there is no such mailbox: the subscription ends at once',
  failed:
    'say that one email could not be delivered, such as to a full mailbox: the subscription ends after three editions in a row',
  complaints: 'are complaints (spam): the subscription ends for good',
  refused: 'refuse the sender or the text: the subscription stays. See `npm run doctor`',
  delivered: 'confirm a delivery',
  delayed: 'say that an email is delayed or was passed on: nothing changes yet',
  notSpam: 'say "not spam": a complaint stays, since anybody can send such a message',
  unproved:
    'changed nothing, because they do not contain an email that we sent, by its link to unsubscribe or its Message-ID',
  others: 'are no reports, such as out-of-office replies',
  unreadable: `could not be read: they are broken or larger than ${megabytes} MB`,
  ended: 'ended a subscription',
}

function countLines(counts: BounceCounts): string[] {
  const { messages } = counts
  const keys = Object.keys(explained) as (keyof typeof explained)[]
  return [
    `${messages} ${messages === 1 ? 'message' : 'messages'} read:`,
    ...keys
      .filter((key) => counts[key] > 0 || always.includes(key))
      .map((key) => `  ${counts[key]} ${explained[key]}`),
  ]
}
