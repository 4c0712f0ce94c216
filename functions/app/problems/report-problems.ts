import { problemEmail } from '../../digest/report/problem-email.tsx'
import { withoutAddresses } from '../../domain/email/address.ts'
import { alarmAddresses } from '../../domain/email/alarm-addresses.ts'
import { pauseMs } from '../../domain/email/backoff.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import { type OpenProblem, type Problem, Problems } from '../../store/problems.ts'
import type { MailingContext } from '../context.ts'

/** A problem is over when it has not been found for this long, so that one that comes and goes is reported once. */
const OVER_MS = 30 * MINUTE_MS

type ReportContext = Pick<MailingContext, 'content' | 'configuration' | 'clock' | 'logger' | 'mailer'>

/**
 * Reports each problem to the operator, once when it begins and once when it is over, in the log and by email to `reportsTo`
 * or the operators. What was told is stored, so a restart repeats nothing. An email that is refused for now is tried again,
 * with longer and longer pauses.
 */
export class ProblemReporter {
  readonly #context: ReportContext
  readonly #overMs: number
  /** The problems that were told by this process: also when the disk is too full to store it. */
  readonly #told = new Set<string>()
  #failures = 0
  #notBefore = 0

  /** `overMs`: how long a problem must not have been found before it counts as over. */
  constructor(context: ReportContext, { overMs = OVER_MS } = {}) {
    this.#context = context
    this.#overMs = overMs
  }

  /** Takes what is found now, and reports what changed. */
  async report(found: readonly Problem[]): Promise<void> {
    const { content, clock, logger } = this.#context
    const now = clock()
    const problems = new Problems(content)
    const open = new Map((await problems.all()).map((one) => [one.id, one]))
    for (const problem of found) {
      const old = open.get(problem.id)
      const { goneSince: _, ...rest } = old ?? { since: now.toISOString(), ...problem }
      open.set(problem.id, rest)
      if (!old) logger.error('problem', { problem: problem.id, text: problem.text })
      if (!old || old.goneSince) await this.#store(() => problems.put(rest))
    }
    const ids = new Set(found.map(({ id }) => id))
    for (const one of [...open.values()].filter(({ id, goneSince }) => !ids.has(id) && !goneSince)) {
      const gone = { ...one, goneSince: now.toISOString() }
      open.set(one.id, gone)
      await this.#store(() => problems.put(gone))
    }
    const over = [...open.values()].filter(
      ({ goneSince }) => goneSince !== undefined && now.getTime() - Date.parse(goneSince) >= this.#overMs,
    )
    const began = [...open.values()].filter((one) => !one.goneSince && !this.#isTold(one))
    await this.#tell(began, over, problems)
  }

  async #tell(
    began: readonly OpenProblem[],
    over: readonly OpenProblem[],
    problems: Problems,
  ): Promise<void> {
    const { clock, logger } = this.#context
    const now = clock()
    // Nobody waits for the end of a problem of which they were not told.
    const ended = over.filter((one) => this.#isTold(one))
    if (began.length + ended.length > 0) {
      if (now.getTime() < this.#notBefore) return
      if (!(await this.#send(began, ended))) {
        this.#failures += 1
        this.#notBefore = now.getTime() + pauseMs(this.#failures)
        return
      }
      this.#failures = 0
      this.#notBefore = 0
    }
    for (const one of began) {
      this.#told.add(one.id)
      await this.#store(() => problems.put({ ...one, told: now.toISOString() }))
    }
    for (const one of over) {
      logger.info('problem over', { problem: one.id })
      this.#told.delete(one.id)
      await this.#store(() => problems.remove(one.id))
    }
  }

  #isTold({ id, told }: OpenProblem): boolean {
    return told !== undefined || this.#told.has(id)
  }

  /** Returns whether each address was told, or never will be. */
  async #send(began: readonly OpenProblem[], ended: readonly OpenProblem[]): Promise<boolean> {
    const { mailer, configuration, clock, logger } = this.#context
    const { title, mail } = configuration.publication
    for (const to of alarmAddresses(configuration.publication)) {
      const outcome = await mailer.send(
        problemEmail({ began, ended }, { title, from: mail.from, to, date: clock() }),
      )
      if (outcome.kind === 'accepted') continue
      const reason = 'reason' in outcome ? withoutAddresses(outcome.reason, '(address)') : outcome.kind
      const isLost = outcome.kind === 'lost' || (outcome.kind === 'refused' && outcome.next === 'never')
      logger.warn(`problem not emailed${isLost ? '' : ', will be retried'}`, { reason })
      if (!isLost) return false
    }
    return true
  }

  /** On a full disk nothing can be stored, and the email matters most then. */
  async #store(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#context.logger.warn('problem could not be stored', { error: (error as Error).message })
    }
  }
}
