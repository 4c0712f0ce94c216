import { describe, expect, it } from 'vitest'
import { keysIn } from './keys.ts'

describe('Designations for Temporary Protected Status', () => {
  it.each([
    ['TPS for Haiti ends', ['tps:haiti']],
    ['ending Haiti’s Temporary Protected Status', ['tps:haiti']],
    ['protections for 350,000 Haitians', ['tps:haiti']],
    ['Judge extends deportation protections for South Sudanese migrants', ['tps:south-sudan']],
    [
      'Judge keeps protected status for thousands from Honduras, Nepal and Nicaragua',
      ['tps:honduras', 'tps:nepal', 'tps:nicaragua'],
    ],
    ['Venezuelans and Haitians who have TPS', ['tps:venezuela', 'tps:haiti']],
    ['Temporary Protected Status, or TPS, for Myanmar', ['tps:burma']],
    ['end TPS — a shield for people who cannot return — for 57,000 Hondurans', ['tps:honduras']],
    ['the TPS designation of El Salvador', ['tps:el-salvador']],
    ['fin del TPS para unos 5.000 hondureños', ['tps:honduras']],
    ['El Estatus de Protección Temporal (TPS) de Venezuela', ['tps:venezuela']],
    ['los venezolanos con TPS', ['tps:venezuela']],
  ])('are found in "%s"', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it.each([
    'TPS holders marched while the president spoke of violence in Haiti',
    'The Salvadoran president praised TPS',
    'An agency ended TPS, said a lawyer who visited Honduras',
    'He was deported to El Salvador. She kept TPS.',
    'A trade deal protects Nepal and its farmers',
    'consumer protections for lamp buyers in Ukraine',
    'guinea pigs need protection',
  ])('are not in "%s", where the country is in passing', (text) => expect(keysIn(text)).toEqual([]))
})
