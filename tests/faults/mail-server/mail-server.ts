import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import type { Mail, MayGo, Outcome } from '../../../functions/ports/mailer.ts'
import { type Answer, type Asked, SmtpServer, type Stage } from '../../doubles/smtp-server.ts'
import { PostOffice } from '../post-office.ts'

/** What the server answers instead, when a dialogue comes to this stage for the n-th time. */
export interface AnswerPlan {
  stage: Stage
  nth: number
  answer: Answer
  /** So it answers everybody from then on, for ten minutes. */
  lasting: boolean
}

const LASTING_MS = 600_000

/** The post office behind a real SMTP server: emails go to it over connections, and it answers by a plan. */
export class MailServer extends PostOffice {
  /** How often each stage was reached. */
  readonly reached = new Map<Stage, number>()
  /** To whom something was answered by the plan; an empty name where no reader was named. */
  readonly struck = new Set<string>()
  readonly #server = new SmtpServer()
  readonly #plan: AnswerPlan | undefined
  readonly #underWay = new Map<string, Mail>()
  #smtp: Smtp | undefined
  #until = Number.POSITIVE_INFINITY

  constructor(plan?: AnswerPlan) {
    super()
    this.#plan = plan
    this.#server.script = (asked) => this.#answer(asked)
    this.#server.onTaken = async (to) => {
      const mail = this.#underWay.get(to)
      if (!mail) return
      this.taken.push(mail)
      await this.onTaken(mail)
    }
  }

  async listen(): Promise<this> {
    await this.#server.listen()
    this.#smtp = new Smtp(this.#server.url, 2)
    return this
  }

  override async send(mail: Mail, mayGo?: MayGo): Promise<Outcome> {
    if (!this.#smtp) throw new Error('The server does not listen yet.')
    this.#underWay.set(mail.to, mail)
    return this.#smtp.send(mail, mayGo)
  }

  async close(): Promise<void> {
    this.#smtp?.close()
    await this.#server.close()
  }

  #answer({ stage, to }: Asked): Answer | undefined {
    const nth = (this.reached.get(stage) ?? 0) + 1
    this.reached.set(stage, nth)
    const plan = this.#plan
    if (plan && plan.stage === stage && this.#isOn(nth, plan)) {
      this.fired = true
      this.struck.add(to)
      return plan.answer
    }
    return stage === 'RCPT' ? this.#usual(to) : undefined
  }

  /** What some mailboxes answer in every run: one that refuses for good does so always. */
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
