import type { Language } from '../model/article.ts'
import type { Identifier } from './identifier.ts'

/** Countries that were ever designated: the id, the ISO 3166 code, and what the country and its people are called in English and Spanish. */
const countries: [id: string, code: string, names: string][] = [
  ['afghanistan', 'AF', 'Afghanistan|Afghans?|Afganistán|afganos?'],
  ['angola', 'AO', 'Angola|Angolans?|angoleños?'],
  ['bosnia', 'BA', 'Bosnia|Bosnians?|bosnios?'],
  ['burma', 'MM', 'Burma|Burmese|Myanmar|Birmania|birmanos?'],
  ['burundi', 'BI', 'Burundi|Burundians?|burundeses?'],
  ['cameroon', 'CM', 'Cameroon|Cameroonians?|Camerún|cameruneses?'],
  ['el-salvador', 'SV', 'El Salvador|Salvadorans?|Salvadoreans?|salvadoreños?'],
  ['ethiopia', 'ET', 'Ethiopia|Ethiopians?|Etiopía|etíopes?'],
  ['guinea', 'GN', 'Guinea|Guineans?|guineanos?'],
  ['haiti', 'HT', 'Haiti|Haitians?|Haití|haitianos?'],
  ['honduras', 'HN', 'Honduras|Hondurans?|hondureños?'],
  ['kosovo', 'XK', 'Kosovo|Kosovars?|kosovares?'],
  ['lebanon', 'LB', 'Lebanon|Lebanese|Líbano|libaneses?'],
  ['liberia', 'LR', 'Liberia|Liberians?|liberianos?'],
  ['montserrat', 'MS', 'Montserrat'],
  ['nepal', 'NP', 'Nepal|Nepalis?|Nepalese|nepalíes'],
  ['nicaragua', 'NI', 'Nicaragua|Nicaraguans?|nicaragüenses?'],
  ['rwanda', 'RW', 'Rwanda|Rwandans?|Ruanda|ruandeses?'],
  ['sierra-leone', 'SL', 'Sierra Leone|Sierra Leoneans?|Sierra Leona'],
  ['somalia', 'SO', 'Somalia|Somalis?|somalíes'],
  ['south-sudan', 'SS', 'South Sudan|South Sudanese|Sudán del Sur|sursudaneses'],
  ['sudan', 'SD', 'Sudan|Sudanese|Sudán|sudaneses?'],
  ['syria', 'SY', 'Syria|Syrians?|Siria|sirios?'],
  ['ukraine', 'UA', 'Ukraine|Ukrainians?|Ucrania|ucranianos?'],
  ['venezuela', 'VE', 'Venezuela|Venezuelans?|venezolanos?'],
  ['yemen', 'YE', 'Yemen|Yemenis?|yemeníes'],
]
const patterns = countries.map(([id, , names]): [string, RegExp] => [
  id,
  new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'giu'),
])
/** The program by its name, and the words that headlines use for it. */
const program =
  /\bTPS\b|\bTemporary Protected Status\b|\b(?:deportation|legal|immigrant|temporary|humanitarian) protections?\b|\bprotections? (?:from|against) deportation\b|\bprotected (?:legal )?status\b|\bEstatus de Protección Temporal\b|\bprotecci(?:ón|ones) (?:temporal(?:es)?|contra la deportación|migratoria)\b/gi

/** Words between the program and a country in one sentence. */
const REACH = 110

/** The designations for Temporary Protected Status that a text names, each by its country: `tps:haiti`. */
export function designationsIn(text: string): Identifier[] {
  const found = new Map<string, Identifier>()
  for (const { 0: written, index } of text.matchAll(program)) {
    const from = Math.max(0, text.slice(0, index).search(/[^.!?;]*$/), index - REACH)
    const end = index + written.length
    const rest = text.slice(end, end + REACH)
    const stop = rest.search(/[.!?;](?:\s|$)/)
    const sentence = text.slice(from, stop < 0 ? end + REACH : end + stop)
    for (const [id, pattern] of patterns) {
      const match = [...sentence.matchAll(pattern)].find(
        ({ index: at }) =>
          !(id === 'sudan' && /(?:South|del)\s$/i.test(sentence.slice(0, at))) &&
          !/^\s+del Sur/i.test(sentence.slice(at + 5)),
      )
      const key = `tps:${id}`
      if (match && !found.has(key)) found.set(key, { key, text: match[0], at: from + match.index })
    }
  }
  return [...found.values()]
}

const regions = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  es: new Intl.DisplayNames('es', { type: 'region' }),
}

/** The name of a country by the id that keys have. */
export function countryName(id: string, language: Language): string {
  const code = countries.find(([one]) => one === id)?.[1]
  return (code && regions[language].of(code)) ?? id
}
