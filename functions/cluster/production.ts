import { type Clusterer, createClusterer } from './clusterer.ts'
import type { Pin } from './pins.ts'
import { settings } from './settings.ts'
import table from './text/rarity.json' with { type: 'json' }
import { readRarity } from './text/rarity.ts'

const rarity = readRarity(table)

/** A window with the learnt rarity and the one setting that production, the `desk` command and the bench share. */
export function productionClusterer(pins: readonly Pin[] = []): Clusterer {
  return createClusterer({ rarity, settings, pins })
}
