import { expect } from 'vitest'
import { secondsOf } from '../../bench/timed.ts'

/** Linear work on inputs of 100,000 parts takes a fiftieth of it, and quadratic work minutes, so that no busy machine decides. */
const MOST_SECONDS = 10

/** Fails if some work on a huge input takes more processor time than linear work could. */
export async function expectLinear(work: () => unknown): Promise<void> {
  const { processor } = await secondsOf(work)
  expect(processor, 'seconds of processor time').toBeLessThan(MOST_SECONDS)
}
