/** The address without the parts that may differ for the same feed: scheme, `www.` and a slash at the end. */
export function bareAddress(feed: string): string {
  const url = URL.parse(feed)
  if (!url) return feed
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}
