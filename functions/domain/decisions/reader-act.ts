/** What an operator can do with a mailing. `resume` also retries at once a mailing that is waiting for the mail server. */
export type MailingAct = 'pause' | 'resume' | 'cancel'

/**
 * What an operator can do for a subscriber who asked for it, such as by phone, apart from a change of address and a download.
 * `remove` unsubscribes.
 */
export type ReaderChange = 'pause' | 'resume' | 'remove' | 'delete'

/**
 * What an operator did for one subscriber, named by id and never by address, or with a mailing. Stored, so its shapes must
 * not change. It changes no configuration and has no undo: a pause can be ended, and only readers themselves can come back
 * after they left.
 */
export type ReaderAct =
  | {
      is: `${ReaderChange | 'move' | 'export'}-reader`
      subscriber: string
    }
  | { is: `${MailingAct}-mailing`; edition: string }

/** An entry of the log of such acts. */
export interface LoggedReaderAct {
  /** From 1, without gaps. */
  number: number
  at: string
  /** The operator, as a keyed hash of their address. */
  by: string
  act: ReaderAct
}
