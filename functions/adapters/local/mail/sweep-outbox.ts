import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { normalised, parseAddress } from '../../../domain/email/address.ts'
import { readMailbox } from '../../../domain/email/mailbox.ts'
import { HOUR_MS } from '../../../domain/time.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Keys } from '../../../ports/keys.ts'
import { type Subscribers, subscriberId } from '../../../store/subscribers/subscribers.ts'
import { sampleAddress } from '../sample/sample-address.ts'
import { outboxName, readOutboxName } from './outbox-name.ts'

interface SweepDeps {
  subscribers: Subscribers
  keys: Pick<Keys, 'address'>
  clock: Clock
}

/** How long emails to addresses that are not in the table are kept, such as editors and readers who never confirmed. */
const UNKNOWN_READER_DAYS = 30
/** After this, a half-written file must be left from a process that ended. */
const HALF_WRITTEN_HOURS = 1
/** Longer than the header of any email of ours. */
const HEAD_BYTES = 16_384
/** Files that are open at the same time. */
const MAX_OPEN_FILES = 100

/**
 * Deletes emails from the outbox to readers whose address is no longer kept. An email whose recipient can't be read
 * stays. The file name holds a keyed hash of the recipient, so that a deletion need not open thousands of files. Emails of
 * earlier releases are opened once and get such a name.
 */
export async function sweepOutbox(folder: string, deps: SweepDeps): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.part'))) {
    if (isOld(await modifiedAt(join(folder, name)), HALF_WRITTEN_HOURS, deps.clock))
      await rm(join(folder, name), { force: true })
  }
  const emails: Email[] = []
  const nameless: string[] = []
  for (const name of names.filter((name) => name.endsWith('.eml'))) {
    const { at, reader } = readOutboxName(name) ?? {}
    if (reader === undefined) nameless.push(name)
    else emails.push({ file: join(folder, name), id: reader, at })
  }
  for (const some of chunks(nameless)) {
    const found = await Promise.all(some.map((name) => nameByReader(folder, name, deps.keys)))
    emails.push(...found.filter((email) => email !== undefined))
  }
  // A trial deletes its subscriber, but the operator should still find the email.
  const sample = subscriberId(sampleAddress, deps.keys.address)
  const readers = Map.groupBy(
    emails.filter(({ id }) => id !== sample),
    ({ id }) => id,
  )
  for (const some of chunks([...readers])) await sweep(some, deps)
}

interface Email {
  file: string
  /** Of the reader, if it is one. */
  id: string
  at: number | undefined
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MAX_OPEN_FILES) }, (_, n) =>
    all.slice(n * MAX_OPEN_FILES, (n + 1) * MAX_OPEN_FILES),
  )
}

async function sweep(
  readers: readonly [id: string, emails: readonly Email[]][],
  { subscribers, clock }: SweepDeps,
): Promise<void> {
  const stored = await subscribers.get(readers.map(([id]) => id))
  for (const [index, [, emails]] of readers.entries()) {
    const reader = stored[index]?.subscriber
    if (reader?.email) continue
    const isOver = ({ at }: Email) => reader !== undefined || isOld(at, UNKNOWN_READER_DAYS * 24, clock)
    for (const { file } of emails.filter(isOver)) await rm(file, { force: true })
  }
}

function isOld(at: number | undefined, hours: number, clock: Clock): boolean {
  return at !== undefined && clock().getTime() - at > hours * HOUR_MS
}

async function modifiedAt(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs
}

/** Renames an email of an earlier release, so that its name has the id of its reader. */
async function nameByReader(
  folder: string,
  name: string,
  keys: Pick<Keys, 'address'>,
): Promise<Email | undefined> {
  const file = join(folder, name)
  const to = await recipientOf(file)
  if (to === undefined) return undefined
  const id = subscriberId(normalised(to), keys.address)
  const { at, message } = readOutboxName(name) ?? {}
  if (message === undefined) return { file, id, at: await modifiedAt(file) }
  const better = join(folder, outboxName(message, id))
  const isNamed = await rename(file, better).then(
    () => true,
    () => false,
  )
  return { file: isNamed ? better : file, id, at }
}

/** RFC 5322, 3.6.3: the address in the `To` header. */
async function recipientOf(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const [head = ''] = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/)
    const [, to = ''] = /^to:(.*)$/im.exec(head.replace(/\r?\n[ \t]+/g, ' ')) ?? []
    return addressIn(to)
  } finally {
    await handle.close()
  }
}

function addressIn(to: string): string | undefined {
  const parsed = parseAddress(readMailbox(to.trim()).address)
  return parsed.ok ? parsed.address : undefined
}
