import type { ClassifierInput } from './input.ts'
import { urlParts } from './url-parts.ts'

/** Finds the section or category that says what an article is about, as its publisher files it. */
export function compilePublisherSections(
  names: readonly string[],
): (input: ClassifierInput) => string | undefined {
  const wanted = new Set(names.map(folded))
  return ({ url, categories = [] }) => {
    // The last part of an address names the article and not where it is filed.
    const sections = urlParts(url).path.split('/').slice(1, -1)
    return [...categories, ...sections]
      .map((name) => name.slice(0, 100))
      .find((name) => wanted.has(folded(name)))
  }
}

/** Accents, capitals and hyphens aside. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase()
}
