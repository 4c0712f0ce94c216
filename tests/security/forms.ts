import { Parser } from 'htmlparser2'

/** A form of a page, with what a browser can send. */
export interface Form {
  action: string
  fields: Field[]
}

interface Field {
  name: string
  /** The options, or the present value. */
  values: string[]
}

/** The forms of a page. One without an action is sent to the page itself. */
export function formsOf(html: string, page: string): Form[] {
  const forms: Form[] = []
  let select: Field | undefined
  const field = (name: string | undefined, value: string | undefined) => {
    const form = forms.at(-1)
    if (!form || name === undefined) return undefined
    const known = form.fields.find((one) => one.name === name) ?? { name, values: [] }
    if (known.values.length === 0) form.fields.push(known)
    known.values.push(value ?? '')
    return known
  }
  const parser = new Parser({
    onopentag(tag, { name, value, action, method }) {
      if (tag === 'form' && method === 'post') forms.push({ action: action ?? page, fields: [] })
      else if (['input', 'button', 'textarea'].includes(tag)) field(name, value)
      else if (tag === 'select') select = field(name, '')
      else if (tag === 'option' && value !== undefined) select?.values.push(value)
    },
    onclosetag(tag) {
      if (tag === 'select') select = undefined
    },
  })
  parser.end(html)
  return forms
}
