/** A value with the place where it is written, so that an error that is found after merging can name file and line. */
export type Located = LocatedMap | LocatedList | LocatedScalar

/** The place of a value in a file. Lines are counted from 1. */
interface Spot {
  file: string
  line: number
}
export type LocatedMap = Spot & { kind: 'map'; entries: Map<string, Located> }
export type LocatedList = Spot & { kind: 'list'; items: Located[] }
export type LocatedScalar = Spot & { kind: 'scalar'; value: string | number | boolean | null }

/** Creates a map at a place. */
export const map = (spot: Spot, entries: Iterable<readonly [string, Located]> = []): LocatedMap => ({
  kind: 'map',
  file: spot.file,
  line: spot.line,
  entries: new Map(entries),
})

/** Creates a list at a place. */
export const list = (spot: Spot, items: Located[]): LocatedList => ({
  kind: 'list',
  file: spot.file,
  line: spot.line,
  items,
})

/** Creates a plain value at a place. */
export const scalar = (spot: Spot, value: LocatedScalar['value']): LocatedScalar => ({
  kind: 'scalar',
  file: spot.file,
  line: spot.line,
  value,
})

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
export function itemsOf(root: Located, name: string): Located[] {
  const node = root.kind === 'map' ? root.entries.get(name) : undefined
  return node?.kind === 'list' ? node.items : []
}
