import type { Words } from '../en/coverage.ts'
import { count } from '../plural.ts'

/** The same in Spanish. */
export const es: Words = {
  official: 'Documento oficial',
  outlets: (n: number) => count(n, 'medio', 'medios'),
  more: (n: number) => `y ${count(n, 'medio más', 'medios más')}`,
  same: (n: number) => (n === 1 ? 'reproducida por otro medio' : `reproducida por otros ${n}\u00a0medios`),
  spanish: (n: number) => `${n}\u00a0en\u00a0español`,
  only: 'solo en este medio',
  document: 'con el documento oficial',
}
