import { count } from '../plural.ts'

/** The words of a line on the coverage of a story, on pages, in emails and feeds, in English. */
export const en = {
  official: 'Official document',
  outlets: (n: number) => count(n, 'outlet', 'outlets'),
  more: (n: number) => `and ${count(n, 'more outlet', 'more outlets')}`,
  same: (n: number) => `also run by ${count(n, 'outlet', 'outlets')}`,
  spanish: (n: number) => `${n}\u00a0in\u00a0Spanish`,
  only: 'only in this outlet',
  document: 'with the official document',
}

export type Words = typeof en
