import type { Email } from 'postal-mime'
import type { RecipientStatus } from './what-happened.ts'

/** The characters that are read of what a report says. */
const MAX_SAID = 8 * 1024
/** The line before the copy of the returned email, of qmail and of Exim. */
const rule = /^-{2,}[^\n]{0,100}\b(?:copy of (?:the|your) message|original message)[^\n]{0,100}\r?\n/im

/**
 * Reads a report that is plain text: those of qmail ("The qmail-send Bounce Message Format", D. J. Bernstein) and of Exim
 * before 4.83, which names the recipients in a header field. `undefined` for any other message.
 */
export function plainReport({ text = '', headers }: Email): (RecipientStatus & { copy: string }) | undefined {
  const failed = headers.find(({ key }) => key === 'x-failed-recipients')?.value.slice(0, 1000)
  const isQmail = /^\s*Hi\. This is the /.test(text.slice(0, 200))
  if (!isQmail && failed === undefined) return undefined
  const found = rule.exec(text)
  const said = text.slice(0, found?.index ?? text.length).slice(0, MAX_SAID)
  const addresses = isQmail
    ? [...said.matchAll(/^<([^<>\s]{3,320})>:/gm)].map(([, address = '']) => address)
    : (failed ?? '').split(',').map((address) => address.trim())
  const isDelay = isQmail && /not a permanent error|I'm still trying|will keep trying/i.test(said)
  return {
    addresses: addresses.filter(Boolean),
    action: isDelay ? 'delayed' : 'failed',
    status: '',
    diagnostic: said,
    copy: found ? text.slice(found.index + found[0].length).replace(/^\s+/, '') : '',
  }
}
