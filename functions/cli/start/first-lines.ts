import { mailServerHost } from '../../adapters/local/mail/mail-server-url.ts'
import { nextSlot } from '../../domain/edition/slots.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { isPolled } from '../../domain/model/source.ts'

/** What `npm start` was asked for. */
export interface StartFacts {
  configuration: Configuration
  /** The folder of the project's own configuration. */
  base: string
  config?: string | undefined
  sources?: string | undefined
  /** Whether the sample sources are read. */
  sample: boolean
  folder: string
  /** Whether the data folder was there before. */
  isKnown: boolean
  /** The checked address of the mail server, if emails go to one. */
  smtp?: string | undefined
  /** Whether the environment names a mail server. */
  hasServer: boolean
  once: boolean
  send: boolean
  now: Date
}

/** The first lines of `npm start`: what it uses, where everything is, and what happens next. */
export function firstLines(facts: StartFacts): string[] {
  const rows: [string, string][] = [
    ['Configuration', configurationText(facts)],
    ['Sources', sourcesText(facts)],
    ['Email', emailText(facts)],
    ['Data', `${facts.folder}${facts.isKnown ? '' : ' (new)'}`],
    ['Next', nextText(facts)],
  ]
  return rows.map(([name, text]) => `  ${name.padEnd(15)}${text}`)
}

function configurationText({ config, base }: StartFacts): string {
  return config === undefined
    ? `${base} alone; name a folder of your own with --config DIR`
    : `${config}, over ${base}`
}

function sourcesText({ configuration: { sources: all }, sources, sample, config, base }: StartFacts): string {
  const on = all.filter(isPolled).length
  if (sample) return `${on} sample sources with invented news; add --live to read the real ones`
  const from = sources ?? (config === undefined ? base : `${base} and ${config}`)
  return `${on} of ${all.length} ${all.length === 1 ? 'is' : 'are'} on, from ${from}`
}

function emailText({ smtp, sample, once, folder, hasServer, configuration }: StartFacts): string {
  if (smtp !== undefined)
    return `is sent through ${mailServerHost(smtp)}, from ${configuration.publication.mail.from}`
  const why = sample
    ? 'these are sample sources'
    : once && hasServer
      ? '--send is missing'
      : 'SMTP_URL is not set'
  return `is not sent but kept in ${folder}/outbox, because ${why}`
}

function nextText({ configuration, once, send, now }: StartFacts): string {
  const { schedule } = configuration.publication
  const begin = 'the sources are read and the site is published'
  if (once) return `${begin}, then an edition is composed${send ? ' and emailed' : ''}, and it stops`
  const weekly = moment(nextSlot(schedule, 'weekly', now), schedule.timeZone)
  return `${begin} now, then whenever there is news; the next weekly edition is due on ${weekly}`
}

/** Such as `Friday, December 4, at 7:00 AM EST`. */
function moment(at: Date, timeZone: string): string {
  const day = { weekday: 'long', month: 'long', day: 'numeric' } as const
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
  const part = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...how, timeZone }).format(at)
  return `${part(day)}, at ${part(time)}`.replace(/\u202f/g, ' ')
}
