import { Parser } from 'htmlparser2'

/** Text that runs as a script if it is not escaped, in text, an attribute, a title or a script. `field` shows its origin. */
export const attack = (field: string) =>
  `Owned ${field} "'\`><x-owned onmouseover=owned()></title></textarea></style></script><script>owned()</script><img src=x onerror=owned()><svg onload=owned()>`

/** The same without tags, for fields that refuse them. It leaves an attribute, or becomes a tag if it is unescaped twice. */
export const tagless = (field: string) =>
  `Owned ${field} "'\`> onmouseover=owned() x="&lt;x-owned onclick=owned()&gt; &amp;lt;script&amp;gt;owned()&amp;lt;/script&amp;gt; \\u003cx-owned\\u003e`

/** Links that run a script if they are opened. */
export const attackLinks = [
  'javascript:owned()',
  ' jAvAsCrIpT:owned()',
  'java\tscript:owned()',
  'data:text/html,<script>owned()</script>',
  'vbscript:owned()',
  `https://ok.example/"'><x-owned onmouseover="owned()">`,
]

/** Describes everything in a document that could run, except scripts at our own addresses. */
export function runs(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name.startsWith('x-')) found.push(`an element <${name}>`)
      if (['iframe', 'object', 'embed', 'base', 'svg', 'math'].includes(name)) found.push(`a <${name}>`)
      const { src, type = '' } = attributes
      const isOurs = src === undefined ? type.includes('json') : /^\/[a-z]/.test(src)
      if (name === 'script' && !isOurs) found.push(`a script ${src ?? 'in the page'}`)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) found.push(`${attribute} of <${name}>`)
        const bare = value.replace(/[\p{Cc}\s]/gu, '')
        const leads = ['href', 'src', 'action', 'formaction', 'srcset', 'poster'].includes(attribute)
        if (leads && /^(javascript|data|vbscript):/i.test(bare))
          found.push(`${attribute}="${value}" of <${name}>`)
        if (attribute === 'content' && /url=\s*(javascript|data):/i.test(bare))
          found.push(`a refresh to ${value}`)
      }
    },
  })
  parser.end(html)
  return found
}

/** The same for any published file. HTML in feeds and JSON runs in the programs that show it. */
export function runsIn(path: string, body: string): string[] {
  if (path.endsWith('.html')) return runs(body)
  if (path.endsWith('.json')) return strings(JSON.parse(body)).flatMap(runsAsText)
  if (/\.(xml|opml)$/.test(path)) return xmlTexts(body).flatMap(runsAsText)
  if (/\.(ics|txt)$/.test(path)) return runs(body)
  return []
}

/** A web address is not shown as HTML. */
function runsAsText(text: string): string[] {
  if (/^https?:/.test(text)) return []
  return /^\s*(javascript|data|vbscript):/i.test(text) ? [text] : runs(text)
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

function xmlTexts(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag(_, attributes) {
        texts.push(...Object.values(attributes))
        text = ''
      },
      ontext(more) {
        text += more
      },
      onclosetag() {
        texts.push(text)
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return texts
}
