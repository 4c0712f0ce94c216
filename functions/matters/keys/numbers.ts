import { courtName } from '../../domain/identifiers/courts.ts'
import { typeOf } from '../../domain/identifiers/identifier.ts'

/** How officials write the number of each type of key. */
const written: Record<string, (rest: string) => string> = {
  __proto__: null as never,
  rin: (rest) => `RIN ${rest}`,
  docket: (rest) => `Docket ${rest}`,
  frdoc: (rest) => `FR Doc. ${rest}`,
  fr: (rest) => rest.replace('-', ' FR '),
  eo: (rest) => `Executive Order ${rest}`,
  proclamation: (rest) => `Proclamation ${rest}`,
  pl: (rest) => `Public Law ${rest}`,
  hr: (rest) => `H.R. ${withoutCongress(rest)}`,
  s: (rest) => `S. ${withoutCongress(rest)}`,
  hres: (rest) => `H.Res. ${withoutCongress(rest)}`,
  sres: (rest) => `S.Res. ${withoutCongress(rest)}`,
  hjres: (rest) => `H.J.Res. ${withoutCongress(rest)}`,
  sjres: (rest) => `S.J.Res. ${withoutCongress(rest)}`,
  hconres: (rest) => `H.Con.Res. ${withoutCongress(rest)}`,
  sconres: (rest) => `S.Con.Res. ${withoutCongress(rest)}`,
  bill: (rest) =>
    rest
      .slice(rest.indexOf(':') + 1)
      .toUpperCase()
      .replace(/^([A-Z]+)/, '$1 '),
  case: caseNumber,
  'in-dec': (rest) => rest.replace('-', ' I&N Dec. '),
}

/** District courts write five digits: "No. 8:26-cv-03391 (D. Md.)". */
function caseNumber(rest: string): string {
  const [number = '', court = ''] = rest.split('@')
  const name = courtName(court)
  const written = number.replace(/(?<=-[a-z]{2}-)\d+$/, (digits) => digits.padStart(5, '0')).toUpperCase()
  return `No. ${written.replace(/-[A-Z]{2}-/, (type) => type.toLowerCase())}${name ? ` (${name})` : ''}`
}

const withoutCongress = (rest: string) => rest.slice(rest.indexOf(':') + 1)

/** The numbers of a matter as officials write them. */
export function numbersOf(keys: Iterable<string>): string[] {
  return [...keys].sort().flatMap((key) => (written[typeOf(key)] ? [numberOf(key)] : []))
}

/** A number as officials write it; of a key that is none, what it says. */
export function numberOf(key: string): string {
  const type = typeOf(key)
  const rest = key.slice(type.length + 1)
  return written[type]?.(rest) ?? rest
}
