import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { domainOf, readMailbox } from '../../domain/email/mailbox.ts'
import { emailPage } from '../../email/frame.tsx'
import { composeMail } from '../../email/mime.ts'
import { styles } from '../../email/styles.ts'
import type { Mail } from '../../ports/mailer.ts'
import type { Problem } from '../../store/problems.ts'
import type { ReportOptions } from './report-email.tsx'

interface Told {
  began: readonly Pick<Problem, 'text'>[]
  ended: readonly Pick<Problem, 'text'>[]
}

/** Writes the email that tells the operator what stopped working, and what works again. */
export function problemEmail({ began, ended }: Told, { title, from, to, date }: ReportOptions): Mail {
  const subject = `${title}: ${began.length > 0 ? 'something stopped working' : 'it works again'}`
  const parts = [
    ...began.map(({ text }) => text),
    ...(ended.length > 0 ? ['This is over:', ...ended.map(({ text }) => text)] : []),
    'You get one email when a problem begins and one when it is over.',
  ]
  const [ours, theirs] = [readMailbox(from), readMailbox(to)]
  const id = createHash('sha256').update(`problem ${date.toISOString()} ${theirs.address}`).digest('hex')
  const raw = composeMail(
    {
      from: ours,
      to: theirs,
      subject,
      date,
      id: `${id.slice(0, 32)}@${domainOf(ours.address)}`,
      language: 'en',
    },
    { text: `${parts.join('\n\n')}\n`, html: html(parts, title, subject) },
  )
  return { from: ours.address, to: theirs.address, raw, tags: { kind: 'problem' } }
}

function html(parts: readonly string[], title: string, subject: string): string {
  return emailPage({ language: 'en', title, subject, preheader: parts[0] ?? '' }, [
    renderToString(
      <div>
        {parts.map((part) => (
          <p class="ink" style={styles.paragraph}>
            {part}
          </p>
        ))}
      </div>,
    ),
  ]).join('')
}
