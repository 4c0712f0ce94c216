import type { Edition } from '../model/edition.ts'

/** An edition whose file is missing or damaged. It may have been emailed to readers, so it must never be composed again. */
export class LostEdition extends Error {
  override name = 'LostEdition'
  readonly edition: Pick<Edition, 'id' | 'frozenAt'>
  /** Its path among the files that are kept. */
  readonly file: string
  /** The kind of error, such as `ENOENT` or `SyntaxError`. */
  readonly error: string

  constructor(edition: Pick<Edition, 'id' | 'frozenAt'>, file: string, error: string) {
    super(`${lossOf({ edition: edition.id, file, error })} ${lossRemedy}`)
    this.edition = edition
    this.file = file
    this.error = error
  }
}

/** Says in a sentence which file is lost. */
export function lossOf({ edition, file, error }: { edition: string; file: string; error: string }): string {
  const state = error === 'ENOENT' ? 'missing' : `damaged (${error})`
  return `The file kept/${file} of the edition ${edition} is ${state}.`
}

/** Says in a sentence how to get the file back. */
export const lossRemedy =
  'Restore the file from a backup, or import your last export into an empty installation.'
