import { hashedPath } from './style/hashed-path.ts'

/** A logo as it is stored: a data URL of an SVG or PNG file. */
export interface Logo {
  type: 'image/svg+xml' | 'image/png'
  /** The path of its file on the site, which changes with the content. */
  path: string
  bytes: Uint8Array
  /** In CSS pixels, as it is shown. */
  width: number
  height: number
}

const MAX_WIDTH = 280
const MAX_HEIGHT = 56

/** What was read last: every page and email asks for the same logo. */
let last: { stored: string | undefined; logo: Logo | undefined } = { stored: undefined, logo: undefined }

/** Reads a logo; `undefined` if there is none or if it is not one whose size is known. */
export function logoOf(stored: string | undefined): Logo | undefined {
  if (stored !== last.stored) last = { stored, logo: readLogo(stored) }
  return last.logo
}

function readLogo(stored: string | undefined): Logo | undefined {
  const [, type, data] = /^data:(image\/(?:svg\+xml|png));base64,([A-Za-z0-9+/]+=*)$/.exec(stored ?? '') ?? []
  if (!type || !data) return undefined
  const bytes = Buffer.from(data, 'base64')
  const size = type === 'image/png' ? sizeOfPng(bytes) : sizeOfSvg(bytes.toString('utf8'))
  if (!size) return undefined
  const scale = Math.min(1, MAX_WIDTH / size[0], MAX_HEIGHT / size[1])
  return {
    type: type as Logo['type'],
    path: hashedPath('logo', type === 'image/png' ? 'png' : 'svg', bytes),
    bytes,
    width: Math.max(1, Math.round(size[0] * scale)),
    height: Math.max(1, Math.round(size[1] * scale)),
  }
}

type Size = [width: number, height: number]

/** PNG, 11.2.1: after the signature, the first chunk has the size in its bytes 8 to 15. */
function sizeOfPng(bytes: Buffer): Size | undefined {
  const isPng = bytes.length > 24 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'
  return isPng ? positive([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]) : undefined
}

function sizeOfSvg(text: string): Size | undefined {
  const [tag = ''] = /<svg\s[^>]*>/.exec(text) ?? []
  const box = /\sviewBox\s*=\s*["']([-\d.\s,e+]{1,80})["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const written = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]{1,12})(?:px)?["']`).exec(tag)?.[1])
  return box?.length === 4 ? positive([box[2]!, box[3]!]) : positive([written('width'), written('height')])
}

const positive = (size: Size): Size | undefined =>
  size.every((length) => Number.isFinite(length) && length > 0 && length < 100_000) ? size : undefined
