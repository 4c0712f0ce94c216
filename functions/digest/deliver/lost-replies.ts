import type { Outcome } from '../../ports/mailer.ts'

/** After this many emails in a row whose outcome is unknown, the next ones would most likely end the same way. */
export const MAX_LOST_REPLIES = 3

/**
 * Counts the emails in a row that the mail server did not answer. Each may have arrived, so none is sent again: a server
 * that drops every connection would cost all readers the edition.
 */
export class LostReplies {
  #inARow: number

  /** `before`: how many were not answered at the end of the last run. */
  constructor(before = 0) {
    this.#inARow = before
  }

  /** Takes the outcome of the next email. */
  note({ kind }: Outcome): void {
    if (kind === 'lost') this.#inARow += 1
    else if (kind === 'accepted') this.#inARow = 0
  }

  get inARow(): number {
    return this.#inARow
  }

  get areTooMany(): boolean {
    return this.#inARow >= MAX_LOST_REPLIES
  }
}

/** What happened and what to do about it, for the operator. */
export const lostRepliesAdvice =
  `The mail server did not answer ${MAX_LOST_REPLIES} emails in a row, so nobody knows whether they arrived. They are ` +
  "uncertain and are not sent again. Look into the mail server's log for the cause, then resume the edition for the other readers"
