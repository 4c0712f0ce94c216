import { congressTypes, typeOf } from '../../domain/identifiers/identifier.ts'

/** Types of keys, those first that make the best address. */
const best: readonly string[] = [
  'tps',
  ...congressTypes,
  'bill',
  'eo',
  'proclamation',
  'rin',
  'name',
  'case',
  'in-dec',
  'docket',
  'act',
  'suit',
  'rule',
  'order',
  'pl',
  'frdoc',
  'fr',
]
/** The longest part that comes from a name. */
const MAX_NAME = 60

/** The key of a matter from which its id and its name are made. */
export function mainKey(keys: Iterable<string>): string {
  let main: string | undefined
  for (const key of keys) {
    if (main === undefined || rank(key) < rank(main) || (rank(key) === rank(main) && key < main)) main = key
  }
  return main ?? ''
}

function rank(key: string): number {
  const at = best.indexOf(typeOf(key))
  return at < 0 ? best.length : at
}

/** The id of a new matter, such as `hr-1234-119` or `texas-v-united-states-2026`; numbered if it is `taken`. */
export function newMatterId(key: string, since: string, isTaken: (id: string) => boolean): string {
  const first = idOf(key, since.slice(0, 4)) || 'matter'
  for (let n = 2, id = first; ; n += 1) {
    if (!isTaken(id)) return id
    id = `${first}-${n}`
  }
}

function idOf(key: string, year: string): string {
  const type = typeOf(key)
  const rest = key.slice(type.length + 1)
  switch (type) {
    case 'tps':
      return `tps-${slug(rest)}`
    case 'eo':
      return `executive-order-${slug(rest)}`
    case 'bill':
      return slug(`${rest.replace(/([a-z]{2})(\d)/, '$1-$2')} ${year}`)
    case 'name':
      return slug(`${rest} ${year}`)
    case 'rule':
    case 'order':
    case 'act':
      return slug(`${rest} ${type} ${year}`)
    case 'case':
      return slug(`case ${rest}`)
    default: {
      const [congress, number] = rest.split(':')
      return number === undefined ? slug(`${type} ${rest}`) : slug(`${type} ${number} ${congress}`)
    }
  }
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_NAME)
    .replace(/^-+|-+$/g, '')
}
