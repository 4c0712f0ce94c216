import { courtIn } from '../../domain/identifiers/courts.ts'
import type { Language } from '../../domain/model/article.ts'
import { forumIn, forumName, highCourtIn } from './forum.ts'

/** A policy or program that newsrooms call by one name, so that the name and a court say which case is meant. */
interface Subject {
  id: string
  pattern: string
  name: Record<Language, string>
  /** The type of the key under which the policy itself is a matter, if it is one act. */
  is?: 'order' | 'rule' | 'act'
  /** What the headline or the lead must say as well. */
  needs?: RegExp
}

const same = (name: string) => ({ en: name, es: name })

const subjects: readonly Subject[] = [
  {
    id: 'travel-ban',
    pattern: '(?:travel|muslim|entry) ban|ban on travel|veto (?:migratorio|de viaje)',
    name: { en: 'Travel ban', es: 'Veto migratorio' },
    is: 'order',
  },
  {
    id: 'birthright-citizenship',
    pattern: 'birthright citizenship|ciudadanía por nacimiento',
    name: { en: 'Birthright citizenship', es: 'Ciudadanía por nacimiento' },
  },
  { id: 'daca', pattern: 'DACA|Deferred Action for Childhood Arrivals|Dreamers?', name: same('DACA') },
  { id: 'dapa', pattern: 'DAPA|Deferred Action for Parents', name: same('DAPA') },
  {
    id: 'census-citizenship-question',
    pattern: 'citizenship question|census question|census citizenship|pregunta sobre (?:la )?ciudadanía',
    name: { en: 'Census citizenship question', es: 'Pregunta sobre ciudadanía en el censo' },
  },
  {
    id: 'census-apportionment',
    pattern: 'census (?:count|plan)|(?:from|in|out of) (?:the )?census',
    name: { en: 'Noncitizens in the census', es: 'No ciudadanos en el censo' },
  },
  {
    id: 'border-emergency',
    needs: /\b(?:wall|border|immigra\w+|frontera|muro)\b/i,
    pattern: '(?:national|border|wall) emergency|emergency declaration|emergencia nacional',
    name: { en: 'National emergency at the border', es: 'Emergencia nacional en la frontera' },
    is: 'order',
  },
  {
    id: 'border-wall-funds',
    pattern:
      '(?:border )?wall (?:funds?|funding|money|construction)|(?:funds?|funding|money|billions?) (?:for|on|toward) (?:the |a |his )?(?:\\w+ )?wall',
    name: { en: 'Money for the border wall', es: 'Fondos para el muro fronterizo' },
  },
  {
    id: 'immigration-suspension',
    pattern:
      'suspend(?:s|ed|ing)? (?:\\w+ )?immigration|immigration (?:ban|pause|suspension|freeze|halt)|(?:halt|block|paus|suspend|ban|freez|stop)\\w* (?:on |of |new |issuing |most |some )*(?:immigration|green cards?)(?=$|[.,;:]| (?:into|to|from|for|amid|over|during|due|because|as|after|for)\\b)|green cards? (?:ban|pause|halt)|(?:halt|ban|pause|freeze|suspension) (?:to|of|on) (?:immigration|green cards)',
    name: { en: 'Suspension of immigration', es: 'Suspensión de la inmigración' },
    is: 'order',
  },
  {
    id: 'remain-in-mexico',
    pattern: 'remain[- ]in[- ]mexico|migrant protection protocols|permanecer en méxico|quédate en méxico',
    name: { en: 'Remain in Mexico', es: 'Permanecer en México' },
  },
  { id: 'title-42', pattern: 'title 42|título 42', name: { en: 'Title 42', es: 'Título 42' } },
  {
    id: 'public-charge',
    needs: /\b(?:rules?|regulations?|polic(?:y|ies)|norma|regla|courts?|judges?)\b/i,
    pattern: 'public charge|carga pública',
    name: { en: 'Public charge', es: 'Carga pública' },
    is: 'rule',
  },
  {
    id: 'asylum-ban',
    pattern: 'asylum (?:ban|limits?|restrictions?|crackdown|rules?|curbs?)',
    name: { en: 'Limits on asylum', es: 'Límites al asilo' },
  },
  {
    id: 'family-separation',
    pattern:
      'family separations?|separat(?:ion of|ing|ed) (?:migrant |immigrant )?(?:families|children)|separación de familias',
    name: { en: 'Family separation', es: 'Separación de familias' },
  },
  {
    id: 'sanctuary-cities',
    pattern:
      "['‘“]?sanctuary['’”]? (?:cit(?:y|ies)|polic(?:y|ies)|laws?|jurisdictions?|states?|legislation|funding)|ciudades? santuario",
    name: { en: 'Sanctuary cities', es: 'Ciudades santuario' },
  },
  {
    id: 'alien-enemies-act',
    pattern: 'alien enemies|ley de enemigos extranjeros',
    name: { en: 'Alien Enemies Act', es: 'Ley de Enemigos Extranjeros' },
  },
  {
    id: 'expedited-removal',
    pattern: 'expedited removal|fast-track deportations?',
    name: { en: 'Expedited removal', es: 'Expulsión acelerada' },
  },
  {
    id: 'third-country-removal',
    pattern: 'third[- ]countr(?:y|ies)',
    name: { en: 'Removals to third countries', es: 'Expulsiones a terceros países' },
  },
  {
    id: 'parole-programs',
    pattern:
      'CHNV|parole (?:programs?|process)|humanitarian parole|family reunification parole|parole humanitario',
    name: { en: 'Parole programs', es: 'Programas de parole' },
  },
  {
    id: 'h-1b-fee',
    pattern:
      'H-?1B (?:visa )?(?:application )?fees?|\\$100,000 (?:\\S+ )?(?:visa )?fees?|fees? (?:for|on) H-?1B',
    name: { en: 'H-1B fee', es: 'Tarifa de las visas H-1B' },
    is: 'order',
  },
  {
    id: 'h-1b-selection',
    pattern: 'H-?1B (?:visa )?(?:lottery|selection)|(?:lottery|selection) (?:of|for) H-?1B',
    name: { en: 'H-1B selection', es: 'Selección de visas H-1B' },
    is: 'rule',
  },
  {
    id: 'refugee-admissions',
    pattern: 'refugee (?:admissions?|program|ban|cap|resettlement)',
    name: { en: 'Refugee admissions', es: 'Admisión de refugiados' },
  },
  {
    id: 'in-state-tuition',
    pattern: 'in-state tuition|matrícula estatal',
    name: { en: 'In-state tuition', es: 'Matrícula estatal' },
  },
  {
    id: 'green-light-law',
    pattern: "green light law|driver['’]?s['’]? licen[cs]es?",
    name: { en: 'Driver’s licenses', es: 'Licencias de conducir' },
  },
  {
    id: 'dhs-funding',
    pattern:
      '(?:DHS|Homeland Security|ICE) (?:funding|shutdown|spending|appropriations|bill)|(?:fund|funds|funding|funded|shutdown|spending)(?: \\w+){0,5} (?:DHS|(?:Department of )?Homeland Security)|(?:DHS|Homeland Security)(?: \\w+){0,3} shutdown|shuts down (?:US )?Department of Homeland Security',
    name: { en: 'Homeland Security appropriations', es: 'Presupuesto de Seguridad Nacional' },
    is: 'act',
  },
  {
    id: 'detention-no-bond',
    pattern: 'bond hearings?|mandatory detention|no-bond|without bond',
    name: { en: 'Detention without bond', es: 'Detención sin fianza' },
  },
  {
    id: 'online-classes',
    pattern: 'online(?:-only)? (?:classes|courses|learning)|international students?|foreign students?',
    name: { en: 'International students', es: 'Estudiantes internacionales' },
  },
  { id: 'gold-card', pattern: 'gold card', name: same('Gold card'), is: 'order' },
]

const compiled = subjects.map((one) => ({
  ...one,
  regex: new RegExp(`(?<![\\p{L}\\d])(?:${one.pattern})(?![\\p{L}])`, 'iu'),
}))
/** Any of them: most headlines name none. */
const any = new RegExp(subjects.map(({ pattern }) => pattern).join('|'), 'iu')
const byId = new Map(subjects.map((one) => [one.id, one]))
/** Words of a headline about a case. */
const legal =
  /\b(?:judges?|courts?|justices?|circuit|SCOTUS|lawsuits?|sues?|sued|suing|rul(?:es|ed|ing)|appeals?|legal (?:challenges?|fight|battle)|jue(?:z|za|ces)|cortes?|tribunal|demandas?|demandan?)\b/i
/** The most of a summary that is read. */
const MAX_SUMMARY = 300

/** The policies that a headline is about: each with the court before which it is, and as a matter of its own. */
export function subjectsIn(title: string, summary: string): { key: string; text: string }[] {
  const lead = summary.slice(0, MAX_SUMMARY)
  if (!any.test(title) && !any.test(lead)) return []
  const isLegal = legal.test(title)
  const found: { key: string; text: string }[] = []
  for (const { id, is, regex, needs } of compiled) {
    const inTitle = regex.exec(title)
    const match = inTitle ?? (isLegal ? regex.exec(lead) : null)
    if (!match || needs?.test(`${title}. ${lead}`) === false) continue
    if (is && inTitle) found.push({ key: `${is}:${id}`, text: '' })
    const court = isLegal ? (courtIn(`${title}. ${lead}`) ?? forumIn(title, lead)) : highCourtIn(lead)
    if (court) found.push({ key: `suit:${id}@${court}`, text: match[0] })
  }
  return found
}

/** The name of a case that is known by its subject and its court, such as `daca@scotus`. */
export function subjectName(rest: string): Record<Language, string> {
  const [id = '', court = ''] = rest.split('@')
  const subject = byId.get(id)?.name ?? same(id)
  const forum = forumName(court)
  return { en: `${subject.en} (${forum.en})`, es: `${subject.es} (${forum.es})` }
}

/** The name of a policy that is known by such an id; `undefined` for any other. */
export function policyName(rest: string): Record<Language, string> | undefined {
  return byId.get(rest)?.name
}
