/** Path and host of an address; nothing of a query, which may say anything. */
export function urlParts(url: string | undefined): { host: string; path: string } {
  const match = /^https?:\/\/([^/?#]+)([^?#]{0,500})/i.exec(url ?? '')
  return { host: match?.[1] ?? '', path: match?.[2] ?? '' }
}
