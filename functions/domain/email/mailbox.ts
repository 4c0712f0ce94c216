import { domainToASCII } from 'node:url'

/** A sender or a recipient. */
export interface Mailbox {
  /** The display name; may be empty. */
  name: string
  /** With an international domain in its ASCII form (RFC 5890), which headers and mail servers need. */
  address: string
}

/**
 * Reads `Name <address>`, or an address alone. The name is everything before the last bracket, of any
 * characters. If it is in double quotes, it is the text between them (RFC 5322, 3.2.4).
 */
export function readMailbox(text: string): Mailbox {
  const [, before = '', inBrackets] = /^(.*)<([^<>]+)>\s*$/s.exec(text) ?? []
  const name = before.trim()
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/s.exec(name) ?? []
  return {
    name: quoted === undefined ? name : quoted.replace(/\\(.)/gs, '$1'),
    address: withAsciiDomain((inBrackets ?? text).trim()),
  }
}

/** The part of an address after the @. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** Whether an address can be used in a header and with a mail server unchanged: ASCII, without quotes or comments. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9._-]+|\[[A-Za-z0-9.:]+\])$/.test(text)
}

/** An address, or a domain alone, with an international domain in its ASCII form. */
export function withAsciiDomain(address: string): string {
  const domain = domainOf(address)
  // Anything that is not a domain stays unchanged, and `isAddress` refuses it. Node would cut it at a slash and decode percent signs.
  if (/^\p{ASCII}*$/u.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return address
  return `${address.slice(0, address.length - domain.length)}${domainToASCII(domain) || domain}`
}

/** Whether a text names this address, as a whole and not as the end or the beginning of another. */
export function names(text: string, address: string): boolean {
  const found = text.match(/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*/g) ?? []
  // A quote or an equals sign may begin an address, but far more often one of them precedes it.
  return found.some((one) => one.replace(/^['`=]+/, '').toLowerCase() === address.toLowerCase())
}
