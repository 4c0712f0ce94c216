import type { Language } from '../domain/model/article.ts'

/**
 * The language of an article: what its source declares, unless the text is clearly in the other one. Only English and Spanish
 * are distinguished. A text in a third language is not clearly either, and keeps the declared language.
 */
export function languageOf(title: string, text: string, declared: Language): Language {
  const beginning = `${title}\n${text.slice(0, MAX_CHARACTERS)}`
  // Nearly every English text ends here.
  if (declared === 'en' && beginning.length > SHORT && !hintOfSpanish.test(beginning)) return declared
  const written = wordsOf(beginning)
  const other = declared === 'en' ? 'es' : 'en'
  const found = count(written, languages[other]) + (other === 'es' && /[¿¡]/.test(title) ? SIGN : 0)
  if (found < Math.max(MIN_WORDS, written.length * MIN_SHARE)) return declared
  if (found < count(written, languages[declared]) * MIN_RATIO) return declared
  return thirdLanguages.some((third) => count(written, third) * THIRD_RATIO >= found) ? declared : other
}

/** The language that a source declares: the configured one, or Spanish if only its feed says so, since English is the default. */
export function declaredLanguage(configured: Language, feed: string | undefined): Language {
  return configured === 'en' && /^es\b/i.test(feed ?? '') ? 'es' : configured
}

/** No Spanish text of more characters is without one of these. */
const SHORT = 80
const hintOfSpanish = /[ñ¿¡áéíóú]|\b(?:el|la|los|las|del?|en|que|una?|por|para|con|su|se|y|al)\b/i

/** The beginning is enough, and takes no longer for a long article. */
const MAX_CHARACTERS = 600
/** Names and mottos have fewer telling words: `El Paso`, `La Voz de la Costa`. */
const MIN_WORDS = 3
/** No other language has "¿": it counts as so many words. */
const SIGN = 2
const MIN_SHARE = 0.2
const MIN_RATIO = 4
const THIRD_RATIO = 1.2

/** Spanish words in place names, of which English texts are full. */
const names = /\b(?:los angeles|las vegas|las cruces|el paso|el salvador|la jolla)\b/g

/** The words in Latin letters; none if most of the text is in another alphabet. */
function wordsOf(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replace(names, ' ')
      .match(/[a-zß-öø-ÿ']+/g) ?? []
  const letters = found.reduce((sum, word) => sum + word.length, 0)
  return letters * 2 < text.length ? [] : found
}

/** How many words are common in a language, or end like its words. */
function count(words: readonly string[], { common, endings }: Known): number {
  let found = 0
  for (const word of words)
    if (common.has(word) || (endings !== undefined && word.length > 4 && endings.test(word))) found++
  return found
}

interface Known {
  common: ReadonlySet<string>
  endings?: RegExp
}

const words = (line: string) => new Set(line.split(' '))

/** Words that several languages share count for each of them. "A" and "no" are left out, because they tell no language apart. */
const languages: Record<Language, Known> = {
  en: {
    common: words(
      'the of to and in is that for on with as was by at from be are it an or has have had will would were this not he she they his her its their who what which after over about into than been more when says said but if you your we our can could new how why out up against before under',
    ),
    endings: /^[a-z]{2,20}(?:tions?|ment|ings?|ness)$/,
  },
  es: {
    common: words(
      'el la los las de del y en que un una por para con su sus se al lo como más o es son fue ha han pero este esta estos estas ser desde hasta entre sobre sin tras ante ya también muy le les nos está están será todo todos toda todas cuando donde dice dijo contra según hay sido tiene tienen esa ese si porque quién qué cómo cada era ' +
        // Of the news, and of no other language here.
        'juez jueza jueces ley leyes orden regla nueva nuevo nuevas nuevos fallo redadas gobierno ciudad estadounidense estadounidenses mexicanos venezolanos cubanos haitianos salvadoreños inmigrantes inmigración migratoria migratorio detenidos detiene detienen arrestan deportan deportados ordena ordenan piden pide bloquea trabajadores alcalde gobernador abogados años meses hijos niños lunes martes miércoles jueves viernes enero febrero julio junio septiembre noviembre diciembre',
    ),
    endings:
      /^\p{L}{1,20}(?:ción|ciones|sión|siones|dades|mientos?|ñ[aeo]s?|[aimnpr]tó|eó|izó|nzó|dió|bió|rmó|enó|inó|ocó|icó)$/u,
  },
}

/** Portuguese with Galician, French, Italian, Catalan, German and Dutch: they share words with Spanish or English. */
const thirdLanguages: readonly Known[] = [
  'o os as do da dos das de em no na nos nas um uma e que para com por não mais foi são seu sua seus suas ao à pelo pela como se é ou ser está tem têm quando entre sobre também após até já mas sem muito pode segundo todo toda todos todas contra unha dunha nunha dun nun á ás ó ós teñen',
  'le la les de des du et à en un une que qui dans pour par sur avec au aux est sont ne pas plus se sa son ses ce cette ces il elle ils ou mais été être leur leurs nous vous comme tout tous toute après entre selon contre sans sous dont',
  'il lo la i gli le di del della dei delle e in che un una per con su da al alla non è sono si come più anche o ma ha nel nella dal dalla questo questa suo sua essere tra fra dopo contro ogni tutti ed loro',
  'el la els les de del dels i en que un una per amb és són al als es com més o ha han seva seu seves seus aquest aquesta ser entre sobre sense però també fins tot tots tota totes des qui hi pel pels dret',
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis jeder recht',
  'de het een en van in is dat op te zijn met voor niet aan er die om als ook naar bij door maar uit wordt heeft ze zich over hij worden of nog tot ieder recht heeft',
].map((line) => ({ common: words(line) }))
