import { readBackupState } from '../../archive/backup-state.ts'
import { withoutAddresses } from '../../domain/email/address.ts'
import { LATE_AFTER_HOURS } from '../../domain/model/deployment.ts'
import { isPolled } from '../../domain/model/source.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { HOUR_MS, MINUTE_MS } from '../../domain/time.ts'
import { openStores } from '../../store/open-stores.ts'
import type { Problem } from '../../store/problems.ts'
import type { MailingContext } from '../context.ts'
import { isLate } from '../mailings/late-mailings.ts'
import { publishedMinutesAgo } from '../publish/publish-if-due.ts'
import { backupProblem } from './backup-problem.ts'

/** Hours without one source that could be read. */
const QUIET_HOURS = 6
/** Minutes without a publication: as the alarm on AWS (`SiteStale`). There is one each hour, even without news. */
const STALE_MINUTES = 180
/** A mail server that takes no email for a shorter time is nothing that a person must mend. */
const MAIL_SERVER_MS = HOUR_MS
/** A step that fails for a shorter time may succeed at its next try. */
const STEP_MS = 30 * MINUTE_MS
/** Bytes that a large edition, a publication in full and the log of a database need beside each other. */
const MIN_FREE_BYTES = 300 * 1024 * 1024
/** Characters of an error in an email. */
const MAX_ERROR = 300

/** A step of the schedule that has failed each time since then. */
export interface FailingStep {
  step: string
  since: Date
  error: string
}

/** What the platform knows of itself. */
export interface Observed {
  failing: readonly FailingStep[]
  /** `undefined` if it can't be found out. */
  freeBytes: number | undefined
}

type FindContext = Pick<
  MailingContext,
  'content' | 'subscribers' | 'configuration' | 'clock' | 'logger' | 'owner'
>

/** Finds what has stopped: polling, publishing, a mailing, the backups, a step, or what will stop for lack of disk space. */
export async function findProblems(
  context: FindContext,
  { failing, freeBytes }: Observed,
): Promise<Problem[]> {
  const now = context.clock().getTime()
  const steps = failing.filter(({ since }) => now - since.getTime() >= STEP_MS)
  return [
    ...steps.map(({ step, error }) => ({
      id: `step ${step}`,
      text: `"${step}" has failed each time for ${STEP_MS / MINUTE_MS} minutes or longer. The last error: ${quotable(error)}`,
    })),
    ...(await pollingProblems(context, now)),
    ...(await publishingProblems(context)),
    ...(await mailingProblems(context, now)),
    ...(await backupProblems(context)),
    ...(freeBytes !== undefined && freeBytes < MIN_FREE_BYTES ? [fullDisk(freeBytes)] : []),
  ]
}

async function pollingProblems({ content, configuration }: FindContext, now: number): Promise<Problem[]> {
  const states = await openStores({ content }).sourceStates.all()
  const polled = configuration.sources.filter(isPolled).flatMap(({ id }) => states.get(id) ?? [])
  const begun = polled.flatMap(({ firstPolled, lastSuccess }) => lastSuccess ?? firstPolled ?? [])
  const last = begun.toSorted().at(-1)
  if (last === undefined || now - Date.parse(last) < QUIET_HOURS * HOUR_MS) return []
  return [
    {
      id: 'polling',
      text: `No source could be read for ${QUIET_HOURS} hours or longer, so no news arrives. Check the connection of this machine, then run \`npm run doctor\`.`,
    },
  ]
}

async function publishingProblems(context: FindContext): Promise<Problem[]> {
  const minutes = await publishedMinutesAgo(context)
  if (minutes === undefined || minutes < STALE_MINUTES) return []
  return [
    {
      id: 'publishing',
      text: `The site and the feeds were not published for ${STALE_MINUTES / 60} hours or longer: readers see them as they were then. The log says why.`,
    },
  ]
}

async function mailingProblems(context: FindContext, now: number): Promise<Problem[]> {
  const recent = await openStores({ subscribers: context.subscribers }).mailings.recent()
  return recent.flatMap((mailing) => {
    const { edition, state, reason, wait } = mailing
    const id = `mailing ${edition}`
    const see = `See \`npm run subscribers -- report ${edition}\``
    // An operator who pauses a mailing gives no reason, and knows.
    if (state === 'paused' && reason !== undefined)
      return [
        {
          id,
          text: `The mailing of ${edition} is paused: ${quotable(reason)} Mend that, then run \`npm run subscribers -- resume ${edition}\`.`,
        },
      ]
    if (wait && now - Date.parse(wait.since) >= MAIL_SERVER_MS)
      return [
        {
          id,
          text: `The mailing of ${edition} waits, because the mail server takes no email: ${quotable(wait.reason)} ${see}.`,
        },
      ]
    if (!isLate(mailing, now, LATE_AFTER_HOURS)) return []
    return [
      {
        id,
        text: `The mailing of ${edition} is not complete ${LATE_AFTER_HOURS} hours after it began. ${see}.`,
      },
    ]
  })
}

async function backupProblems({ content, configuration, clock }: FindContext): Promise<Problem[]> {
  const text = backupProblem(configuration.publication, await readBackupState(content), clock())
  return text === undefined ? [] : [{ id: 'backup', text }]
}

function fullDisk(freeBytes: number): Problem {
  const free = Math.floor(freeBytes / 1024 / 1024)
  return {
    id: 'disk',
    text: `The disk has only ${free} MB left. When it is full, nothing is polled, published or sent. Make room, or move the data folder to a larger disk.`,
  }
}

/** What a single cycle could not do. Nothing tries it again within the next half hour, so it is a problem at once. */
export function cycleProblem(step: string, error: unknown): Problem {
  const next = 'The next `npm start -- --once` tries again.'
  return {
    id: `cycle ${step}`,
    text: `"${step}" failed in a single cycle: ${quotable((error as Error).message)} ${next}`,
  }
}

/** A part of an error as a sentence, without addresses. */
function quotable(text: string): string {
  const short = withoutAddresses(oneLine(text).slice(0, MAX_ERROR), '(address)')
  return /[.!?]$/.test(short) ? short : `${short}.`
}
