import type { Logger } from '../ports/logger.ts'
import { type Run, type RunStep, Runs } from '../store/operating/runs.ts'
import type { ContentContext } from './context.ts'

/** Runs one scheduled step. It logs an error instead of rejecting, so that later steps still run. */
export async function runStep(
  { logger }: { logger: Logger },
  step: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    logger.error(`${step} failed and will be retried`, { error: (error as Error).message })
  }
}

/** Records for operators what a run did. If recording fails, the work was done all the same. */
export async function noteRun(
  { content, clock, logger }: Pick<ContentContext, 'content' | 'clock' | 'logger'>,
  step: RunStep,
  run: Omit<Run, 'at'>,
): Promise<void> {
  try {
    await new Runs(content).add(step, { at: clock().toISOString(), ...run })
  } catch (error) {
    logger.warn('run not noted', { step, error: (error as Error).message })
  }
}
