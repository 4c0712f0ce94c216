import type { FuzzDocument } from './case.ts'
import type { Finding } from './finding.ts'

type Check = (documents: readonly FuzzDocument[]) => Promise<readonly Finding[]>

/** Attempts after which the smallest documents so far count. */
const MAX_TRIES = 60

/** Removes documents, and then bytes of them, as long as the same kind of finding remains. */
export async function minimized(
  documents: readonly FuzzDocument[],
  { kind }: Finding,
  check: Check,
): Promise<readonly FuzzDocument[]> {
  let tries = 0
  const remains = async (some: readonly FuzzDocument[]) =>
    tries++ < MAX_TRIES && (await check(some)).some((finding) => finding.kind === kind)
  let smallest = documents
  for (const document of documents) {
    const fewer = smallest.filter((one) => one !== document)
    if (fewer.length > 0 && (await remains(fewer))) smallest = fewer
  }
  // If a good entry must come out unchanged, the document may not change around the bad one.
  if (smallest.some(({ neighbors }) => neighbors !== undefined) && kind.includes('neighbors')) return smallest
  for (const [n, document] of smallest.entries()) {
    const { neighbors: _, ...rest } = document
    const bytes = await smallestBytes(document.bytes, (fewer) =>
      remains(smallest.with(n, { ...rest, bytes: fewer })),
    )
    if (bytes.length < document.bytes.length) smallest = smallest.with(n, { ...rest, bytes })
  }
  return smallest
}

/** Removes pieces that are not needed, from halves down to single bytes. */
async function smallestBytes(
  bytes: Uint8Array,
  remains: (fewer: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let smallest = bytes
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length; ) {
      const fewer = Uint8Array.from([...smallest.subarray(0, at), ...smallest.subarray(at + size)])
      if (await remains(fewer)) smallest = fewer
      else at += size
    }
  }
  return smallest
}
