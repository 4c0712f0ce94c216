/** How many former addresses of an article are kept. */
const MAX_FORMER = 10

/** The addresses that an article had before, each once, the latest first, without the one that it has now. */
export function formerUrls(
  url: string | undefined,
  ...before: readonly { url?: string; formerUrls?: readonly string[] }[]
): { formerUrls?: string[] } {
  const all = before.flatMap((one) => [...(one.url ? [one.url] : []), ...(one.formerUrls ?? [])])
  const former = [...new Set(all)].filter((one) => one !== url).slice(0, MAX_FORMER)
  return former.length > 0 ? { formerUrls: former } : {}
}
