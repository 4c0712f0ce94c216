/** Work that may take so long that people want to know how far it is. */
export type LongWork =
  | 'reading sources'
  | 'reading the log'
  | 'publishing'
  | 'sending'
  | 'exporting'
  | 'checking an export'
  | 'importing'
  | 'importing subscribers'
  | 'taking down'
  | 'replaying'

/**
 * Called while long work goes on, and cheap: how much of it is done, of how much if that is known. Work has ended when all of
 * it is done.
 */
export type ReportProgress = (work: LongWork, done: number, of?: number) => void
