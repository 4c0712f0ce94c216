/** A value with the place where it is written, so that an error that is found after merging can name file and line. */
export type Located = LocatedMap | LocatedList | LocatedScalar

/** The place of a value in a file. Lines are counted from 1. */
interface Spot {
  readonly file: string
  readonly line: number
}

/** A map with the place where it is written. */
export type LocatedMap = Spot & { kind: 'map'; readonly entries: ReadonlyMap<string, Located> }
/** A list with the place where it is written. */
export type LocatedList = Spot & { kind: 'list'; readonly items: readonly Located[] }
/** A plain value with the place where it is written. */
export type LocatedScalar = Spot & { kind: 'scalar'; readonly value: string | number | boolean | null }

/** Creates a map at a place. */
export function map({ file, line }: Spot, entries: Iterable<readonly [string, Located]> = []): LocatedMap {
  return { kind: 'map', file, line, entries: new Map(entries) }
}

/** Creates a list at a place. */
export function list({ file, line }: Spot, items: readonly Located[]): LocatedList {
  return { kind: 'list', file, line, items }
}

/** Creates a plain value at a place. */
export function scalar({ file, line }: Spot, value: LocatedScalar['value']): LocatedScalar {
  return { kind: 'scalar', file, line, value }
}

/** The text under a key, without the space around it. */
export function textOf(node: Located | undefined, key: string): string | undefined {
  const value = node?.kind === 'map' ? node.entries.get(key) : undefined
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : undefined
}

/** The values without their places. A key without a value counts as no key. */
export function plain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(
    [...node.entries].map(([key, value]) => [key, plain(value)]).filter(([, value]) => value !== null),
  )
}

/** The node at a path, or the nearest one above it. */
export function nearest(root: Located, path: readonly PropertyKey[]): Located {
  let node = root
  for (const step of path) {
    const next =
      node.kind === 'map'
        ? node.entries.get(String(step))
        : node.kind === 'list'
          ? node.items[Number(step)]
          : undefined
    if (!next) return node
    node = next
  }
  return node
}

/** The items of the list under a key. */
export function itemsOf(root: Located, name: string): readonly Located[] {
  const node = root.kind === 'map' ? root.entries.get(name) : undefined
  return node?.kind === 'list' ? node.items : []
}
