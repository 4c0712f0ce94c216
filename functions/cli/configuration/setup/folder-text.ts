import { stringify } from 'yaml'
import { readMailbox } from '../../../domain/email/mailbox.ts'
import type { Source } from '../../../domain/model/source.ts'
import { type Answers, itemsOfAnswer, operatorsOf } from './answers.ts'

/** The `publication.yaml` that the answers make. What was not answered stands in it as a comment. */
export function publicationText(answers: Partial<Answers>): string {
  const { title, operator, url, contact, 'postal-address': postalAddress, 'time-zone': timeZone } = answers
  const from = sender(answers)
  // A key without a value would remove what the project sets.
  const hasMail = from || postalAddress ? '' : '# '
  const scope = `{only: [${answers.places}], federal: ${answers.federal !== 'no'}}`
  return `# What readers see, and when its editions are sent. Only what differs from config/publication.yaml of the clone is
# here; that file explains every setting. A running digest applies a change within a minute.

${set('title', title, 'Example Digest')}
# The name of the operator, as readers and publishers see it.
${set('operator', operator, 'Example Legal Aid')}
# The address of the site: a host of its own, without a path.
${set('url', url, 'https://digest.example.org')}
# Where publishers and readers reach you: an address or a page. Real sources are read only if it is set.
${set('contact', contact, 'editor@example.org')}

${hasMail}mail:
  ${set('from', from, 'Example Digest <digest@example.org>')}
  # US law (CAN-SPAM) requires a valid postal address in every edition.
  ${set('postalAddress', postalAddress, 'Example Legal Aid, 120 Main Street, Los Angeles, CA 90012')}
  # The addresses that get alarms, and a report after an edition was sent. Without this line, the operators get the alarms.
  # reportsTo: [operator@example.org]

${timeZone ? '' : '# '}schedule:
  ${set('timeZone', timeZone, 'America/New_York')}
  # Editors get a draft 14 hours before, unless you add draftHours between the braces.
  ${answers.day ? `weekly: {day: ${answers.day}, time: ${JSON.stringify(answers.time || defaultTime)}}` : '# weekly: {day: friday, time: "07:00"}'}

# Who may correct the digest. They ask for a link at /edit on the site and get it by email.
${listOf('editors', itemsOfAnswer(answers.editors), 'Ana Ruiz <ana@example.org>')}

# Who sees how the digest runs, turns sources on and off, and manages subscribers, at /operate on the site. An editor is
# not an operator unless listed here too.
${listOf('operators', operatorsOf(answers), 'Ana Ruiz <ana@example.org>')}

# The only places and topics whose stories are shown. Without these lines, all are.
${answers.places ? `places: ${scope}` : '# places: {only: [us-or], federal: true}'}
${answers.topics ? `topics: {only: [${answers.topics}]}` : '# topics: {only: [detention, courts]}'}
`
}

/** What is shown beside a day whose time is not known. */
const defaultTime = '07:00'

/** A setting, or an example of it as a comment. */
function set(key: string, value: string | undefined, example: string): string {
  return value ? `${key}: ${yaml(value)}` : `# ${key}: ${example}`
}

/** The `sources.yaml` of a new folder: all of it comments, with the local sources of its region that are off. */
export function sourcesText(local: readonly Source[]): string {
  const lines = local.map(({ id, name, checked }) => {
    const found = checked ? `, ${checked.found}` : ''
    return `#   - {id: ${id}, on: true}  # ${name.replace(/\s+/g, ' ')}${found}`
  })
  return `# Changes to the sources in config/sources.yaml of the clone, which explains every setting. To use a line, remove its #,
# and that of \`sources:\`. \`npm run -s validate -- ID\` says what is known about a source.
#
# sources:
#   - {id: thehill, on: false}                # switch one off
#   - https://news.example.org/feed.xml       # add one by its address alone
${lines.length > 0 ? `#\n# Local sources of your region that are off, and what was found at the latest known look:\n${lines.join('\n')}\n` : ''}`
}

/** The environment file with the mail server. Only its owner may read it, because it has a password. */
export function mailServerText(url: string | undefined): string {
  return `# The mail server, such as smtps://user:password@mail.example.org. Commands with --config read it here, and so does systemd (EnvironmentFile).
# In the user and the password, percent-encode what is no letter or digit: %40 for @.
${url ? `SMTP_URL=${/[&;]/.test(url) ? `"${url}"` : url}` : 'SMTP_URL='}
`
}

/** The sender. An address alone gets the title as its name. */
function sender({ from, title = '' }: Partial<Answers>): string | undefined {
  if (!from || from.includes('<') || /[<>]/.test(title)) return from
  return `${title} <${readMailbox(from).address}>`
}

function listOf(key: string, items: readonly string[], example: string): string {
  return items.length > 0
    ? `${key}:\n${items.map((item) => `- ${yaml(item)}`).join('\n')}`
    : `# ${key}: [${example}]`
}

/** A text as a value on one line. */
function yaml(text: string): string {
  const value = stringify(text, { lineWidth: 0 }).trimEnd()
  return value.includes('\n') ? JSON.stringify(text) : value
}
