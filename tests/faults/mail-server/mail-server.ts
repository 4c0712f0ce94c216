import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import type { Mail, MayGo, Outcome } from '../../../functions/ports/mailer.ts'
import { type Answer, type Position, SmtpServer, type Stage } from '../../doubles/smtp-server.ts'
import { FakeMailer } from '../fake-mailer.ts'

/** What the server answers at the n-th time that a dialogue reaches this stage. */
export interface AnswerPlan {
  stage: Stage
  nth: number
  answer: Answer
  /** Whether it gives everyone this answer for ten minutes from then on. */
  lasting: boolean
}

const LASTING_MS = 600_000

/** Sends emails to a real SMTP server on loopback, which answers by a plan. */
export class MailServer extends FakeMailer {
  /** How many times each stage was reached. */
  readonly reached = new Map<Stage, number>()
  /** The readers who got the planned answer; an empty address before RCPT. */
  readonly affected = new Set<string>()
  readonly #server = new SmtpServer()
  readonly #plan: AnswerPlan | undefined
  readonly #inFlight = new Map<string, Mail>()
  #smtp: Smtp | undefined
  #until = Number.POSITIVE_INFINITY

  constructor(plan?: AnswerPlan) {
    super()
    this.#plan = plan
    this.#server.script = (position) => this.#answer(position)
    this.#server.onTaken = async (to) => {
      const mail = this.#inFlight.get(to)
      if (!mail) return
      this.taken.push(mail)
      await this.onTaken(mail)
    }
  }

  async listen(): Promise<this> {
    await this.#server.listen()
    this.#smtp = new Smtp(this.#server.url)
    return this
  }

  override async send(mail: Mail, mayGo?: MayGo): Promise<Outcome> {
    if (!this.#smtp) throw new Error('The server does not listen yet.')
    this.#inFlight.set(mail.to, mail)
    return this.#smtp.send(mail, mayGo)
  }

  async close(): Promise<void> {
    this.#smtp?.close()
    await this.#server.close()
  }

  #answer({ stage, to }: Position): Answer | undefined {
    const nth = (this.reached.get(stage) ?? 0) + 1
    this.reached.set(stage, nth)
    const plan = this.#plan
    if (plan && plan.stage === stage && this.#isOn(nth, plan)) {
      this.fired = true
      this.affected.add(to)
      return plan.answer
    }
    return stage === 'RCPT' ? this.#usual(to) : undefined
  }

  /** What some mailboxes answer in every run. One that refuses permanently does so every time. */
  #usual(to: string): Answer | undefined {
    const answers = this.answers.get(to) ?? []
    const [next] = answers
    if (next?.kind === 'refused' && next.next === 'never') return '550 5.2.1 mailbox disabled'
    answers.shift()
    if (next?.kind === 'throttled') return '454 Throttling failure: Maximum sending rate exceeded.'
    return next && '451 4.7.1 greylisted'
  }

  #isOn(nth: number, plan: AnswerPlan): boolean {
    const now = this.clock().getTime()
    if (nth === plan.nth) this.#until = now + LASTING_MS
    return nth === plan.nth || (plan.lasting && nth > plan.nth && now < this.#until)
  }
}
