import * as z from 'zod/mini'
import { isAddress, readMailbox } from '../email/mailbox.ts'
import { TextByLanguage } from '../story/publication/by-language.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { weekdays } from '../time.ts'
import { WebAddress } from '../urls/web-address.ts'

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "07:00"'))
const mailbox = z.string().check(
  z.regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    error: 'must be an email address',
    // One sentence is enough.
    abort: true,
  }),
  z.refine((text) => isAddress(readMailbox(text).address), 'must be an address that mail servers accept'),
)
const Contact = z
  .string()
  .check(
    z.refine(
      (text) => WebAddress.safeParse(text).success || isAddress(text),
      'must be an http or https address, or an email address',
    ),
  )
/** The most characters of the title, and of the name of a link. */
const LONGEST_LINE = 100
const LinkName = TextByLanguage.check(
  z.refine(
    (name) =>
      (typeof name === 'string' ? [name] : Object.values(name)).every((text) => isShortLine(text ?? '')),
    `must be one line of at most ${LONGEST_LINE} characters`,
  ),
)
const PublicAddress = WebAddress.check(
  z.refine((text) => {
    const { username = '', password = '' } = URL.parse(text) ?? {}
    return username === '' && password === ''
  }, 'must have no user name or password, which all readers would see'),
)
/** How many hours before an edition is frozen editors get a draft of it; 0 for no draft. */
const draftHours = z._default(z.number().check(z.minimum(0), z.maximum(72)), 0)
const color = z
  .string()
  .check(z.regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'must be a color: # and six hexadecimal digits, in quotes'))
const ids = z.array(z.string()).check(z.minLength(1, 'must name at least one'))
const timeZone = z.string().check(z.refine(isTimeZone, 'is not a known time zone'))

const Backup = z.strictObject({
  /** How often a backup is written, in the night. */
  every: z._default(z.enum(['day', 'week']), 'day'),
  /** How many are kept. */
  keep: z._default(z.int().check(z.minimum(1), z.maximum(400)), 14),
  /** The folder that they are written to; a relative path starts at the folder of `publication.yaml`. */
  to: z.string().check(
    z.minLength(1, 'must name a folder'),
    z.regex(/^(?!\s)(?:[^\p{Cc}]*[^\s\p{Cc}])?$/u, 'must name a folder, without spaces around it'),
    z.refine((to) => !to.startsWith('~'), 'must be a whole path: ~ is not read as your home folder'),
  ),
})
/** When backups of one machine are written, and where. */
export type BackupSettings = z.infer<typeof Backup>

/** The sections of an edition. */
export const sections = [
  'top',
  'federal',
  'courts',
  'congress',
  'states',
  'research',
  'official',
  'deadlines',
] as const
/** The name of a section of an edition. */
export type Section = (typeof sections)[number]

/** The most stories and words that an email may be set to. */
const MOST = { stories: 200, words: 10_000 }
/** The fewest words, in which the parts that every email has find room. */
const FEWEST_WORDS = 200
/** How long the emails of an edition are unless it is set. */
export const defaultLength = { stories: 20, words: 1100 }

const editionLength = z.strictObject({
  stories: z._default(z.int().check(z.minimum(1), z.maximum(MOST.stories)), defaultLength.stories),
  words: z._default(z.int().check(z.minimum(FEWEST_WORDS), z.maximum(MOST.words)), defaultLength.words),
})

/** The settings of the publication. */
export const Publication = z.strictObject({
  title: z
    .string()
    .check(
      z.overwrite(withoutInvisible),
      z.minLength(1, 'must not be empty'),
      z.refine(isShortLine, `must be one line of at most ${LONGEST_LINE} characters`),
    ),
  /** One line on what it is, for pages, feeds and previews. */
  tagline: TextByLanguage,
  /** A logo over the title: an SVG or PNG file as a data URL. */
  logo: z.optional(z.string()),
  /** The color of links and labels, for light screens or for both. */
  accent: z.optional(
    z.union(
      [color, z.strictObject({ light: color, dark: color })],
      'must be a color, or a map of two: light and dark',
    ),
  ),
  /** What About says of it, before how it is made: paragraphs with an empty line between them. */
  about: z.optional(TextByLanguage),
  /** What the first email says at its top. */
  welcome: z.optional(TextByLanguage),
  /** Links at the foot of pages and emails. */
  links: z.optional(
    z
      .array(z.strictObject({ name: LinkName, url: PublicAddress }))
      .check(z.maxLength(6, 'must be at most six')),
  ),
  /** The address of the site; without one the machine's own address is used. */
  url: z.optional(PublicAddress),
  /** Earlier addresses of the site, to which the links in emails that were sent lead. */
  formerUrls: z.optional(z.array(WebAddress)),
  /** The name of the operator, as readers and publishers see it. */
  operator: z.string(),
  /** Where publishers and readers write to: a page or an email address. It is part of the User-Agent; without it no public site is read. */
  contact: z.optional(Contact),
  /** A page on which readers find legal help, which the digest does not give. */
  help: z.optional(WebAddress),
  mail: z.strictObject({
    from: mailbox,
    replyTo: z.optional(mailbox),
    /** Required by CAN-SPAM: without it no edition is sent. */
    postalAddress: z.string().check(z.minLength(1, 'must not be empty')),
    /** The most emails a second. Without it, ten over SMTP, and 70 percent of what SES allows. */
    perSecond: z.optional(z.number().check(z.minimum(0.1), z.maximum(1000))),
    /** The most emails on the first day. Without it, 500. */
    firstDay: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
    /** Addresses that get alarms, and a report when an edition has been sent to all. Without it, the operators get the alarms. */
    reportsTo: z.optional(z.array(mailbox)),
  }),
  schedule: z.strictObject({
    timeZone,
    weekly: z.strictObject({ day: z.enum(weekdays), time, draftHours }),
    daily: z.strictObject({ time, draftHours }),
  }),
  /** Scheduled backups of an installation on one machine. */
  backup: z.optional(Backup),
  /** Minutes that a new story waits before it is published, so that its copies are found first. */
  settleMinutes: z.number().check(z.minimum(0), z.maximum(240)),
  /** Days after which a source without a successful read raises an alarm. */
  deadAfterDays: z.number().check(z.minimum(1)),
  /** How long the emails of an edition may be. The page of the edition has all stories. */
  edition: z._default(editionLength, defaultLength),
  sections: z.array(z.enum(sections)).check(
    z.minLength(1, 'must name at least one'),
    z.refine((all) => new Set(all).size === all.length, 'must name each section once'),
  ),
  /** The only places whose stories are shown, and whether federal stories are, which name no other place. */
  places: z.optional(z.strictObject({ only: ids, federal: z._default(z.boolean(), true) })),
  /** The only topics whose stories are shown. */
  topics: z.optional(z.strictObject({ only: ids })),
  /** The people who may correct what the machine decided: addresses, or `Name <address>`. */
  editors: z.array(mailbox),
  /**
   * The people who may turn sources on and off, see subscribers and pause mailings, written like editors. An editor is not an
   * operator unless listed here too.
   */
  operators: z.optional(z.array(mailbox)),
})
export type Publication = z.infer<typeof Publication>

/** Control characters end lines, and those for directions change what stands beside them. */
function isShortLine(text: string): boolean {
  return text.length <= LONGEST_LINE && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
