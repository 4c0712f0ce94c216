/** So many letters tell most words apart. */
const LENGTH = 3

/** What a match may begin with, in lower case. An open one goes on with what follows; a closed one with anything. */
type Beginnings = ReadonlyMap<string, 'open' | 'closed'>
type Part = (before: Beginnings) => Beginnings

/**
 * Tells which of many patterns a text is worth searching with: those that begin like one of its words. Each pattern ignores case, and
 * matches only where no letter stands before. Patterns with many alternatives cost much more than this.
 */
export function patternsFor(patterns: readonly RegExp[]): (text: string) => ReadonlySet<RegExp> {
  const always: RegExp[] = []
  const byBeginning = new Map<number, RegExp[]>()
  for (const pattern of patterns) {
    const beginnings = beginningsOf(pattern.source)
    if (beginnings.has('')) always.push(pattern)
    else
      for (const one of beginnings) {
        const key = keyAt(one, 0, one.length)
        byBeginning.set(key, [...(byBeginning.get(key) ?? []), pattern])
      }
  }
  return (text) => {
    const found = new Set(always)
    // The one letter that is an "s" when case is ignored, but not in lower case.
    const lower = text.toLowerCase().replaceAll('ſ', 's')
    for (let at = 0; at < lower.length; at += 1) {
      if (at > 0 && isLatin(lower.charCodeAt(at - 1))) continue
      for (let length = 1; length <= LENGTH; length += 1) {
        const some = byBeginning.get(keyAt(lower, at, length))
        if (some) for (const one of some) found.add(one)
      }
    }
    return found
  }
}

/** A number for a few characters, since texts cost more to make. Signs that share one are only searched in vain. */
function keyAt(text: string, at: number, length: number): number {
  let key = 0
  for (let n = 0; n < length; n += 1) key = (key << 8) | (text.charCodeAt(at + n) & 255)
  return key
}

function isLatin(code: number): boolean {
  return code >= 97 && code <= 122
}

/** The beginnings of what a pattern may match, each of at most three characters; an empty one if it may begin with anything. */
export function beginningsOf(source: string): Set<string> {
  const reader = { source, at: 0 }
  return new Set(alternatives(reader)(new Map([['', 'open']])).keys())
}

interface Reader {
  source: string
  at: number
}

function alternatives(reader: Reader): Part {
  const all = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    all.push(sequence(reader))
  }
  return (before) => union(all.map((one) => one(before)))
}

function sequence(reader: Reader): Part {
  const parts: Part[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!))
    parts.push(quantified(reader, part(reader)))
  return (before) => parts.reduce((so, one) => one(so), before)
}

function part(reader: Reader): Part {
  const { source } = reader
  const sign = source[reader.at]!
  if (sign === '(') return group(reader)
  if (sign === '[') return characterClass(reader)
  reader.at += 1
  if (sign === '^' || sign === '$') return nothing
  if (sign === '.') return anything
  if (sign !== '\\') return letters([sign])
  const escaped = source[reader.at]!
  reader.at = /[pPu]/.test(escaped) ? source.indexOf('}', reader.at) + 1 : reader.at + 1
  if (/[bB]/.test(escaped)) return nothing
  return /[a-zA-Z\d]/.test(escaped) ? anything : letters([escaped])
}

function group(reader: Reader): Part {
  const [opening, isAround] = /^\((\?<?[=!])?(?:\?:|\?<\w+>)?/.exec(reader.source.slice(reader.at))!
  reader.at += opening.length
  const inside = alternatives(reader)
  reader.at += 1
  return isAround ? nothing : inside
}

function characterClass(reader: Reader): Part {
  const [whole, inside] = /^\[((?:\\.|[^\]])*)\]/.exec(reader.source.slice(reader.at))!
  reader.at += whole.length
  return /^[^\\^-]+$/.test(inside!) ? letters([...inside!]) : anything
}

function quantified(reader: Reader, one: Part): Part {
  const [sign] = /^(?:[?*+]|\{\d+(?:,\d*)?\})?/.exec(reader.source.slice(reader.at))!
  if (sign === '') return one
  reader.at += sign.length
  if (reader.source[reader.at] === '?') reader.at += 1
  const isOptional = /^(?:[?*]|\{0)/.test(sign)
  const isRepeated = sign !== '?'
  return (before) => {
    const once = one(before)
    const after = isRepeated ? anything(once) : once
    return isOptional ? union([before, after]) : after
  }
}

const nothing: Part = (before) => before
const anything: Part = (before) => new Map([...before.keys()].map((text) => [text, 'closed']))

function letters(any: readonly string[]): Part {
  return (before) =>
    union(
      [...before].map(([text, state]): Beginnings => {
        if (state === 'closed') return new Map([[text, state]])
        return new Map(
          any.map((letter) => {
            const longer = text + letter.toLowerCase()
            return [longer, longer.length < LENGTH ? 'open' : 'closed']
          }),
        )
      }),
    )
}

function union(all: readonly Beginnings[]): Beginnings {
  const whole = new Map<string, 'open' | 'closed'>()
  // One that is closed and open is closed in one way and goes on in another: the shorter one holds for both.
  for (const some of all)
    for (const [text, state] of some) whole.set(text, whole.get(text) === 'closed' ? 'closed' : state)
  return whole
}
