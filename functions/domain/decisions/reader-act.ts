/**
 * What an operator did for one subscriber, named by id and never by address, or with a mailing. Stored, so its shapes must
 * not change. It changes no configuration and has no undo: a pause can be ended, and a reader who left comes back alone.
 */
export type ReaderAct =
  | {
      is: `${'pause' | 'resume' | 'remove' | 'delete' | 'move' | 'export'}-reader`
      subscriber: string
    }
  | { is: `${'pause' | 'resume' | 'cancel'}-mailing`; edition: string }

/** An entry of the log of such acts. */
export interface LoggedReaderAct {
  /** From 1, without gaps. */
  number: number
  at: string
  /** The operator, as a keyed hash of their address. */
  by: string
  act: ReaderAct
}
