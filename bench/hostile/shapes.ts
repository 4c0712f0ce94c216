import fc from 'fast-check'

/** The same numbers each time, so that runs can be compared. */
const SEED = 16
/** The texts that are repeated up to the wanted length: some of the `fixed` ones, and as many made of `pieces`. */
export interface Shapes {
  /** How many of the fixed texts are tried for one field, and how many are made for it. */
  tried: number
  fixed: readonly string[]
  pieces: readonly string[]
}

/** Each field gets different texts, so that a few for each field cover them all. */
export function shapesOf({ tried, fixed, pieces }: Shapes, field: number): string[] {
  const made = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 6 }), {
    seed: SEED + field,
    numRuns: tried,
  })
  const chosen = Array.from({ length: tried }, (_, n) => fixed[(field * tried + n) % fixed.length]!)
  return [...new Set([...chosen, ...made.map((parts) => parts.join(''))])]
}

/** Texts for fields without markup. */
export const plain: Shapes = {
  tried: 1,
  fixed: ['a', ' ', '1'],
  pieces: ['a', ' ', '1', ':', '/', '%', '.', '-', 'é', '\n', '&', '\u200d', '?'],
}
/** Texts for names of people. */
export const authors: Shapes = {
  tried: 2,
  fixed: ['a', 'a@', '@ ', 'a <a@a> '],
  pieces: [
    ...['a', '@', ' ', '(', ')', '<', '>', ',', '.', 'b@c.example', '\n', 'é', '\u00a0', '\u202e', '&amp;'],
  ],
}
/** Texts for fields with HTML. */
export const html: Shapes = {
  tried: 2,
  fixed: ['a\n', '<p>', 'a<p', 'A. ', '<div>', '<!--', '&#1'],
  pieces: [
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<br/>',
      '<b>',
      '<a href="',
      '"',
      '>',
      '<',
      '&',
      '&lt;',
      '&amp;lt;',
    ],
    ...[
      'a',
      'A',
      '\n',
      ' ',
      '. ',
      '.”',
      '**',
      '_',
      '* ',
      '-',
      '#',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '&nbsp;',
    ],
    ...[
      'é',
      '\u0301',
      '\u200b',
      '\u200d',
      '1',
      '@',
      '<![CDATA[',
      ']]',
      '<table><tr><td>',
      '&#xD83D;',
      '<link ',
      '=',
    ],
  ],
}
