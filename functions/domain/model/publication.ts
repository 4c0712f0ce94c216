import * as z from 'zod/mini'
import { isAddress, readMailbox } from '../email/mailbox.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { weekdays } from '../time.ts'
import { WebAddress } from '../urls/web-address.ts'

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "07:00"'))
const mailbox = z.string().check(
  z.regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an email address'),
  z.refine((text) => isAddress(readMailbox(text).address), 'must be an address that mail servers accept'),
)
/** How long before an edition is frozen its editors get it as a draft; 0 for no draft. */
const draftHours = z._default(z.number().check(z.minimum(0), z.maximum(72)), 0)
const timeZone = z.string().check(z.refine(isTimeZone, 'is not a known time zone'))

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
export type Section = (typeof sections)[number]

/** What the operator says about the publication as a whole. */
export const Publication = z.strictObject({
  title: z.string().check(z.overwrite(withoutInvisible), z.minLength(1, 'must not be empty')),
  tagline: z.string(),
  /** Where readers find it; without one the machine's own address is used. */
  url: z.optional(WebAddress),
  /** Where readers found it before: links in mails that were sent lead there for ever. */
  formerUrls: z.optional(z.array(WebAddress)),
  /** Who runs it, as readers and publishers see it. */
  operator: z.string(),
  /** Where publishers find out who reads their feeds: part of the User-Agent, so nobody in public is asked without it. */
  contact: z.optional(WebAddress),
  /** Where readers find legal help: the digest gives none. */
  help: z.optional(WebAddress),
  mail: z.strictObject({
    from: mailbox,
    replyTo: z.optional(mailbox),
    /** Required by CAN-SPAM: without it no edition is mailed. */
    postalAddress: z.string().check(z.minLength(1, 'must not be empty')),
    /** Who is told what became of an edition when all of it is mailed. */
    reportsTo: z.optional(z.array(mailbox)),
  }),
  schedule: z.strictObject({
    timeZone,
    weekly: z.strictObject({ day: z.enum(weekdays), time, draftHours }),
    daily: z.strictObject({ time, draftHours }),
  }),
  /** Minutes that a new story rests before it is published, so that copies find each other first. */
  settleMinutes: z.number().check(z.minimum(0), z.maximum(240)),
  /** Days after which a source without a successful read raises an alarm. */
  deadAfterDays: z.number().check(z.minimum(1)),
  sections: z.array(z.enum(sections)),
  /** Who may correct what the machine decided: addresses, or `Name <address>`. */
  editors: z.array(mailbox),
})
export type Publication = z.infer<typeof Publication>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
