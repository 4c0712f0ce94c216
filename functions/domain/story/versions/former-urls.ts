/** How many former addresses of an article are kept. */
const MAX_FORMER = 10

/** The earlier addresses of an article, each once, the latest first, without the current one. */
export function formerUrls(
  url: string | undefined,
  ...before: readonly { url?: string; formerUrls?: readonly string[] }[]
): { formerUrls?: string[] } {
  const all = before.flatMap((one) => [...(one.url ? [one.url] : []), ...(one.formerUrls ?? [])])
  const former = [...new Set(all)].filter((one) => one !== url).slice(0, MAX_FORMER)
  return former.length > 0 ? { formerUrls: former } : {}
}
