import type { Language } from '../../domain/model/article.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** A matter as a reader's own pages show it. */
export interface NamedMatter {
  id: string
  name: Record<Language, string>
}

/** Names are stored again with each link to a page that shows them, and no link works for so long. */
const KEPT_DAYS = 30
const PARTITION = 'MATTER-NAME'
const names = codec<{ matter: NamedMatter }>('name of a matter')

/**
 * The names of matters that readers follow, by every id under which they follow them. The pages of subscribers have no
 * access to the matters themselves: the code that emails a link to one of these pages stores the names that the page shows.
 */
export class MatterNames {
  readonly #table: Table
  readonly #clock: Clock

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  /** Stores names. The key is the id under which somebody follows a matter, which may have been merged into another. */
  async put(found: ReadonlyMap<string, NamedMatter>): Promise<void> {
    const expires = Math.floor((this.#clock().getTime() + KEPT_DAYS * DAY_MS) / 1000)
    await this.#table.write(
      [...found].map(([sk, matter]) => ({
        pk: PARTITION,
        sk,
        value: names.encode({ matter }),
        expires,
        when: 'always',
      })),
    )
  }

  /** Gives matters other names; `next` returns the same object to leave one unchanged. */
  async rename(next: (matter: string, name: NamedMatter['name']) => NamedMatter['name']): Promise<void> {
    for await (const { pk, sk, value, version, expires } of this.#table.query(PARTITION)) {
      const { matter } = names.decode(value)
      const name = next(matter.id, matter.name)
      if (name === matter.name) continue
      const renamed = names.encode({ matter: { ...matter, name } })
      await this.#table.write([
        { pk, sk, value: renamed, version: version + 1, when: 'always', ...(expires && { expires }) },
      ])
    }
  }

  /** Returns the matter of each of these ids, in their order. A matter without a name has its id. */
  async get(ids: readonly string[]): Promise<Map<string, NamedMatter>> {
    const items = await this.#table.get(ids.map((sk) => ({ pk: PARTITION, sk })))
    return new Map(
      ids.map((id, index) => {
        const item = items[index]
        return [id, item ? names.decode(item.value).matter : { id, name: { en: id, es: id } }]
      }),
    )
  }
}

/** The matters, each once: a reader may follow two that were merged since. */
export function eachOnce(found: ReadonlyMap<string, NamedMatter>): NamedMatter[] {
  return [...new Map([...found.values()].map((matter) => [matter.id, matter])).values()]
}
