import type { Item, Json, Key, Table } from '../ports/table.ts'

/** What an item becomes. Without `expires` it does not expire, even if it did before. */
interface NewValue {
  value: Json
  expires?: number
}

/**
 * Reads an item, changes it and writes it, on condition that nobody else wrote it in between. If somebody did, it starts
 * again at once, without a limit: whenever one writer has to repeat, another has just succeeded. So `change` may be called
 * several times, each time with what is stored by then (`undefined` if nothing is). It returns `undefined` to leave that
 * unchanged.
 *
 * Returns whether it wrote.
 * @throws what `change` throws, and what the table throws if it can't be reached; then the write may have taken effect.
 */
export async function update(
  table: Table,
  key: Key,
  change: (stored: Item | undefined) => NewValue | undefined,
): Promise<boolean> {
  for (;;) {
    const [stored] = await table.get([key])
    const next = change(stored)
    if (!next) return false
    const [written] = await table.write([
      {
        ...key,
        ...next,
        version: (stored?.version ?? 0) + 1,
        when: stored ? { is: stored.version } : 'absent',
      },
    ])
    if (written) return true
  }
}
