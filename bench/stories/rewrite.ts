import { pick } from './random.ts'

/** An article's title and text. */
export interface Piece {
  title: string
  text: string
}

/** The changes that another outlet makes to a wire story. */
export interface Rewrite {
  cut: boolean
  headline: boolean
  lede: boolean
  agency: boolean
  local: boolean
  /** The share of words that are swapped, dropped or added: 0 to 0.2. */
  edits: number
}

const agencies = ['WASHINGTON (AP) —', 'PHOENIX (Reuters) -', 'NEW YORK (AFP) –', 'EL PASO, Texas (AP) —']
const openers = [
  'Readers in this part of the country woke up on Tuesday to news that many here had seen coming for weeks',
  'A closely watched matter took a turn this week that lawyers and families on all sides were still taking in',
  'Officials offered their account late in the day while those affected waited outside for someone to explain',
]
const locals = [
  'In our county, the sheriff said his deputies had received no new instructions. A spokeswoman for the food bank on Mill Street said volunteers had set out extra chairs for families with questions, and the school district plans a meeting in the gymnasium on Thursday evening.',
  'Closer to home, the parish hall will stay open until nine. Council member Dana Ruiz told this newspaper that callers had kept her two aides busy since the morning, and that a list of attorneys who take such cases can be had at the library.',
]

/** Rewrites an article as another outlet would publish it. `vocabulary` contains words to insert. */
export function rewrite(
  piece: Piece,
  how: Rewrite,
  vocabulary: readonly string[],
  next: () => number,
): Piece {
  let paragraphs = piece.text.split(/\n+/).filter((line) => line.trim() !== '')
  if (paragraphs.length < 4) paragraphs = intoParagraphs(piece.text)
  if (how.cut) paragraphs = firstHalf(paragraphs)
  if (how.edits > 0) paragraphs = paragraphs.map((line) => edited(line, how.edits, vocabulary, next))
  if (how.lede)
    paragraphs[0] = `${pick(openers, next)}, ${pick(vocabulary, next)} and ${pick(vocabulary, next)} among them.`
  if (how.agency) paragraphs[0] = `${pick(agencies, next)} ${paragraphs[0]}`
  if (how.local) paragraphs.splice(1 + Math.floor(next() * paragraphs.length), 0, pick(locals, next))
  return {
    title: how.headline
      ? `What we know of ${pick(vocabulary, next)} ${pick(vocabulary, next)} so far`
      : piece.title,
    text: paragraphs.join('\n\n'),
  }
}

function intoParagraphs(text: string): string[] {
  const sentences = text.replaceAll(/\s+/g, ' ').split(/(?<=[.!?]["”]?) (?=["“A-Z])/)
  return Array.from({ length: Math.ceil(sentences.length / 2) }, (_, i) =>
    sentences.slice(2 * i, 2 * i + 2).join(' '),
  )
}

function firstHalf(paragraphs: readonly string[]): string[] {
  const half = paragraphs.join(' ').split(/\s+/).length / 2
  const kept: string[] = []
  let words = 0
  for (const line of paragraphs) {
    if (words >= half) break
    kept.push(line)
    words += line.split(/\s+/).length
  }
  return kept
}

function edited(line: string, edits: number, vocabulary: readonly string[], next: () => number): string {
  return line
    .split(' ')
    .flatMap((word) => {
      if (next() >= edits) return [word]
      const kind = next()
      if (kind < 0.6) return [pick(vocabulary, next)]
      return kind < 0.8 ? [] : [word, pick(vocabulary, next)]
    })
    .join(' ')
}
