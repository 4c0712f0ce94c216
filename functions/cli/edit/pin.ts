import { type Io, UsageError } from '../shared/cli.ts'
import { decide } from './decide.ts'
import { editing } from './editing.ts'
import type { AskedToEdit } from './editing-options.ts'
import { pinOf } from './parse-action.ts'

/** Settles two articles of an installation for ever, as a decision like those of the editors' pages. */
export async function pin(
  [a, b, put, ...more]: string[],
  asked: AskedToEdit,
  io: Pick<Io, 'stdout' | 'stderr'>,
  usage: string,
): Promise<number> {
  if (!a || !b || (put !== 'together' && put !== 'apart') || more.length > 0)
    throw new UsageError(`desk: pin needs two articles, then "together" or "apart".\n${usage}`)
  const line = await editing(asked, io, async (room) => decide(await pinOf(a, b, put, room), room))
  io.stdout.write(`${line}\n`)
  return 0
}
