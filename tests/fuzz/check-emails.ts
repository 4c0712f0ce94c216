import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { editionHeaders } from '../digest/email/edition-headers.ts'
import { runs } from '../security/script.ts'
import { Findings } from './finding.ts'
import { readers, SITE, type Trial } from './trial.ts'

/** Gmail cuts a longer one. */
const longest = 102_400

const plain = (text: string | false | undefined) => (text || '').replace(/\r\n?/g, '\n').trimEnd()

/** Checks the emails: promises 10 to 12. */
export async function checkEmails({ emails }: Trial): Promise<Findings> {
  const findings = new Findings()
  findings.unless(emails.length === readers.length, 10, 'An email is missing', emails.length)
  const read = await Promise.all(emails.map((raw) => PostalMime.parse(raw)))
  for (const [n, one] of read.entries()) {
    const raw = Buffer.from(emails[n] ?? '')
    const { html = '', text = '' } = one
    const two = await simpleParser(raw, { skipTextToHtml: true })
    const names = one.headers.map(({ key }) => key)
    findings.unless(names.join() === editionHeaders.join(), 11, 'An email has other headers', names)
    findings.unless(
      plain(two.html) === plain(html) && plain(two.text) === plain(text),
      10,
      'Two parsers read different emails',
      [plain(html).length, plain(two.html).length],
    )
    findings.unless((two.subject ?? '') === one.subject, 10, 'Two parsers read different subjects', [
      one.subject,
      two.subject,
    ])
    findings.unless(/<\/body><\/html>\s*$/.test(html), 10, 'An email ends early', html.slice(-200))
    findings.unless(Buffer.byteLength(html) < longest, 12, 'An email is too long', html.length)
    findings.addAll(11, 'Something runs in an email', runs(html))
    const lines = raw.toString('latin1').split('\r\n')
    findings.unless(
      lines.every((line) => !/[\r\n]/.test(line) && line.length <= 998),
      10,
      'An email has a bad line',
    )
    const link = one.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
    const own = link.replace(/[<>]/g, '')
    findings.unless(
      own.startsWith(`${SITE}/unsubscribe/`) && html.includes(own) && text.includes(own),
      11,
      'An email has no link to unsubscribe',
      link,
    )
    const all = [html, text, ...one.headers.map(({ value }) => value)]
    for (const [other, { to = [], headers: theirs }] of read.entries()) {
      if (other === n) continue
      const secrets = [
        to[0]?.address ?? '',
        theirs.find(({ key }) => key === 'list-unsubscribe')?.value.slice(1, -1) ?? '',
      ]
      findings.unless(
        !secrets.some((secret) => secret !== '' && all.some((part) => part.includes(secret))),
        11,
        'An email has something of another reader',
      )
    }
  }
  return findings
}
