import type { ImportTarget } from '../../../archive/import-target.ts'
import type { Clock } from '../../../ports/clock.ts'
import { keysText } from '../../../store/keys-record.ts'
import { ssm } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { keepKeys } from '../ssm/keep-keys.ts'
import { ssmKeys } from '../ssm/ssm-keys.ts'
import { openStageStores } from './open-stage.ts'

/** Opens a stage to import into. Only its data stack must be deployed; without the service stack, nothing uses it yet. */
export async function stageTarget(stage: string, clock: Clock): Promise<ImportTarget> {
  const stores = await openStageStores(stage, clock)
  const { KEYS_PARAMETER } = environment('KEYS_PARAMETER')
  return {
    ...stores,
    notes: [],
    name: `the stage "${stage}"`,
    remedy:
      'Import into a new stage of which only the data stack is deployed (see docs/change-and-move.md), before its service ' +
      'reads the first source.',
    async keepKeys(text) {
      if (await keepKeys(ssm(), KEYS_PARAMETER, text)) return true
      return keysText(await ssmKeys(KEYS_PARAMETER)) === text
    },
  }
}
