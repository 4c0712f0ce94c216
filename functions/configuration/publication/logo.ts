import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { logoOf } from '../../web/logo.ts'
import type { Finding } from '../finding.ts'
import { type Located, map, scalar } from '../yaml/located.ts'

/** Every function on AWS reads the logo with the configuration, and every email carries it. */
const MAX_KB = 32

/**
 * Puts the file that `logo` names, seen from the file that names it, into the configuration as a data URL: a Lambda function
 * reads no files.
 */
export function withLogo(publication: Located): { root: Located; findings: Finding[] } {
  const node = publication.kind === 'map' ? publication.entries.get('logo') : undefined
  if (publication.kind !== 'map' || node?.kind !== 'scalar' || typeof node.value !== 'string')
    return { root: publication, findings: [] }
  const { file, line, value } = node
  const path = resolve(dirname(file), value)
  const read = relative(dirname(file), path).split(sep)[0] === '..' ? outside : readLogo(path)
  const stored = 'fault' in read ? null : read.data
  const root = map(publication, [...publication.entries, ['logo', scalar(node, stored)]])
  const text = 'fault' in read ? `logo "${value}" ${read.fault}` : undefined
  return { root, findings: text ? [{ file, line, text }] : [] }
}

const outside = { fault: 'is outside of the folder of publication.yaml. Put the file there.' }

function readLogo(path: string): { data: string } | { fault: string } {
  const type = /\.svg$/i.test(path) ? 'svg+xml' : /\.png$/i.test(path) ? 'png' : undefined
  if (!type) return { fault: 'must be a file that ends in .svg or .png, next to publication.yaml.' }
  let bytes: Buffer
  try {
    if (statSync(path).size > MAX_KB * 1024)
      return { fault: `is too large: it may have at most ${MAX_KB} KB. Make it smaller.` }
    bytes = readFileSync(path)
  } catch {
    return { fault: 'cannot be read. Put the file next to publication.yaml, or correct its name.' }
  }
  if (bytes.length === 0) return { fault: 'is empty. Export it again.' }
  const fault = type === 'svg+xml' ? faultOfSvg(bytes.toString('utf8')) : undefined
  if (fault) return { fault }
  const data = `data:image/${type};base64,${bytes.toString('base64')}`
  return logoOf(data) ? { data } : { fault: noSize[type] }
}

const noSize = {
  png: 'is not a PNG file, whatever its name is. Export it again.',
  'svg+xml': 'has no size: its svg element needs a viewBox, such as viewBox="0 0 240 48".',
}

/** What may run, load something or hide something in an SVG file, which a logo does not need. */
const refused: [what: string, pattern: RegExp][] = [
  ['a script', /<(?:[\w-]{1,40}:)?script\b|\bon[a-z]{3,30}\s*=|javascript:/i],
  [
    'a document type or an entity',
    /<!(?:doctype|entity)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)[\w.-]{1,60};/i,
  ],
  [
    'an embedded page or medium, or an animation',
    /<(?:[\w-]{1,40}:)?(?:foreignObject|iframe|embed|object|audio|video|handler|set|animate\w*)\b/i,
  ],
  ['a style sheet from elsewhere', /<\?xml-stylesheet|@import/i],
  // An escape can write any of the others so that no pattern finds it.
  ['an escape in a style', /\\[\da-f]/i],
  [
    'a link or a file from elsewhere',
    /\b(?:href|src)\s*=\s*(?:["']\s*)?(?!["'\s]|#)|url\(\s*["']?\s*(?!["'\s]|#)/i,
  ],
]

function faultOfSvg(text: string): string | undefined {
  if (!/<(?:[\w-]{1,40}:)?svg\b/.test(text))
    return 'is not an SVG file in UTF-8, whatever its name is. Export it again.'
  const found = refused.find(([, pattern]) => pattern.test(text))
  if (!found && !isWellFormed(text)) return 'is not complete: a tag in it is not closed. Export it again.'
  return found && `contains ${found[0]}, which a logo must not have. Export it as plain SVG, or as PNG.`
}

/** Whether each tag is closed in order, as browsers demand of a picture. */
function isWellFormed(text: string): boolean {
  const open: string[] = []
  const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '')
  for (const [, end, name, empty] of bare.matchAll(/<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^'"<>])*?(\/?)>/g)) {
    if (end && open.pop() !== name) return false
    if (!end && !empty) open.push(name!)
  }
  return open.length === 0
}
