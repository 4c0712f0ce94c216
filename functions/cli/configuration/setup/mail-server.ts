import { mailServerUrl } from '../../../adapters/local/mail/mail-server-url.ts'
import type { Read } from './names.ts'

/** Characters that are looked at. */
const LONGEST = 2000

/**
 * The address of a mail server in a form that a shell, systemd, Docker and Node read alike: in the user and the password,
 * all but letters, digits, dots, dashes and underscores is percent-encoded.
 */
export function readMailServer(typed: string): Read {
  const text = typed.slice(0, LONGEST)
  const parts = /^(smtps?):\/\/(?:(.*)@)?([^@/?#\s]+)(\/?(?:\?[\w=&.%-]*)?)$/i.exec(text)
  const [, scheme = '', signIn, host = '', rest = ''] = parts ?? []
  if (!parts) return { problem: wrong(text) }
  const [user = '', ...words] = (signIn ?? '').split(':')
  const password = words.join(':')
  const before =
    signIn === undefined ? '' : `${encoded(decoded(user))}${password && `:${encoded(decoded(password))}`}@`
  const url = `${scheme.toLowerCase()}://${before}${host}${rest === '/' ? '' : rest}`
  try {
    return { value: mailServerUrl(url) }
  } catch {
    return { problem: wrong(text) }
  }
}

/** The same address with a password, which is given as it is and not percent-encoded. */
export function withPassword(url: string, password: string): string {
  return password === '' ? url : url.replace('@', `:${encoded(password)}@`)
}

/** Whether the address has a user who needs a password. */
export function lacksPassword(url: string): boolean {
  return /^smtps?:\/\/[^:@/]+@/.test(url)
}

/** The address without its password, to be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@')
}

/** Does not repeat the address, which may contain a password. */
function wrong(text: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) && !/^smtps?:/i.test(text)
  return `This is not the address of a mail server${scheme ? ': it must begin with smtp:// or smtps://' : ''}. Write one such as smtps://user:password@mail.example.org, or smtp://localhost:25.`
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** What was percent-encoded already is not encoded twice. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
