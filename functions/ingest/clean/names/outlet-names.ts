import { plainName } from '../../../domain/text/clean.ts'
import { wellKnown } from './well-known.ts'

/**
 * The names under which outlets are known: the source's own, those of the configured sources, and well-known ones. A title
 * may end in one of them, and an author may be one.
 */
export class OutletNames {
  /** The names of the source itself, as they are written. */
  readonly own: readonly string[]
  readonly #own: ReadonlySet<string>
  readonly #known: ReadonlySet<string>

  /** `configured` are the names of all configured sources. */
  constructor(own: readonly string[] = [], configured: readonly string[] = []) {
    this.own = [...new Set(own.flatMap((name) => [plainName(name), publisherPart(name)]))]
    this.#own = new Set(own.flatMap(publisherKeys))
    this.#known = configured.length === 0 ? wellKnownKeys : withConfigured(configured)
  }

  /** Whether it is a name of the source itself. */
  isOwn(name: string): boolean {
    return this.#own.has(nameKey(name))
  }

  /** Whether it is an outlet's name: the source's, a known one, or a host such as `courier.example`. */
  isOutlet(name: string): boolean {
    const key = nameKey(name)
    if (key === '') return false
    return this.#own.has(key) || this.isKnown(name) || isHost(name)
  }

  /** Whether a known outlet has this name. A name of one word must have the same capitals: "TIME", but not "Time". */
  isKnown(name: string): boolean {
    const words = name.trim()
    if (/^\p{Ll}/u.test(words) && !isHost(words)) return false
    return this.#known.has(words.includes(' ') ? nameKey(words) : words)
  }
}

/** A name without regard to case, accents, punctuation, "The", and the end of a host. */
export function nameKey(name: string): string {
  return name
    .slice(0, 120)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*(?:the|la|el)\s+/, '')
    .replace(/\.(?:com|org|net|gov|edu|us|info|news|tv)\s*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether the text is a host alone. */
function isHost(text: string): boolean {
  return /^(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|gov|edu|us|info|news|tv|mx|es|uk|ca)$/i.test(text)
}

const compiled = new WeakMap<readonly string[], ReadonlySet<string>>()
const wellKnownKeys = new Set(wellKnown.flatMap(knownKeys))

function withConfigured(names: readonly string[]): ReadonlySet<string> {
  const before = compiled.get(names)
  if (before) return before
  const keys = new Set([...wellKnownKeys, ...names.map(publisherPart).flatMap(knownKeys)])
  compiled.set(names, keys)
  return keys
}

/** The key of a name, and the name itself if it is one word. */
function knownKeys(name: string): string[] {
  return name.includes(' ') ? [nameKey(name)] : [name, name.toUpperCase()]
}

/** A source's name without the section and the note after it: "Courier: Immigration (Ohio)". */
function publisherPart(name: string): string {
  return plainName(name)
    .split(/: | \(| - | \| /, 1)[0]!
    .trim()
}

function publisherKeys(name: string): string[] {
  return [nameKey(name), nameKey(publisherPart(name))].filter((key) => key.length > 1)
}
