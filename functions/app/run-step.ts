import type { Logger } from '../ports/logger.ts'

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
