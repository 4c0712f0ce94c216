import type { Mail, Mailer, MayGo, Outcome } from '../../functions/ports/mailer.ts'

/** A mailer that keeps the emails that it accepts. Some mailboxes give other answers. */
export class FakeMailer implements Mailer {
  readonly taken: Mail[] = []
  /** By address: the outcomes of the first emails, in order. */
  readonly answers = new Map<string, Outcome[]>()
  /** The clock of the run. */
  clock: () => Date = () => new Date(0)
  /** Whether the fault of its own plan happened. */
  fired = false
  /** Called for each email after it is accepted. */
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
