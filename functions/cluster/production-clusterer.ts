import { type Clusterer, createClusterer } from './clusterer.ts'
import type { Pin } from './pins.ts'
import model from './score/pair-model.json' with { type: 'json' }
import { settings } from './settings.ts'
import table from './text/idf.json' with { type: 'json' }
import { readIdfTable } from './text/idf.ts'

const idf = readIdfTable(table)

/** Creates a clusterer with the learned IDF table and the settings that production, the `desk` command and the bench share. */
export function createProductionClusterer(pins: readonly Pin[] = []): Clusterer {
  return createClusterer({ idf, model, settings, pins })
}
