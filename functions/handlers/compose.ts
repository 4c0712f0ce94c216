import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { composingContext } from '../adapters/aws/contexts.ts'
import { composeDue, skipPastSlots } from '../app/editions/compose-due.ts'

const context = memoizePerConfiguration(async (configuration) => {
  const composing = composingContext(configuration)
  await skipPastSlots(composing)
  return composing
})

/** Runs each minute: composes the editions that are due, and freezes whom they go to. */
export async function handler(): Promise<void> {
  await composeDue(await context())
}
