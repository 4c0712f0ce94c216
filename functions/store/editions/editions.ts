import { createHash } from 'node:crypto'
import { LostEdition } from '../../domain/edition/lost-edition.ts'
import { type Edition, type EditionKind, editionKinds } from '../../domain/model/edition.ts'
import type { Files } from '../../ports/files.ts'
import type { Json, Key, Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

/** What the table has of an edition, without its file. */
export type EditionHead = Pick<Edition, 'id' | 'frequency' | 'frozenAt'>

/** The record of an edition; the rest is in its file. */
interface Head {
  id: string
  number: number
  from: number
  to: number
  frozenAt: string
  path: string
}

/** Digits of a number in the keys. */
const NUMBER_WIDTH = 8
const FOLDER = 'editions/'
const heads = codec<Head>('edition')
const bodies = codec<Edition>('edition body')

/** Editions, numbered without gaps for each frequency, so that none can be composed twice. */
export class Editions {
  readonly #table: Table
  readonly #files: Files
  /** By path, which contains a hash of the content, so an edition is read only once. */
  readonly #bodies = new Map<string, Edition>()

  constructor(table: Table, files: Files) {
    this.#table = table
    this.#files = files
  }

  /** Stores the edition as the next of its frequency. Returns `false` if another edition was stored since it was composed. */
  async freeze(edition: Edition): Promise<boolean> {
    const { id, frequency, from, to, frozenAt } = edition
    const last = await this.#last(frequency)
    if ((await this.covered(frequency)) !== from || last?.id === id) return false
    const path = await this.#put(edition)
    const head: Head = { id, number: (last?.number ?? 0) + 1, from, to, frozenAt, path }
    const [written] = await this.#table.write([
      {
        pk: partition(frequency),
        sk: numberKey(head.number, NUMBER_WIDTH),
        value: heads.encode(head),
        when: 'absent',
      },
    ])
    return written === true
  }

  /**
   * Rewrites editions with text that must not be kept; `change` returns `undefined` to leave one unchanged. Then it removes
   * all files that no edition names. The caller must hold the lease of composing.
   * @throws {LostEdition} if a file is missing or damaged.
   */
  async rewrite(change: (edition: Edition) => Edition | undefined): Promise<void> {
    const named = new Set<string>()
    for (const frequency of editionKinds) {
      for await (const { pk, sk, value, version } of this.#table.query(partition(frequency))) {
        const head = heads.decode(value)
        const edition = change(await this.#body(head))
        const path = edition ? await this.#put(edition) : head.path
        const next = { pk, sk, value: heads.encode({ ...head, path }), version: version + 1 }
        if (edition) await this.#table.write([{ ...next, when: { is: version } }])
        named.add(path)
      }
    }
    for await (const path of this.#files.list(FOLDER)) if (!named.has(path)) await this.#files.remove(path)
  }

  /**
   * Reads the newest edition of a frequency.
   * @throws {LostEdition} if its file is missing or damaged.
   */
  async last(frequency: EditionKind): Promise<Edition | undefined> {
    const head = await this.#last(frequency)
    return head && this.#body(head)
  }

  /** Reads the record of the newest edition of a frequency, without its file. */
  async lastHead(frequency: EditionKind): Promise<EditionHead | undefined> {
    const head = await this.#last(frequency)
    return head && { id: head.id, frequency, frozenAt: head.frozenAt }
  }

  /**
   * Reads an edition of any frequency.
   * @throws {LostEdition} if its file is missing or damaged.
   */
  async get(id: string): Promise<Edition | undefined> {
    for (const frequency of editionKinds) {
      for await (const head of this.#newestFirst(frequency)) {
        if (head.id === id) return this.#body(head)
      }
    }
    return undefined
  }

  /** Returns whether an edition of this id is stored. */
  async has(id: string, frequency?: EditionKind): Promise<boolean> {
    for (const one of frequency ? [frequency] : editionKinds) {
      for await (const head of this.#newestFirst(one)) if (head.id === id) return true
    }
    return false
  }

  /** Returns the ids of one frequency, the newest first. */
  async *ids(frequency: EditionKind, limit: number): AsyncIterable<string> {
    for await (const { id } of this.#newestFirst(frequency, limit)) yield id
  }

  /**
   * Reads the editions of one frequency, the newest first, one at a time. One whose file is missing or damaged is passed to
   * `lost` and left out.
   * @throws {LostEdition} if there is such an edition and no `lost`.
   */
  async *all(frequency: EditionKind, lost?: (lost: LostEdition) => void): AsyncIterable<Edition> {
    for await (const head of this.#newestFirst(frequency)) {
      const edition = await this.#body(head).catch((error: unknown) => {
        if (!lost || !(error instanceof LostEdition)) throw error
        lost(error)
      })
      if (edition) yield edition
    }
  }

  /** Returns the number of the last log entry that an edition of this frequency covers or that was passed over. */
  async covered(frequency: EditionKind): Promise<number> {
    const [passed] = await this.#table.get([slotKey(frequency)])
    return Math.max((await this.#last(frequency))?.to ?? 0, Number(passed?.value ?? 0))
  }

  /** Passes over the log up to this entry, because no subscriber wanted an edition of it. */
  async passOver(frequency: EditionKind, to: number): Promise<void> {
    await this.#table.write([{ ...slotKey(frequency), value: to, when: 'always' }])
  }

  /** Returns whether the slot of that day is done, with an edition or without. */
  async isDone(frequency: EditionKind, day: string): Promise<boolean> {
    const [item] = await this.#table.get([slotKey(frequency, day)])
    return item !== undefined
  }

  /** Returns whether any slot of this frequency is done, or an edition was stored without one. */
  async hasBegun(frequency: EditionKind): Promise<boolean> {
    return (await this.followsSchedule(frequency)) || (await this.#last(frequency)) !== undefined
  }

  /** Returns whether any slot of this frequency is done. A digest that runs single cycles has none. */
  async followsSchedule(frequency: EditionKind): Promise<boolean> {
    const range = { from: `${frequency}#`, to: `${frequency}#~`, limit: 1 }
    for await (const _ of this.#table.query('TURN', range)) return true
    return false
  }

  /** Notes that the slot of that day is done. */
  async setDone(frequency: EditionKind, day: string): Promise<void> {
    await this.#table.write([{ ...slotKey(frequency, day), value: true, when: 'always' }])
  }

  async #last(frequency: EditionKind): Promise<Head | undefined> {
    for await (const head of this.#newestFirst(frequency, 1)) return head
    return undefined
  }

  async *#newestFirst(frequency: EditionKind, limit = Infinity): AsyncIterable<Head> {
    for await (const { value } of this.#table.query(partition(frequency), { reverse: true, limit })) {
      yield heads.decode(value)
    }
  }

  /** Stores an edition under a name that contains a hash of it, so that no file is ever overwritten. */
  async #put(edition: Edition): Promise<string> {
    const body = JSON.stringify(bodies.encode(edition))
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const path = `${FOLDER}${edition.id}-${hash}.json`
    await this.#files.write(path, body, { contentType: 'application/json' })
    return path
  }

  async #body({ id, frozenAt, path }: Head): Promise<Edition> {
    const known = this.#bodies.get(path)
    if (known) return known
    const bytes = await this.#files.read(path)
    const stored = bytes ? storedIn(bytes, id) : 'ENOENT'
    if (typeof stored === 'string') throw new LostEdition({ id, frozenAt }, path, stored)
    const edition = bodies.decode(stored)
    this.#bodies.set(path, edition)
    return edition
  }
}

/** The content of a file if it is whole and of this edition, of any release; otherwise the name of the error. */
function storedIn(bytes: Uint8Array, id: string): Record<string, Json> | string {
  let stored: unknown
  try {
    stored = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return (error as Error).name
  }
  const { schema, id: itsId } = (stored ?? {}) as Record<string, unknown>
  return typeof schema === 'number' && itsId === id ? (stored as Record<string, Json>) : 'TypeError'
}

function partition(frequency: EditionKind): string {
  return `EDITIONS#${frequency}`
}

function slotKey(frequency: EditionKind, day?: string): Key {
  return { pk: 'TURN', sk: day === undefined ? frequency : `${frequency}#${day}` }
}
