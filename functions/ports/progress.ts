/** Work that may take so long that people want to see its progress. */
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
 * Called while long work goes on, so it must be cheap: how much of it is done, and of how much if that is known. Work has
 * ended when all of it is done.
 */
export type ReportProgress = (work: LongWork, done: number, of?: number) => void
