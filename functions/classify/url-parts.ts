/** Host and path of an address, without its query. */
export function urlParts(url: string | undefined): { host: string; path: string } {
  const match = /^https?:\/\/([^/?#]+)([^?#]{0,500})/i.exec(url ?? '')
  return { host: match?.[1] ?? '', path: match?.[2] ?? '' }
}
