import { countryName } from '../domain/identifiers/countries.ts'
import { typeOf } from '../domain/identifiers/identifier.ts'
import type { Language } from '../domain/model/article.ts'
import type { MatterRecord } from '../domain/model/matter.ts'
import type { StoryArticle } from '../domain/model/story.ts'
import { clip } from '../domain/text/truncate.ts'
import { mainKey } from './keys/matter-id.ts'
import { numberOf } from './keys/numbers.ts'
import type { Reading } from './linking/claims.ts'
import type { Group } from './linking/group.ts'
import { ENOUGH_VOICES, independent, type Sources, type Voice } from './linking/voices.ts'
import { officialTitle } from './official-title.ts'
import { names } from './status/reports.ts'

/** The longest name. */
const MAX_NAME = 140

type Name = Record<Language, string>

/** The name of a new matter, and the article that it is from if one is. After readers saw it, only an editor can change it. */
export function nameOf(group: Group, reading: Reading): Pick<MatterRecord, 'name' | 'nameFrom'> {
  const key = mainKey(group.keys)
  const type = typeOf(key)
  const document =
    type === 'rin' ||
    type === 'docket' ||
    type === 'frdoc' ||
    type === 'fr' ||
    type === 'eo' ||
    type === 'proclamation'
      ? documentOf(group, reading.sources)
      : undefined
  if (!document) return { name: plainName(group, key, reading) }
  const title = officialTitle(document.title)
  const { id: article, outlet, url } = document
  const name = group.kind === 'order' ? withShortName(plainName(group, key, reading), title) : both(title)
  return { name, nameFrom: { article, outlet, ...(url && { url }) } }
}

function plainName(group: Group, key: string, { placeNames, policies }: Reading): Name {
  const rest = key.slice(typeOf(key).length + 1)
  switch (typeOf(key)) {
    case 'tps':
      return {
        en: `Temporary Protected Status for ${countryName(rest, 'en')}`,
        es: `Estatus de Protección Temporal para ${countryName(rest, 'es')}`,
      }
    case 'suit':
      return policies.suitName(rest)
    case 'eo':
      return { en: `Executive Order ${rest}`, es: `Orden Ejecutiva ${rest}` }
    case 'proclamation':
      return { en: `Proclamation ${rest}`, es: `Proclamación ${rest}` }
    case 'rin':
    case 'docket':
    case 'frdoc':
    case 'fr': {
      const rule = keyOf(group, 'rule')
      return both(rule ? capitalized(written(group, rule)) : numberOf(key))
    }
    case 'rule':
    case 'order':
      return policies.nameOf(rest) ?? both(capitalized(written(group, key)))
    case 'act':
    case 'name':
      return policies.nameOf(rest) ?? both(written(group, key))
    case 'bill': {
      const place = placeNames.get(rest.slice(0, rest.indexOf(':')))
      const number = numberOf(key)
      return place ? { en: `${number} (${place.en})`, es: `${number} (${place.es})` } : both(number)
    }
    default: {
      const act = keyOf(group, 'act')
      return both(act ? `${written(group, act)} (${numberOf(key)})` : numberOf(key))
    }
  }
}

const keyOf = (group: Group, type: string) => [...group.keys].sort().find((one) => typeOf(one) === type)

function both(text: string): Name {
  const name = clip(text, MAX_NAME)
  return { en: name, es: name }
}

function withShortName({ en, es }: Name, title: string): Name {
  return { en: clip(`${title} (${en})`, MAX_NAME), es: clip(`${title} (${es})`, MAX_NAME) }
}

/** How an official document or two publishers write a name; of several, the first one that most do. Else the key itself. */
function written(group: Group, key: string): string {
  const spellings = new Map<string, { voices: Voice[]; isOfficial: boolean }>()
  for (const { claims } of group.stories.values()) {
    for (const { key: other, text, voices, where } of claims) {
      if (other !== key || text === '') continue
      const spelling = spellings.get(text) ?? { voices: [], isOfficial: false }
      spelling.voices.push(...voices)
      spelling.isOfficial ||= where === 'document'
      spellings.set(text, spelling)
    }
  }
  const weight = ({ voices, isOfficial }: { voices: Voice[]; isOfficial: boolean }) =>
    independent(voices) + (isOfficial ? 5 : 0)
  const [most] = [...spellings].sort((a, b) => weight(b[1]) - weight(a[1]))
  // A case's name, or an act's, is the same in all spellings but for capitals and abbreviations.
  const isFixed = typeOf(key) === 'name' || typeOf(key) === 'act'
  if (most && (isFixed || weight(most[1]) >= ENOUGH_VOICES)) return most[0]
  const rest = key.slice(key.indexOf(':') + 1)
  return typeOf(key) === 'rule' || typeOf(key) === 'order' ? withKind(rest, typeOf(key)) : rest
}

const withKind = (rest: string, type: string) => (/\b(?:ban|fee)$/.test(rest) ? rest : `${rest} ${type}`)

/** Its first document of an office that makes such matters. */
function documentOf(group: Group, sources: Sources): StoryArticle | undefined {
  for (const attached of group.stories.values()) {
    const { from, claims } = attached
    if (!claims.some(({ where }) => where === 'document')) continue
    const document = from.story.articles.find(
      (article) => names(attached, article) && sources.makes(article, group.kind),
    )
    if (document && officialTitle(document.title)) return document
  }
  return undefined
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
