import type { Spelling } from './spelling-in-text.ts'
import type { HeadlineWord } from './words.ts'

/**
 * How ICE is written: in capitals, as the agency, unless the text has only "ice", or the headline has words that go with ice
 * and none that go with the agency. The classifier decides what it means.
 */
export function iceCase(
  words: readonly HeadlineWord[],
  at: number,
  inText: Spelling | undefined,
): 'ICE' | 'ice' {
  if (inText !== undefined && inText.names > 0 && inText.form === 'ICE') return 'ICE'
  if (inText !== undefined && inText.lower > 0) return 'ice'
  const next = words[at + 1]?.key ?? ''
  const previous = words[at - 1]?.key ?? ''
  if (iceAfter.has(next) || iceBefore.has(previous)) return 'ice'
  return previous === 'on' && (next === '' || onIceAfter.has(next)) ? 'ice' : 'ICE'
}

const iceBefore = new Set(['thin', 'black', 'dry', 'sea', 'crushed', 'arctic', 'polar', 'melting'])
const iceAfter = new Set(
  'age arena bath bucket cap caps cold cream cube cubes dancing fishing hockey melt pack rink sheet sheets shelf skate skaters skates skating storm storms time water'.split(
    ' ',
  ),
)
const onIceAfter = new Set('after as amid and for but while until by with in over'.split(' '))
