import { open, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { normalised, parseAddress } from '../access/address.ts'
import { readMailbox } from '../model/mailbox.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import { type Subscribers, subscriberId } from '../store/subscribers.ts'

export interface SweepDeps {
  subscribers: Subscribers
  keys: Pick<Keys, 'address'>
  clock: Clock
}

/** How long emails are kept to addresses that are not in the table, such as those of editors and of readers who never confirmed. */
const STRANGERS_DAYS = 30
/** After this, a half-written file must come from a process that was cut off. */
const HALF_WRITTEN_HOURS = 1
/** Longer than the header of any email of ours. */
const HEAD_BYTES = 16_384
const TOGETHER = 100

/**
 * Deletes emails from the outbox to readers whose address is no longer kept. An email whose recipient can't be read
 * stays.
 */
export async function sweepOutbox(folder: string, deps: SweepDeps): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const emails: Email[] = []
  for (const name of names) {
    const file = join(folder, name)
    if (name.endsWith('.part') && isOld(await written(file), HALF_WRITTEN_HOURS, deps.clock))
      await rm(file, { force: true })
    if (!name.endsWith('.eml')) continue
    const to = await recipient(file)
    if (to !== undefined) emails.push({ file, id: subscriberId(normalised(to), deps.keys.address) })
  }
  for (let from = 0; from < emails.length; from += TOGETHER) {
    await sweep(emails.slice(from, from + TOGETHER), deps)
  }
}

interface Email {
  file: string
  /** Of the reader, if it is one. */
  id: string
}

async function sweep(emails: readonly Email[], { subscribers, clock }: SweepDeps): Promise<void> {
  const stored = await subscribers.get(emails.map(({ id }) => id))
  for (const [index, { file }] of emails.entries()) {
    const reader = stored[index]?.subscriber
    if (reader && !reader.email) await rm(file, { force: true })
    else if (!reader && isOld(await written(file), STRANGERS_DAYS * 24, clock))
      await rm(file, { force: true })
  }
}

function isOld(at: number | undefined, hours: number, clock: Clock): boolean {
  return at !== undefined && clock().getTime() - at > hours * 3_600_000
}

/** When an email was put there, by its name as `Outbox` gives it, or when a file was written. */
async function written(file: string): Promise<number | undefined> {
  const [, day, hour, minute] = /^(\d{8})T(\d\d)(\d\d)\d*-\w+\.eml$/.exec(basename(file)) ?? []
  const iso = day?.replace(/(\d{4})(\d\d)(\d\d)/, `$1-$2-$3T${hour}:${minute}:00Z`)
  return iso ? Date.parse(iso) : (await stat(file).catch(() => undefined))?.mtimeMs
}

/** RFC 5322, 3.6.3: the address in the `To` header. */
async function recipient(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const [head = ''] = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/)
    const [, to = ''] = /^to:(.*)$/im.exec(head.replace(/\r?\n[ \t]+/g, ' ')) ?? []
    const parsed = parseAddress(readMailbox(to.trim()).address)
    return 'address' in parsed ? parsed.address : undefined
  } finally {
    await handle.close()
  }
}
