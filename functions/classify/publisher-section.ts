import type { ClassifierInput } from './input.ts'
import { urlParts } from './url-parts.ts'

/** Compiles a function that finds one of these sections or categories in an article's address or categories. */
export function compilePublisherSections(
  names: readonly string[],
): (input: ClassifierInput) => string | undefined {
  const wanted = new Set(names.map(folded))
  return ({ url, categories = [] }) => {
    // The last part of an address names the article, not its section.
    const sections = urlParts(url).path.split('/').slice(1, -1)
    return [...categories, ...sections]
      .map((name) => name.slice(0, 100))
      .find((name) => wanted.has(folded(name)))
  }
}

/** Removes accents, and differences of case and hyphens. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase()
}
