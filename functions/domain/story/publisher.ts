/**
 * A publisher's name as it is compared: without the part that one of its feeds is of ("The Courier: Immigration",
 * "Courier (Ohio)"), and the same however it is written ("EL PAÍS", "El Pais").
 */
export function publisherName(name: string): string {
  const parts = name.normalize('NFKD').toLowerCase().split(/:| \(/)
  return parts.map(letters).find(Boolean) ?? ''
}

const letters = (part: string) =>
  part
    .trim()
    .replace(/^the\s+/, '')
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '')

/** What is in front of a host and names only another form of its pages. */
const forms = /^(?:(?:www|m|amp)\.)+(?=[^.]+\.)/

/** The host of a web address with its port, where it has one of its own, and without `www.`, `m.` and `amp.`. */
export function siteOf(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : URL.parse(url)?.host
  return host?.replace(/\.(?=:|$)/, '').replace(forms, '') || undefined
}

/** Whether a site is another one or a part of it. Without a list of public suffixes, `co.uk` is a site like any other. */
export function isPartOfSite(site: string, other: string): boolean {
  return site === other || (other.includes('.') && site.endsWith(`.${other}`))
}

/** Whether one of two sites is, or is a part of, the other. */
export function isSameSite(one: string, other: string): boolean {
  return isPartOfSite(one, other) || isPartOfSite(other, one)
}
