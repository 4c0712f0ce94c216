import { createHash } from 'node:crypto'
import { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import type { Files } from '../../ports/files.ts'
import type { Json, Key, Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

type Frequency = Edition['frequency']

/** What is known of an edition without its file. */
export type EditionHead = Pick<Edition, 'id' | 'frequency' | 'frozenAt'>

/** What the table holds of an edition; the rest is in its file. */
interface Head {
  id: string
  number: number
  from: number
  to: number
  frozenAt: string
  path: string
}

/** Digits of a number in the keys. */
const WIDTH = 8
const FOLDER = 'editions/'
const heads = codec<Head>('edition')
const bodies = codec<Edition>('edition body')

/** Editions in a row for each frequency: the number follows the last one's, so that none can be composed twice. */
export class Editions {
  readonly #table: Table
  readonly #files: Files
  /** By path, which names the content: what was read once is never read again. */
  readonly #bodies = new Map<string, Edition>()

  constructor(table: Table, files: Files) {
    this.#table = table
    this.#files = files
  }

  /** Freezes the edition as the next of its kind, unless another was put first; answers whether it was. */
  async freeze(edition: Edition): Promise<boolean> {
    const { id, frequency, from, to, frozenAt } = edition
    const last = await this.#last(frequency)
    if ((await this.covered(frequency)) !== from || last?.id === id) return false
    const path = await this.#put(edition)
    const head: Head = { id, number: (last?.number ?? 0) + 1, from, to, frozenAt, path }
    const [took] = await this.#table.write([
      {
        pk: partition(frequency),
        sk: numberKey(head.number, WIDTH),
        value: heads.encode(head),
        when: 'absent',
      },
    ])
    return took === true
  }

  /**
   * Puts another body in the place of each edition's that `change` changes, for what must not be kept. It is for whoever
   * holds the lease of composing: a body that no edition names is an old one, and goes.
   */
  async rewrite(change: (edition: Edition) => Edition | undefined): Promise<void> {
    const named = new Set<string>()
    for (const frequency of frequencies) {
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

  /** @throws {LostEdition} if its file is missing or damaged. */
  async last(frequency: Frequency): Promise<Edition | undefined> {
    const head = await this.#last(frequency)
    return head && this.#body(head)
  }

  /** The same without reading its file. */
  async lastHead(frequency: Frequency): Promise<EditionHead | undefined> {
    const head = await this.#last(frequency)
    return head && { id: head.id, frequency, frozenAt: head.frozenAt }
  }

  /** @throws {LostEdition} if its file is missing or damaged. */
  async get(id: string): Promise<Edition | undefined> {
    for (const frequency of frequencies) {
      for await (const head of this.#newestFirst(frequency)) {
        if (head.id === id) return this.#body(head)
      }
    }
    return undefined
  }

  /** Whether one of this id was frozen. */
  async has(id: string, frequency?: Frequency): Promise<boolean> {
    for (const one of frequency ? [frequency] : frequencies) {
      for await (const head of this.#newestFirst(one)) if (head.id === id) return true
    }
    return false
  }

  /** The ids of one frequency, the newest first. */
  async *ids(frequency: Frequency, limit: number): AsyncIterable<string> {
    for await (const { id } of this.#newestFirst(frequency, limit)) yield id
  }

  /**
   * All of one frequency, the newest first, each read as it is asked for. One whose file is missing or damaged goes to
   * `lost`, and the rest follow.
   * @throws {LostEdition} if there is one and no `lost`.
   */
  async *all(frequency: Frequency, lost?: (lost: LostEdition) => void): AsyncIterable<Edition> {
    for await (const head of this.#newestFirst(frequency)) {
      const edition = await this.#body(head).catch((error: unknown) => {
        if (!lost || !(error instanceof LostEdition)) throw error
        lost(error)
      })
      if (edition) yield edition
    }
  }

  /** The desk's sequence number up to which editions of this frequency have come, those that nobody wanted included. */
  async covered(frequency: Frequency): Promise<number> {
    const [passed] = await this.#table.get([turn(frequency)])
    return Math.max((await this.#last(frequency))?.to ?? 0, Number(passed?.value ?? 0))
  }

  /** Leaves out what came up to that sequence number, since nobody wanted an edition of it. */
  async passOver(frequency: Frequency, to: number): Promise<void> {
    await this.#table.write([{ ...turn(frequency), value: to, when: 'always' }])
  }

  /** Whether the schedule's turn on that day was taken, with an edition or with nothing to say. */
  async isDone(frequency: Frequency, day: string): Promise<boolean> {
    const [item] = await this.#table.get([turn(frequency, day)])
    return item !== undefined
  }

  /** Whether the schedule ever had a turn, or an edition was frozen without one. */
  async hasBegun(frequency: Frequency): Promise<boolean> {
    const range = { from: `${frequency}#`, to: `${frequency}#~`, limit: 1 }
    for await (const _ of this.#table.query('TURN', range)) return true
    return (await this.#last(frequency)) !== undefined
  }

  async setDone(frequency: Frequency, day: string): Promise<void> {
    await this.#table.write([{ ...turn(frequency, day), value: true, when: 'always' }])
  }

  async #last(frequency: Frequency): Promise<Head | undefined> {
    for await (const head of this.#newestFirst(frequency, 1)) return head
    return undefined
  }

  async *#newestFirst(frequency: Frequency, limit = Infinity): AsyncIterable<Head> {
    for await (const { value } of this.#table.query(partition(frequency), { reverse: true, limit })) {
      yield heads.decode(value)
    }
  }

  /** A name that tells the content, so that no body is ever written over. */
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

/** What a file holds if it is whole and of this edition, of whatever release; otherwise the kind of error. */
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

function partition(frequency: Frequency): string {
  return `EDITIONS#${frequency}`
}

function turn(frequency: Frequency, day?: string): Key {
  return { pk: 'TURN', sk: day === undefined ? frequency : `${frequency}#${day}` }
}
