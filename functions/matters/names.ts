import { countryName } from '../domain/identifiers/countries.ts'
import { typeOf } from '../domain/identifiers/identifier.ts'
import type { Language } from '../domain/model/article.ts'
import { clip } from '../domain/text/truncate.ts'
import type { Group } from './group.ts'
import { mainKey } from './matter-id.ts'

/** The longest name. */
const MAX_NAME = 140

type Name = Record<Language, string>

/** The name of a new matter. After readers saw it, only an editor can change it. */
export function nameOf(group: Group): Name {
  const key = mainKey(group.keys)
  const written = writtenAs(group, key)
  switch (typeOf(key)) {
    case 'tps': {
      const country = key.slice('tps:'.length)
      return {
        en: `Temporary Protected Status for ${countryName(country, 'en')}`,
        es: `Estatus de Protección Temporal para ${countryName(country, 'es')}`,
      }
    }
    case 'rin':
    case 'docket':
    case 'frdoc':
    case 'fr': {
      const document = titleOfDocument(group)
      return both(document ?? ruleName(group) ?? `RIN ${key.slice(4)}`)
    }
    case 'rule':
    case 'order':
      return both(capitalized(written))
    case 'eo':
      return withShortName(
        { en: `Executive Order ${key.slice(3)}`, es: `Orden Ejecutiva ${key.slice(3)}` },
        titleOfDocument(group),
      )
    case 'proclamation':
      return withShortName(
        { en: `Proclamation ${key.slice(13)}`, es: `Proclamación ${key.slice(13)}` },
        titleOfDocument(group),
      )
    case 'hr':
    case 's':
    case 'hres':
    case 'sres':
    case 'hjres':
    case 'sjres':
    case 'bill': {
      const act = [...group.keys].find((one) => typeOf(one) === 'act')
      return both(act ? `${writtenAs(group, act)} (${written})` : written)
    }
    default:
      return both(written)
  }
}

function both(text: string): Name {
  const name = clip(text, MAX_NAME)
  return { en: name, es: name }
}

function withShortName({ en, es }: Name, title: string | undefined): Name {
  return title
    ? { en: clip(`${title} (${en})`, MAX_NAME), es: clip(`${title} (${es})`, MAX_NAME) }
    : { en, es }
}

/** How most stories write a key, in the order of time; the key itself if none does. */
function writtenAs(group: Group, key: string): string {
  const counts = new Map<string, number>()
  for (const { claims } of group.stories.values())
    for (const one of claims)
      if (one.key === key && one.text)
        counts.set(
          one.text,
          (counts.get(one.text) ?? 0) + one.outlets.size + (one.where === 'document' ? 5 : 0),
        )
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? key.slice(key.indexOf(':') + 1)
}

function ruleName(group: Group): string | undefined {
  const key = [...group.keys].find((one) => typeOf(one) === 'rule')
  return key && capitalized(writtenAs(group, key))
}

/** The title of its first official document. */
function titleOfDocument(group: Group): string | undefined {
  for (const { from, claims } of group.stories.values()) {
    if (!claims.some(({ where }) => where === 'document')) continue
    const official = from.story.articles.find(({ kind }) => kind === 'official')
    if (official)
      return official.title.replace(/[;:]\s*(?:proposed|final|interim final|correction).{0,40}$/i, '')
  }
  return undefined
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
