import { parseAddress } from '../../../domain/email/address.ts'
import { weekdays } from '../../../domain/time.ts'
import type { AnswerKey, Answers } from './answers.ts'
import { readMailServer } from './mail-server.ts'
import { type Named, type Read, readDay, readIds, readTime, readTimeZone, readUrl } from './names.ts'

/** What the answers may refer to. */
export interface Known {
  places: readonly Named[]
  topics: readonly Named[]
  /** The title and schedule of the project, which are the defaults. */
  title: string
  weekly: { day: string; time: string }
  timeZone: string
  /** SMTP_URL of the environment. */
  smtp: string
}

/** One question of setup. */
export interface Question {
  key: AnswerKey
  /** Questions of one number belong together. */
  number: number
  text: string
  /** What the option of this name means. */
  help: string
  /** What an empty answer means. */
  fallback: (answers: Partial<Answers>, known: Known) => string
  /** What the default is called if it is no value. */
  none?: string
  /** Reads what was typed into the form that is stored. */
  read?: (text: string, known: Known) => Read
  /** Whether it makes sense after these answers. */
  isAsked?: (answers: Partial<Answers>) => boolean
}

const nothing = () => ''

/** The questions in their order. Number 8, the language, needs no answer. */
export const questions: readonly Question[] = [
  {
    key: 'title',
    number: 1,
    text: 'What is the digest called?',
    help: 'the name of the digest',
    fallback: (_, { title }) => title,
  },
  {
    key: 'operator',
    number: 2,
    text: 'Who runs it, as readers and publishers see it?',
    help: 'who runs it (default: the title)',
    fallback: ({ title = '' }) => title,
  },
  {
    key: 'url',
    number: 3,
    text: 'Which web address does it get? A host of its own, such as https://digest.example.org.',
    help: 'its web address, a host of its own (default: this machine only)',
    fallback: nothing,
    none: 'none yet, this machine only',
    read: readUrl,
  },
  {
    key: 'postal-address',
    number: 4,
    text: 'Which postal address stands in each email? US law (CAN-SPAM) requires one.',
    help: 'the postal address in each email',
    fallback: nothing,
    none: 'none yet, so no email yet',
  },
  {
    key: 'from',
    number: 5,
    text: 'From which address is email sent?',
    help: 'the sender, "Name <address>" or an address (default: digest@ and the host of --url)',
    fallback: ({ url }) => (url ? `digest@${new URL(url).hostname}` : ''),
    none: 'none yet, so no email yet',
  },
  {
    key: 'contact',
    number: 5,
    text: 'At which address or page do readers and publishers reach you? It is public.',
    help: 'where readers and publishers reach you, an address or a page (default: the sender)',
    fallback: ({ from = '' }) => /<([^<>]+)>$/.exec(from)?.[1] ?? from,
    none: 'none yet, so real sources are not read',
  },
  {
    key: 'editors',
    number: 6,
    text: 'Who may correct it? Addresses, or "Name <address>", with commas between them.',
    help: 'the editors, with commas between them (default: none)',
    fallback: nothing,
    none: 'nobody',
  },
  {
    key: 'operators',
    number: 6,
    text: 'Who runs it at /operate on the site, and gets the alarms?',
    help: 'the operators, with commas between them (default: the contact if it is an address of its own, or else the editors)',
    fallback: nothing,
    // Ten questions are enough: what is written in publication.yaml is printed at the end.
    isAsked: () => false,
  },
  {
    key: 'time-zone',
    number: 7,
    text: 'In which time zone? Such as America/Chicago, or the city alone.',
    help: "the time zone (default: this machine's; if that is UTC, America/New_York)",
    fallback: (_, { timeZone }) => timeZone,
    read: readTimeZone,
  },
  {
    key: 'day',
    number: 7,
    text: 'On which day is the weekly email sent?',
    help: 'the day of the weekly email (default: friday)',
    fallback: (_, { weekly }) => weekly.day,
    read: (text) => readDay(text, weekdays),
  },
  {
    key: 'time',
    number: 7,
    text: 'At what time?',
    help: 'the time of the weekly email (default: 07:00)',
    fallback: (_, { weekly }) => weekly.time,
    read: readTime,
  },
  {
    key: 'places',
    number: 9,
    text: 'Which region does it keep to? States or cities, such as Oregon, us-wa.',
    help: 'the states and cities that it keeps to, by name or id (default: all)',
    fallback: nothing,
    none: 'everywhere',
    read: (text, { places }) => readIds(text, 'place', places),
  },
  {
    key: 'federal',
    number: 9,
    text: 'Are federal stories, which name no other place, shown too? yes or no',
    help: 'with --places: whether federal stories are shown too, yes or no (default: yes)',
    fallback: () => 'yes',
    read: readYesOrNo,
    isAsked: ({ places }) => places !== '',
  },
  {
    key: 'topics',
    number: 9,
    text: 'Which topics does it keep to? Such as Detention, courts.',
    help: 'the topics that it keeps to, by name or id (default: all)',
    fallback: nothing,
    none: 'all',
    read: (text, { topics }) => readIds(text, 'topic', topics),
  },
  {
    key: 'smtp',
    number: 10,
    text: 'Which mail server sends email? Such as smtps://user@mail.example.org; its password is asked next.',
    help: 'the mail server, as smtps://user:password@host. Others on this machine can see options, so scripts set the environment variable SMTP_URL instead (the default)',
    fallback: (_, { smtp }) => smtp,
    none: 'none yet, emails are written to a folder',
    read: readMailServer,
  },
  {
    key: 'test-to',
    number: 10,
    text: 'To which address is a test email sent?',
    help: 'where the test email goes, or "none" (default: the first editor, or else the contact)',
    fallback: ({ editors = '', contact = '' }) => addressIn(editors.split(',')[0]!) || addressIn(contact),
    none: 'no test',
    read: readAddress,
    isAsked: ({ smtp, from, 'postal-address': postal }) => smtp !== '' && from !== '' && postal !== '',
  },
]

function addressIn(text: string): string {
  return /[^\s<>@:/]+@[^\s<>@:/]+/.exec(text)?.[0] ?? ''
}

function readAddress(text: string): Read {
  const parsed = parseAddress(text)
  return parsed.ok ? { value: parsed.address } : { problem: `"${text}" is not a valid email address.` }
}

function readYesOrNo(text: string): Read {
  if (/^(?:y|yes|true|on)$/i.test(text)) return { value: 'yes' }
  if (/^(?:n|no|false|off|none)$/i.test(text)) return { value: 'no' }
  return { problem: `"${text}" is neither yes nor no. Write one of them.` }
}
