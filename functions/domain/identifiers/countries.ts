import type { Language } from '../model/article.ts'

/** Countries that were ever designated: the id, the ISO 3166 code, and what the country and its people are called in English and Spanish. */
const countries: readonly [id: string, code: string, names: string][] = [
  ['afghanistan', 'AF', 'Afghanistan|Afghans?|Afganistán|afganos?'],
  ['angola', 'AO', 'Angola|Angolans?|angoleños?'],
  ['bosnia', 'BA', 'Bosnia|Bosnians?|bosnios?'],
  ['burma', 'MM', 'Burma|Burmese|Myanmar|Birmania|birmanos?'],
  ['burundi', 'BI', 'Burundi|Burundians?|burundeses?'],
  ['cameroon', 'CM', 'Cameroon|Cameroonians?|Camerún|cameruneses?'],
  ['el-salvador', 'SV', 'El Salvador|Salvadorans?|Salvadoreans?|salvadoreños?'],
  ['ethiopia', 'ET', 'Ethiopia|Ethiopians?|Etiopía|etíopes?'],
  ['guinea', 'GN', '(?<!Papua New |Equatorial |New )Guinea(?!-Bissau| pig)|Guineans?|guineanos?'],
  ['guinea-bissau', 'GW', 'Guinea-Bissau'],
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
  ['sudan', 'SD', '(?<!South )Sudan|(?<!South )Sudanese|Sudán(?! del Sur)|sudaneses?'],
  ['syria', 'SY', 'Syria|Syrians?|Siria|sirios?'],
  ['ukraine', 'UA', 'Ukraine|Ukrainians?|Ucrania|ucranianos?'],
  ['venezuela', 'VE', 'Venezuela|Venezuelans?|venezolanos?'],
  ['yemen', 'YE', 'Yemen|Yemenis?|yemeníes'],
]

const all = new RegExp(
  `(?<!\\p{L})(?:${countries.map(([, , names], n) => `(?<c${n}>${names})`).join('|')})(?!\\p{L})`,
  'giu',
)

/** A country or its people in a text. */
export interface CountryMention {
  id: string
  text: string
  at: number
  end: number
}

/** The countries that were ever designated, and their people, in a short text, in their order. */
export function countriesIn(text: string): CountryMention[] {
  return [...text.matchAll(all)].map(({ 0: written, index, groups }) => {
    const n = Number(
      Object.entries(groups!)
        .find(([, value]) => value !== undefined)![0]
        .slice(1),
    )
    return { id: countries[n]![0], text: written, at: index, end: index + written.length }
  })
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
