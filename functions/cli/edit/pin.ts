import { type Io, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { decide } from './decide.ts'
import { withEditSession } from './edit-session.ts'
import { pinOf } from './parse-action.ts'
import type { SessionOptions } from './session-options.ts'

/** Pins two articles of an installation together or apart, as a decision like those on the editors' pages. */
export async function pin(
  [a, b, where, ...more]: string[],
  options: SessionOptions,
  io: Pick<Io, 'stdout' | 'stderr' | 'progress'>,
  usage: string,
): Promise<number> {
  if (!a || !b || (where !== 'together' && where !== 'apart') || more.length > 0)
    throw new UsageError(`desk: pin needs two articles, then "together" or "apart".\n${usage}`)
  const line = await withEditSession(options, io, async (session) =>
    decide(await pinOf(a, b, where, session), session),
  )
  io.stdout.write(`${line}\n`)
  return exitCodes.ok
}
