/** Districts of the states: the parts of the state that have a court of their own, by the abbreviation that lawyers use. */
const districts: [state: string, abbreviation: string, code: string, parts: string][] = [
  ['Alabama', 'Ala\\.', 'al', 'NMS'],
  ['Alaska', 'Alaska', 'ak', ''],
  ['Arizona', 'Ariz\\.', 'az', ''],
  ['Arkansas', 'Ark\\.', 'ar', 'EW'],
  ['California', 'Cal\\.', 'ca', 'CENS'],
  ['Colorado', 'Colo\\.', 'co', ''],
  ['Connecticut', 'Conn\\.', 'ct', ''],
  ['Delaware', 'Del\\.', 'de', ''],
  ['Columbia', 'D\\.? ?C\\.|Columbia', 'dc', ''],
  ['Florida', 'Fla\\.', 'fl', 'MNS'],
  ['Georgia', 'Ga\\.', 'ga', 'MNS'],
  ['Hawaii', 'Haw\\.', 'hi', ''],
  ['Idaho', 'Idaho', 'id', ''],
  ['Illinois', 'Ill\\.', 'il', 'CNS'],
  ['Indiana', 'Ind\\.', 'in', 'NS'],
  ['Iowa', 'Iowa', 'ia', 'NS'],
  ['Kansas', 'Kan\\.', 'ks', ''],
  ['Kentucky', 'Ky\\.', 'ky', 'EW'],
  ['Louisiana', 'La\\.', 'la', 'EMW'],
  ['Maine', 'Me\\.', 'me', ''],
  ['Maryland', 'Md\\.', 'md', ''],
  ['Massachusetts', 'Mass\\.', 'ma', ''],
  ['Michigan', 'Mich\\.', 'mi', 'EW'],
  ['Minnesota', 'Minn\\.', 'mn', ''],
  ['Mississippi', 'Miss\\.', 'ms', 'NS'],
  ['Missouri', 'Mo\\.', 'mo', 'EW'],
  ['Montana', 'Mont\\.', 'mt', ''],
  ['Nebraska', 'Neb\\.', 'ne', ''],
  ['Nevada', 'Nev\\.', 'nv', ''],
  ['New Hampshire', 'N\\. ?H\\.', 'nh', ''],
  ['New Jersey', 'N\\. ?J\\.', 'nj', ''],
  ['New Mexico', 'N\\. ?M\\.', 'nm', ''],
  ['New York', 'N\\. ?Y\\.', 'ny', 'ENSW'],
  ['North Carolina', 'N\\. ?C\\.', 'nc', 'EMW'],
  ['North Dakota', 'N\\. ?D\\.', 'nd', ''],
  ['Ohio', 'Ohio', 'oh', 'NS'],
  ['Oklahoma', 'Okla\\.', 'ok', 'ENW'],
  ['Oregon', 'Or\\.', 'or', ''],
  ['Pennsylvania', 'Pa\\.', 'pa', 'EMW'],
  ['Rhode Island', 'R\\. ?I\\.', 'ri', ''],
  ['South Carolina', 'S\\. ?C\\.', 'sc', ''],
  ['South Dakota', 'S\\. ?D\\.', 'sd', ''],
  ['Tennessee', 'Tenn\\.', 'tn', 'EMW'],
  ['Texas', 'Tex\\.', 'tx', 'ENSW'],
  ['Utah', 'Utah', 'ut', ''],
  ['Vermont', 'Vt\\.', 'vt', ''],
  ['Virginia', 'Va\\.', 'va', 'EW'],
  ['Washington', 'Wash\\.', 'wa', 'EW'],
  ['West Virginia', 'W\\. ?Va\\.', 'wv', 'NS'],
  ['Wisconsin', 'Wis\\.', 'wi', 'EW'],
  ['Wyoming', 'Wyo\\.', 'wy', ''],
  ['Puerto Rico', 'P\\. ?R\\.|Puerto Rico', 'pr', ''],
  ['Guam', 'Guam', 'gu', ''],
]

const partNames: Record<string, string> = {
  __proto__: null as never,
  C: 'central',
  E: 'eastern',
  M: 'middle',
  N: 'northern',
  S: 'southern',
  W: 'western',
}
/** The circuits of the courts of appeals in words, the first one first. */
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh'.split(' ')

/** The same in Spanish, as before "Circuito". */
export const spanishOrdinals =
  'primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo'.split(' ')

/** A court by the id that keys have, and the pattern of its names. */
const courts: [id: string, pattern: RegExp][] = [
  [
    'scotus',
    /\bSupreme Court of the United States\b|\b(?:U\.? ?S\.?|US) Supreme Court\b|\bSCOTUS\b|(?:^|[.,:;(] ?|\n|(?<!['’])\b(?!state |highest )[a-z]+ |\bThe )Supreme Court\b(?! of )|\b(?:Corte Suprema|Tribunal Supremo) de (?:los )?(?:Estados Unidos|EE\.? ?UU)/g,
  ],
  ...ordinals.map((name, n): [string, RegExp] => {
    const suffix = ['1st', '2n?d', '3r?d'][n] ?? `${n + 1}th`
    return [
      `ca${n + 1}`,
      new RegExp(
        `\\b(?:${suffix}|${name}),?(?: (?:U\\.?S\\.?|federal))? Cir(?:cuit|\\.)|\\b${spanishOrdinals[n]}o? Circuito`,
        'gi',
      ),
    ]
  }),
  ['cadc', /\bD\.? ?C\.? Cir(?:cuit|\.)/gi],
  ['cafc', /\b(?:Fed(?:eral)?\.? Cir(?:cuit|\.))/g],
  ['bia', /\bBoard of Immigration Appeals\b|\bBIA\b/g],
  ...districts.flatMap(([state, abbreviation, code, parts]): [string, RegExp][] =>
    parts === ''
      ? [
          [
            `${code}d`,
            new RegExp(
              `(?<!\\b[NSEWCM]\\. ?)(?<!ern |al |le )(?:\\bDistrict of ${state}\\b|\\bD\\. ?(?:${abbreviation})(?=[\\s,.)]|$))`,
              'g',
            ),
          ],
        ]
      : [...parts].map((part) => [
          `${code}${part.toLowerCase()}d`,
          new RegExp(
            `\\b${partNames[part]} District of ${state}\\b|\\b${part}\\. ?D\\. ?(?:${abbreviation})(?=[\\s,.)]|$)|\\b${part}D${code.toUpperCase()}\\b`,
            'gi',
          ),
        ]),
  ),
]
/** What a text with the name of a court has. */
const hint =
  /supreme|suprem[ao]|circ|cir\.|district of|board of imm|\bBIA\b|\bSCOTUS\b|\bD\.|\b[NSEWCM]D[A-Z]{2}\b/i

/** The court that a short text names first (or last), such as `mad`, `txnd`, `ca5`, `scotus`. */
export function courtIn(text: string, isLast = false): string | undefined {
  if (!hint.test(text)) return undefined
  let best: { id: string; at: number } | undefined
  for (const [id, pattern] of courts) {
    for (const { index } of text.matchAll(pattern)) {
      if (!best || (isLast ? index > best.at : index < best.at)) best = { id, at: index }
    }
  }
  return best?.id
}

/** The district court that a text names, if it names one. */
export function districtCourtIn(text: string): string | undefined {
  return onlyCourtIn(text, (id) => !isAppellate(id))
}

/** The court of appeals, or the Supreme Court, that a text names, if it names one. */
export function appealsCourtIn(text: string): string | undefined {
  return onlyCourtIn(text, isAppellate)
}

function onlyCourtIn(text: string, isOfKind: (id: string) => boolean): string | undefined {
  if (!hint.test(text)) return undefined
  const named = courts.filter(([id, pattern]) => isOfKind(id) && text.search(pattern) >= 0)
  return named.length === 1 ? named[0]![0] : undefined
}

/** The name of a court as lawyers write it behind a number: `N.D. Cal.`, `1st Cir.`, `U.S.` for the Supreme Court. */
export function courtName(id: string): string | undefined {
  if (id === 'scotus') return 'U.S.'
  if (id === 'cadc') return 'D.C. Cir.'
  if (id === 'cafc') return 'Fed. Cir.'
  const circuit = Number(/^ca(\d+)$/.exec(id)?.[1])
  if (circuit) return `${circuit}${circuitEndings[circuit] ?? 'th'} Cir.`
  const district = districts.find(
    ([, , code, parts]) =>
      id === `${code}d` || [...parts].some((part) => id === `${code}${part.toLowerCase()}d`),
  )
  if (!district) return undefined
  const [, abbreviation, code] = district
  const part = id.slice(code.length, -1).toUpperCase()
  const state = plainName(abbreviation)
  // Initials close up: "S.D.N.Y.", but "E.D. Va."
  return `${part ? `${part}.` : ''}D.${/^(?:[A-Z]\.)+$/.test(state) ? '' : ' '}${state}`
}

const circuitEndings = ['', 'st', 'd', 'd']

/** The first spelling of an abbreviation's pattern: `N\\. ?Y\\.` is "N.Y." */
function plainName(pattern: string): string {
  return pattern.split('|')[0]!.replace(/ \?|[\\?]/g, '')
}

/** Whether a court hears appeals, so that one case may be before it and before a district court. */
export function isAppellate(court: string): boolean {
  return /^(?:ca\d|cadc|cafc|scotus|bia)/.test(court)
}
