/** How the command line asked for a run. */
export interface RunOptions {
  /** Whether the project's own sample sources are read. */
  sample: boolean
  /** The data folder, as it was named. */
  folder: string
  say: (line: string) => void
}
