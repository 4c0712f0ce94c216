import { domainToASCII } from 'node:url'

/** Who writes or is written to. */
export interface Mailbox {
  /** As people read it; may be empty. */
  name: string
  /** An international domain stands in it in its ASCII form (RFC 5890), as headers and mail servers need it. */
  address: string
}

/**
 * Reads `Name <address>`, or an address alone. The name is everything before the last bracket, whatever its
 * characters; in double quotes it is what they hold (RFC 5322, 3.2.4).
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

/** What stands behind the @. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Whether an address can be written into a header and to a mail server as it stands: ASCII, without quotes or comments. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9._-]+|\[[A-Za-z0-9.:]+\])$/.test(text)
}

/** An address, or a domain alone, with an international domain in its ASCII form. */
export function withAsciiDomain(address: string): string {
  const domain = domainOf(address)
  // What is no domain stays as it is, and `isAddress` refuses it. Node would end one at a slash and decode a percent sign.
  if (/^\p{ASCII}*$/u.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return address
  return `${address.slice(0, address.length - domain.length)}${domainToASCII(domain) || domain}`
}
