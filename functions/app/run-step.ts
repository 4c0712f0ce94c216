import type { Logger } from '../ports/logger.ts'

/** Does one step of what is done each minute. Where it fails that is told, and the steps after it are done all the same. */
export async function runStep(
  { logger }: { logger: Logger },
  step: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    logger.error(`${step} failed and is tried again`, { error: (error as Error).message })
  }
}
