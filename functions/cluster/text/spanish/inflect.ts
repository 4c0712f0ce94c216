/** The inflected forms of Spanish words by rule, lowercase and without accents: those of news, which has no "I", "you" or "we". */

/** A noun in the singular and the plural. */
export function nounForms(noun: string): string[] {
  return [noun, pluralOf(noun)]
}

/** An adjective, given in the masculine singular, in both genders and numbers. */
export function adjectiveForms(adjective: string): string[] {
  const feminine = feminineOf(adjective)
  return [adjective, pluralOf(adjective), feminine, pluralOf(feminine)]
}

function pluralOf(word: string): string {
  if (/[aeiou]$/.test(word)) return `${word}s`
  return word.endsWith('z') ? `${word.slice(0, -1)}ces` : `${word}es`
}

function feminineOf(word: string): string {
  if (word.endsWith('o')) return `${word.slice(0, -1)}a`
  return /(?:[dst]or|es)$/.test(word) ? `${word}a` : word
}

/** The endings of each conjugation after the plain stem; the present has a stem of its own, and so may the preterite. */
const endings = {
  ar: {
    plain:
      'ar o aron aba aban ado ada ados adas ando ara aran aria arian ase arse arlo arla arlos arlas arle arles andolo andola',
    present: 'a an',
    subjunctive: 'e en',
    preterite: 'o aron ara aran',
  },
  er: {
    plain:
      'er io ieron ia ian ido ida idos idas iendo era eran eria erian iera ieran erse erlo erla erlos erlas erle erles',
    present: 'e en',
    subjunctive: 'a an',
    preterite: 'o io ieron iera ieran iendo',
  },
  ir: {
    plain:
      'ir io ieron ia ian ido ida idos idas iendo ira iran iria irian iera ieran irse irlo irla irlos irlas irle irles',
    present: 'e en',
    subjunctive: 'a an',
    preterite: 'o io ieron iera ieran iendo',
  },
}

/**
 * A verb in the third person of all tenses, with its participles and pronouns. `present` and `preterite` are stems that
 * differ from that of the infinitive: "detien-" and "detuv-" of "detener".
 */
export function verbForms(infinitive: string, present?: string, preterite?: string): string[] {
  const stem = infinitive.slice(0, -2)
  const ending = endings[infinitive.slice(-2) as keyof typeof endings]
  const with_ = (root: string, list: string) => list.split(' ').map((end) => root + end)
  const now = present ?? stem
  return [
    ...with_(stem, ending.plain),
    ...with_(now, ending.present),
    ...with_(beforeOtherVowel(now, infinitive), ending.subjunctive),
    ...(preterite ? with_(preterite, ending.preterite) : []),
    ...irregular(infinitive, stem),
  ]
}

/** Spelling that keeps the sound before another vowel: buscar, busque; pagar, pague; cruzar, cruce; dirigir, dirija. */
function beforeOtherVowel(stem: string, infinitive: string): string {
  if (infinitive.endsWith('ar'))
    return stem.replace(/(?:c|g|z)$/, (last) => ({ c: 'qu', g: 'gu', z: 'c' })[last] ?? last)
  return stem
    .replace(/gu$/, 'g')
    .replace(/g$/, 'j')
    .replace(/(?<=[aeiou])c$/, 'zc')
}

/** What the rules above miss: construir, construye; mantener, mantenga, mantendra; proponer, propuesto; reducir, redujeron. */
function irregular(infinitive: string, stem: string): string[] {
  if (infinitive.endsWith('uir'))
    return ['e', 'en', 'o', 'eron', 'a', 'an', 'endo', 'era', 'eran'].map((end) => `${stem}y${end}`)
  if (infinitive.endsWith('poner'))
    return [
      'pone',
      'ponen',
      'ponga',
      'pongan',
      'pondra',
      'pondran',
      'pondria',
      'puesto',
      'puesta',
      'puestos',
      'puestas',
    ].map((end) => infinitive.slice(0, -5) + end)
  if (/(?:ten|ven)er?$/.test(stem) || infinitive.endsWith('tener'))
    return ['ga', 'gan']
      .map((end) => stem + end)
      .concat(['dra', 'dran', 'dria', 'drian'].map((end) => stem + end))
  if (infinitive.endsWith('ducir'))
    return ['jo', 'jeron', 'jera', 'jeran'].map((end) => stem.slice(0, -1) + end)
  const participle = participles.get(infinitive)
  return participle ? ['o', 'a', 'os', 'as'].map((end) => participle + end) : []
}

const participles: ReadonlyMap<string, string> = new Map([
  ['abrir', 'abiert'],
  ['reabrir', 'reabiert'],
  ['morir', 'muert'],
  ['devolver', 'devuelt'],
  ['inscribir', 'inscrit'],
  ['soltar', 'suelt'],
  ['revertir', 'revertid'],
])
