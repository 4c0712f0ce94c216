/**
 * A publisher's name in the form in which names are compared: without the section that a feed is of ("The Courier:
 * Immigration", "Courier (Ohio)"), and without regard to case and accents ("EL PAÍS", "El Pais").
 */
export function publisherName(name: string): string {
  const parts = name.normalize('NFKD').toLowerCase().split(/:| \(/)
  return parts.map(letters).find(Boolean) ?? ''
}

/**
 * The outlet that readers see for a source: its name without what tells its feed from others, which is a section after a
 * colon, and a place or "via …" in parentheses. "The Courier: Immigration (via Relay)" is The Courier's.
 */
export function outletName(name: string): string {
  return name.split(/:\s|\s\(/, 1)[0]?.trim() || name
}

const letters = (part: string) =>
  part
    .trim()
    .replace(/^the\s+/, '')
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '')

/** Prefixes of a host that only name another form of its pages. */
const forms = /^(?:(?:www|m|amp)\.)+(?=[^.]+\.)/

/** The host of a web address, with its port if it is not the default, without `www.`, `m.` and `amp.`. */
export function siteOf(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : URL.parse(url)?.host
  return host?.replace(/\.(?=:|$)/, '').replace(forms, '') || undefined
}

/** Whether a site is another one or a subdomain of it. There is no list of public suffixes: `co.uk` counts as a site. */
export function isPartOfSite(site: string, other: string): boolean {
  return site === other || (other.includes('.') && site.endsWith(`.${other}`))
}

/** Whether one of two sites is the other or a subdomain of it. */
export function isSameSite(one: string, other: string): boolean {
  return isPartOfSite(one, other) || isPartOfSite(other, one)
}

/** Whether many sites share a domain, such as `com`, `co.uk` or `gob.mx`. Domains of hosting companies are not known here. */
export const isSharedDomain = (domain: string): boolean =>
  /^(?:[^.]*|(?:ac|co|com|edu|go|gob|gov|gub|mil|ne|net|nom|or|org|sch)\.[^.]{2})$/.test(domain)

/** The part of a host that its owner registered: `chain.example` of `north.chain.example:8080`, and `bbc.co.uk` of `news.bbc.co.uk`. */
export function registeredDomain(host: string): string {
  const name = host.replace(/:\d+$/, '')
  // An address of numbers has no owner's part.
  if (/^[\d.]+$|^\[/.test(name)) return host
  const labels = name.split('.')
  const two = labels.slice(-2).join('.')
  return isSharedDomain(two) && labels.length > 2 ? labels.slice(-3).join('.') : two
}
