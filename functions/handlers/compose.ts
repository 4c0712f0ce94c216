import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { composingContext } from '../adapters/aws/contexts.ts'
import { composeDue, skipPastSlots } from '../app/editions/compose-due.ts'

const context = memoizePerConfiguration(async (configuration) => {
  const composing = composingContext(configuration)
  await skipPastSlots(composing)
  return composing
})

/** Each minute: freezes the editions whose time has come, by the schedule or by an editor's word, and who gets them. */
export async function handler(): Promise<void> {
  await composeDue(await context())
}
