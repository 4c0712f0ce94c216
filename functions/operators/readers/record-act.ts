import type { ReaderAct } from '../../domain/decisions/reader-act.ts'
import type { OperatorSession } from '../routes/session.ts'
import type { ReaderPageDeps } from './reader-deps.ts'

/** Records what an operator did, in the log that operators see and in that of the program, where ids are hashes. */
export async function recordAct(
  act: ReaderAct,
  { desk }: OperatorSession,
  { acts, logger }: Pick<ReaderPageDeps, 'acts' | 'logger'>,
): Promise<void> {
  const { is, ...about } = act
  const by = desk.operator.id
  const [what, whom] = is.split('-')
  // The same event as that of the command.
  const event = whom === 'reader' ? `subscriber ${what}` : `mailing ${what}`
  logger.info(event, { ...about, by })
  await acts.add(act, by)
}
