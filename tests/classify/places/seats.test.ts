import { expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const readPlaces = compilePlaces(configured.places)

// A federal court that acts is in no place but the country. Other courts and other people at a court are where they are.
it.each([
  ['Colorado judge blocks fee', 'us', 'us-co'],
  ['Colorado federal court blocks fee', 'us', 'us-co'],
  ['Colorado appeals court blocks fee', 'us', 'us-co'],
  ['Colorado federal agents arrest 9', 'us-co,us', ''],
  ['Denver judge on trial', 'us-co-denver', ''],
  ['Dallas County judge signs order', 'us-tx-dallas', ''],
  ['Judge in Denver blocks fee', 'us', 'us-co-denver'],
  ['Judge Ann Roe in Denver blocks fee', 'us', 'us-co-denver'],
  ['Judge Ann Roe of the federal court in Denver blocks fee', 'us', 'us-co-denver'],
  ['9th Circuit in San Francisco hears case', 'us', 'us-ca-san-francisco'],
  ['Judge orders better food at Chicago jail', 'us-il-chicago', ''],
  ['Man arrested outside court in Phoenix', 'us-az-phoenix', ''],
  ['Man arrested near a court in Phoenix', 'us-az-phoenix', ''],
  ['Court of appeals in Chicago hears case', 'us', 'us-il-chicago'],
  ['Juez de Denver frena tarifa', 'us', 'us-co-denver'],
  ['Court in the state of Colorado hears case', 'us-co', ''],
  ['Ohio supreme court hears case', 'us-oh', ''],
  ['Judge says agents in Denver lied', 'us-co-denver', ''],
  ['Judge Roe, in Denver, blocks fee', 'us', 'us-co-denver'],
  ['Judge Ann Mary Jo Roe in Denver blocks fee', 'us-co-denver', ''],
])('"%s" is news of %s and has the seat "%s"', (title, where, seat) => {
  const { places, seats = [] } = readPlaces(tokenizeInput({ title, text: '' }))
  expect([places.join(), seats.join()]).toEqual([where, seat])
})
