import { configured } from '../adapters/aws/config/memoize-per-configuration.ts'
import { composingHome } from '../adapters/aws/contexts.ts'
import { composeDue, skipPastTurns } from '../app/editions/compose-due.ts'

const home = configured(async (configuration) => {
  const composing = composingHome(configuration)
  await skipPastTurns(composing)
  return composing
})

/** Each minute: freezes the editions whose time has come, by the schedule or by an editor's word, and who gets them. */
export async function handler(): Promise<void> {
  await composeDue(await home())
}
