/** A document as its entries and what is around them, which joined are the document. */
export interface Shape {
  head: string
  entries: string[]
  /** What is between entries, such as a line end or a comma. */
  between: string
  tail: string
  isJson: boolean
}

const elements = ['item', 'entry', 'url']

/** Separates a document into its entries; `undefined` if none are found. */
export function shapeOf(text: string): Shape | undefined {
  return /^\s*\{/.test(text) ? shapeOfJson(text) : shapeOfXml(text)
}

export function joined({ head, entries, between, tail }: Shape): string {
  return head + entries.join(between) + tail
}

function shapeOfXml(text: string): Shape | undefined {
  for (const name of elements) {
    const found = [
      ...text.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s>][\\s\\S]*?</(?:\\w+:)?${name}\\s*>`, 'g')),
    ]
    const first = found[0]
    const last = found.at(-1)
    if (!first || !last) continue
    return {
      head: text.slice(0, first.index),
      entries: found.map(([entry]) => entry),
      between: '\n',
      tail: text.slice(last.index + last[0].length),
      isJson: false,
    }
  }
  return undefined
}

function shapeOfJson(text: string): Shape | undefined {
  let document: Record<string, unknown>
  try {
    document = JSON.parse(text)
  } catch {
    return undefined
  }
  const name = ['items', 'results'].find((one) => Array.isArray(document[one]) && document[one].length > 0)
  if (name === undefined) return undefined
  const { [name]: list, ...rest } = document
  return {
    head: `${JSON.stringify(rest).slice(0, -1)}${Object.keys(rest).length > 0 ? ',' : ''}${JSON.stringify(name)}:[`,
    entries: (list as unknown[]).map((one) => JSON.stringify(one)),
    between: ',',
    tail: ']}',
    isJson: true,
  }
}
