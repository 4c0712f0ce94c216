import getTlsOptions from 'smtp-server/lib/tls-options.js'

/** The ways in which each server is set up. */
export const kinds = [
  'usual',
  'without extensions',
  'small',
  'small, and does not say so',
  'with TLS',
  'with sign-in',
  'with two connections at a time',
] as const
export type Kind = (typeof kinds)[number]

/** The size of an email that a small server takes, in bytes. An edition is larger. */
export const SMALL = 2000
export const USER = 'digest'
export const PASSWORD = 'secret'

/** What a test has a server answer on its usual port. */
export interface Answers {
  /** It greets when this has resolved. */
  greets?: Promise<void>
  /** Its reply to a reader, such as `550 5.1.1 no such user`. `undefined` accepts the reader. */
  toReader?: (address: string) => string | undefined
}

/** A real mail server on loopback, with a port for each way in which it is set up. */
export interface MailServer {
  port(kind: Kind): number
  answers: Answers
  /** The readers whose whole emails it has, in any order. It answers only after that. */
  readonly taken: string[]
  /** Waits for the text that contains this and has come through, and returns its bytes. */
  arrived(mark: string): Promise<string>
  close(): Promise<void>
}

/** A certificate that nobody vouches for. */
export function testCertificate(): { key: string; cert: string } {
  const { key, cert } = getTlsOptions()
  return { key: String(key), cert: String(cert) }
}
