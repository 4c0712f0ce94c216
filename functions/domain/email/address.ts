import { domainToASCII, domainToUnicode } from 'node:url'

/** Why an address is refused: empty, too long, not ASCII before the @, or malformed. */
export type AddressProblem = 'empty' | 'long' | 'unicode' | 'form'

/** Characters of an address, and of the part before the @ (RFC 5321, 4.5.3.1). */
const MAX_LENGTH = 254
const MAX_LOCAL_LENGTH = 64
/** A local part without quotes (dot-atom, RFC 5322, 3.2.3). */
const dotAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const hostName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u
const ignorable = /\p{Default_Ignorable_Code_Point}/u

/**
 * Parses an address that mail servers accept: one line, ASCII before the @ (few servers accept more, and SES does not),
 * no quoted local part. An international domain is returned in its ASCII form.
 */
export function parseAddress(
  text: string,
): { ok: true; address: string } | { ok: false; error: AddressProblem } {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, error: 'empty' }
  if (trimmed.length > MAX_LENGTH) return { ok: false, error: 'long' }
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, at)
  if (at < 1 || /[\s\p{C}]/u.test(trimmed)) return { ok: false, error: 'form' }
  if (/[^\p{ASCII}]/u.test(local)) return { ok: false, error: 'unicode' }
  const domain = deliverableDomain(trimmed.slice(at + 1))
  if (domain === undefined || !dotAtom.test(local) || !hostName.test(domain))
    return { ok: false, error: 'form' }
  if (local.length > MAX_LOCAL_LENGTH || local.length + domain.length >= MAX_LENGTH)
    return { ok: false, error: 'long' }
  return { ok: true, address: `${local}@${domain}` }
}

/**
 * The domain in its ASCII form (A-labels, RFC 5890) and in lower case, or nothing if that form means another domain than
 * the one that was typed. Node reads a domain as a URL parser does: it decodes `%6f`, ends the host at `/`, `?` and `#`,
 * replaces wide and circled letters by plain ones and drops invisible ones. The email would then go to another host.
 */
function deliverableDomain(typed: string): string | undefined {
  const domain = typed.normalize('NFC')
  if (!domainLetters.test(domain) || ignorable.test(domain) || domain !== domain.normalize('NFKC'))
    return undefined
  const ascii = domainToASCII(domain)
  const shown = domainToUnicode(ascii)
  // Node leaves a label with `xn--` as it is if it can't decode it.
  return ascii !== '' && !/(^|\.)xn--/.test(shown) && domainToASCII(shown) === ascii ? ascii : undefined
}

/** The form in which addresses are compared. No mail server in use distinguishes upper and lower case, and readers mix them. */
export function normalised(address: string): string {
  return address.toLowerCase()
}

/**
 * An address without its tag, which names its mailbox: most providers deliver `ana+news@…` to `ana@…` (RFC 5233). With a
 * provider that does not, two people share a limit; nothing else is affected.
 */
export function withoutTag(address: string): string {
  return normalised(address).replace(/^([^@+]+)\+[^@]*@/, '$1@')
}

/** Masks an address so that its owner recognizes it and nobody else can use it: `a•••@e•••.org`. */
export function masked(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  const labels = domain.split('.')
  return `${local.slice(0, 1)}•••@${(labels[0] ?? '').slice(0, 1)}•••.${labels.at(-1) ?? ''}`
}

/** Replaces whatever looks like an address: mail servers often quote the one that they refuse. */
export function withoutAddresses(text: string, replacement: string): string {
  return text.replace(/[^\s<>]+@[^\s<>]+/g, replacement)
}
