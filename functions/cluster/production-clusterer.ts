import { type Clusterer, type ClustererOptions, createClusterer } from './clusterer.ts'
import type { Pin } from './pins/pins.ts'
import model from './score/pair-model.json' with { type: 'json' }
import { reconsiderEdited } from './score/reconsider.ts'
import { settings } from './settings.ts'
import table from './text/idf.json' with { type: 'json' }
import { readIdfTable } from './text/idf.ts'

/** The learned inverse document frequencies. */
export const productionIdf = readIdfTable(table)

/** Creates a clusterer with the learned IDF table and the settings that production, the `desk` command and the bench share. */
export function createProductionClusterer(
  pins: readonly Pin[] = [],
  options: Pick<ClustererOptions, 'facts' | 'reconsider'> = {},
): Clusterer {
  return createClusterer({
    idf: productionIdf,
    model,
    settings,
    pins,
    reconsider: reconsiderEdited,
    ...options,
  })
}
