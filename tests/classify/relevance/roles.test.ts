import { expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { type Shows, shows } from '../../../functions/classify/relevance/lexicon.ts'
import { compileEvidence } from '../../../functions/classify/relevance/relevance.ts'
import { configured } from '../settings.ts'

const evidenceOf = compileEvidence(configured.relevance, configured.places)
const kinds = Object.keys(shows) as Shows[]
const actors: Record<number, string[]> = { 1: ['home first'], [-1]: ['elsewhere first'], 0: [] }

/** What the terms of a headline show among their neighbours, and who acts first. */
function shownBy(title: string): string {
  const e = evidenceOf(tokenizeInput({ title }), true)!
  const terms = kinds
    .filter((kind) => e.count('title', kind) > 0)
    .map((kind) => `${kind} ${e.terms(kind, 'title').join(', ')}`)
  const named = e.isHomeNamed ? ['named'] : []
  const from = e.isFromHome ? ['from home'] : []
  return [...terms, ...actors[e.firstActor.title]!, ...named, ...from].join('; ')
}

it.each([
  [
    'UK Supreme Court hears asylum case',
    'subject asylum; nation UK; office Supreme Court; everyday asylum; elsewhere first',
  ],
  [
    'US Supreme Court hears asylum case',
    'subject asylum; home US, Supreme Court; office Supreme Court; everyday asylum; home first; named',
  ],
  [
    'UK, Supreme Court hear asylum case',
    'subject asylum; home Supreme Court; nation UK; office Supreme Court; everyday asylum; elsewhere first',
  ],
  [
    'U.S. sends missiles to Ukrainians',
    'home U.S.; action send; origin Ukrainians; unrelated missile; home first; named',
  ],
  [
    'U.S. sends home Ukrainians',
    'home U.S.; action sends home; origin Ukrainians; folk Ukrainians; home first; named',
  ],
  ['Deal with Ukrainians', 'origin Ukrainians'],
  ['Talks between Ukrainians', 'origin Ukrainians'],
  [
    'Daughter of Greek immigrants wins race',
    'people immigrant; origin Greek; biography immigrant; folk Greek',
  ],
  ['Son of immigrants wins race', 'biography son of immigrants'],
  ["Immigrants' grandson wins race", 'people immigrant; biography immigrant'],
  ['Children of immigrants win race', 'biography children of immigrants'],
  ['Raised by immigrants', 'people immigrant; biography immigrant'],
  ['Born to immigrants', 'biography born to immigrants'],
  ['Hijo de inmigrantes gana', 'biography hijo de inmigrantes'],
  ['Immigrant children win race', 'subject immigrant; people immigrant, children'],
  ['Friends of immigrants win race', 'subject immigrant; people immigrant'],
  ['Driver from Colombia held', 'action held; people driver; origin Colombia; folk Colombia'],
  ['Driver returns to Colombia', 'action return; people driver; origin Colombia'],
  ['Visit of Colombia', 'nation Colombia; elsewhere first'],
  ['Workers from Peru held', 'action held; people worker; origin Peru; folk Peru'],
  ['60,000 from Peru held', 'action held; origin Peru; folk Peru'],
  ['Workers, many from Peru, held', 'action held; people worker; origin Peru; folk Peru'],
  ['Haitian nanny held', 'action held; people nanny; origin Haitian; folk Haitian'],
  ['Haitian status ends', 'action end; status status; origin Haitian'],
  ['Haitian migrants held', 'subject migrant; action held; people migrant; origin Haitian; folk Haitian'],
  ['Haitian roofer held', 'action held; people roofer; origin Haitian; folk Haitian'],
  [
    'Colombian high schooler held',
    'action held; people Colombian, schooler; origin Colombian; folk Colombian',
  ],
  ['Ecuadorean roofer held', 'action held; people roofer; origin Ecuadorean; folk Ecuadorean'],
  ['Haitian, roofer held', 'action held; people roofer; demonym Haitian; elsewhere first'],
  ['Haitian minister speaks', 'demonym Haitian; foreign minister; elsewhere first'],
  ['To Salvadoran prison', 'origin Salvadoran'],
  ['Flown to Salvadoran prison', 'status flown to; origin Salvadoran'],
  ['Flown to Salvadoran beach', 'status flown to; demonym Salvadoran; elsewhere first'],
  ['Salvadoran prison opens', 'demonym Salvadoran; elsewhere first'],
  ['Enviado a prision salvadoreña', 'action enviado'],
  ['Rule stripped Burmese of their status', 'action stripped; status status; origin Burmese; folk Burmese'],
  ['Burmese', 'origin Burmese; folk Burmese'],
  [
    'Irish in Boston held',
    'home Boston; action held; origin Irish; place Boston; folk Irish; home first; named',
  ],
  ['Irish music wins', 'demonym Irish; elsewhere first'],
  ['French who fled held', 'action fled, held; origin French; folk French'],
  ['Swiss live in fear', 'origin Swiss; folk Swiss'],
  ['Haitian of the year', 'demonym Haitian; elsewhere first'],
  ['From 30 mostly poor countries', 'origin countries; folk countries'],
  ['From poor countries', 'origin countries; folk countries'],
  ['Poor countries speak', 'anywhere countries'],
  [
    'Immigrants from other countries',
    'subject immigrant; people immigrant; origin countries; folk countries',
  ],
  ['From Honduras and Nepal', 'origin Honduras, Nepal'],
  ['From Honduras, Nepal or Peru', 'origin Honduras, Nepal, Peru'],
  ['To all of the more than nine countries', 'anywhere countries'],
  ['Venezolanos desde Peru hacia Chile', 'origin venezolanos, Peru, Chile; folk venezolanos'],
  ['Flights to Mexico border towns', 'unmistakable Mexico border; home first'],
  ['Rio Grande patrols end', 'home Rio Grande; action end; borderland Rio Grande; home first; named'],
  [
    'Driver who is from far away Colombia held',
    'action held; people driver; nation Colombia; elsewhere first',
  ],
  ['Sent by US to Ghana', 'home sent by US; status sent by US; origin Ghana; home first; named; from home'],
  [
    'Sent home from Texas to Ghana',
    'home Texas; action sent; origin Ghana; place Texas; home first; named; from home',
  ],
  ['Judge blocks order', 'home judge; action block, order; office judge; home first'],
  [
    'Texas judge blocks order',
    'home Texas, judge; action block, order; place Texas; office judge; home first; named',
  ],
  ['Ohio sues', 'home Ohio; place Ohio; home first; named'],
  ['Dreamers win in overtime', 'people Dreamer; everyday Dreamer'],
  ['Mexico sues U.S.', 'home U.S.; borderland Mexico; home first; named'],
  ['Trump and Mexico talk', 'home Trump; borderland Mexico; home first; named'],
  ['Border collies win', ''],
  ['Florist from Peru held', 'action held; origin Peru'],
  ['Ugandan boxer held', 'action held; people Ugandan; origin Ugandan; folk Ugandan'],
  ['Peruvian drugmaker sold', 'demonym Peruvian; elsewhere first'],
  ['Peruvian senator speaks', 'demonym Peruvian; office senator; elsewhere first'],
  ['Peruvian trainee held', 'action held; people Peruvian; origin Peruvian; folk Peruvian'],
  ['Peruvian homebuilders sue', 'demonym Peruvian; elsewhere first'],
  ['Peruvian woman held', 'action held; people woman; origin Peruvian; folk Peruvian'],
  ['Peruvian men held', 'action held; people men; origin Peruvian; folk Peruvian'],
])('"%s" shows %s', (title, shown) => {
  expect(shownBy(title)).toBe(shown)
})
