import { identifiersIn } from '../../functions/domain/identifiers/identifiers.ts'
import { type Figure, rounded } from '../figure.ts'

/** Texts that are repeated up to the wanted length: each begins what a pattern looks for. */
const hostile = [
  'No. 26-1, ',
  'Nos. 26-123, 26-124 and ',
  '1:26-cv-1 ',
  '24A1 ',
  'S. 5 ',
  'Texas SB 4 ',
  'H.R. 1, the ',
  'A v. B ',
  'A v. A v. ',
  'Doe vs. case ',
  'The The of the Act ',
  'A, and A, and Act ',
  'TPS for Haiti, ',
  'protections for Haitians and ',
  'public charge public charge rule ',
  'order ending asylum ',
  'Executive Order 14160, and 14160 ',
  'Proclamation 10000, ',
  'Matter of A-B- ',
  '90 FR 1 (',
  'RIN 1615-AC11, 1615-',
  'Mass. Tex. Cir. U.S. ',
  '((((',
  '"A: ',
  ' ',
  '1',
  'A',
  'a ',
  '\u2019',
]
/** Characters of the text that is doubled; no more are read. */
const SIZES = [10_000, 20_000] as const
const MIN_MS = 20

/** How much longer the slowest hostile text of twice the length takes to search for identifiers. Each is measured for so long. */
export function growthFigures(minMs = MIN_MS): Figure[] {
  let worst = { growth: 0, shape: '' }
  let slowest = { ms: 0, shape: '' }
  for (const shape of hostile) {
    const [half, whole] = SIZES.map((size) =>
      millisecondsOf(shape.repeat(Math.ceil(size / shape.length)).slice(0, size), minMs),
    )
    if (whole! / half! > worst.growth) worst = { growth: whole! / half!, shape }
    if (whole! > slowest.ms) slowest = { ms: whole!, shape }
  }
  const split = (shape: string) =>
    `${JSON.stringify(shape)} repeated, the slowest of ${hostile.length}, up to 20 KB`
  return [
    {
      name: 'identifiers, time for twice the characters',
      value: rounded(worst.growth),
      target: 2.5,
      split: split(worst.shape),
    },
    { name: 'identifiers, milliseconds for 20 KB', value: rounded(slowest.ms), split: split(slowest.shape) },
  ]
}

function millisecondsOf(text: string, minMs: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round += 1) {
    const before = process.threadCpuUsage()
    let spent = 0
    let times = 0
    while (spent < minMs) {
      identifiersIn(text)
      times += 1
      const { user, system } = process.threadCpuUsage(before)
      spent = (user + system) / 1000
    }
    best = Math.min(best, spent / times)
  }
  return best
}
