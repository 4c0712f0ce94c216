import type { Mail, Mailer, MayGo, Outcome } from '../../functions/ports/mailer.ts'

/** Whoever carries the mail: it keeps what it takes, and some readers' mailboxes answer in ways of their own. */
export class PostOffice implements Mailer {
  readonly taken: Mail[] = []
  /** What a mailbox answers to the first mails, in order, instead of taking them. */
  readonly answers = new Map<string, Outcome[]>()
  /** The clock of the cycle. */
  clock: () => Date = () => new Date(0)
  /** Whether it did what a plan of its own says. */
  fired = false
  /** Told of each mail once it is taken. */
  onTaken: (mail: Mail) => Promise<void> = async () => {}

  async quota() {
    return { perSecond: 2, remaining: Infinity }
  }

  async send(mail: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    const answer = this.answers.get(mail.to)?.shift()
    if (answer) return answer
    if (!(await mayGo())) return { kind: 'withheld' }
    this.taken.push(mail)
    await this.onTaken(mail)
    return { kind: 'accepted', messageId: `message-${this.taken.length}` }
  }
}
