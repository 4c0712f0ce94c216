import { namedCharacters } from '../../../editors/markdown/named-characters.ts'

/** Replaces the package of this name in bundles, whose table has names that `markdownHtml` lets nobody use. */
export function decodeNamedCharacterReference(name: string): string | false {
  return namedCharacters.get(name) ?? false
}
