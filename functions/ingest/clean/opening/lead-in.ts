import { DATE } from './heading.ts'

/**
 * What systems put in front of a text without a break: "Reading Time: 3 minutes …" (a WordPress plugin), "Listen now (34
 * mins) | …" (Substack), "Release Date 11/28/2026 …" (government sites).
 */
export function withoutLeadIn(text: string): string | undefined {
  const beginning = text.slice(0, 200)
  for (const pattern of patterns) {
    const found = pattern.exec(beginning)
    const rest = found ? text.slice(found[0].length) : ''
    // The news begins with a capital, a number or a quotation mark.
    if (/^[\p{Lu}\d"“‘'«¿¡($[]/u.test(rest)) return rest
  }
  return undefined
}

const patterns = [
  /^(?:(?:estimated )?(?:reading|read) time:?|tiempo (?:estimado )?de lectura:?)\s*\d{1,2}\s?(?:min(?:ute|uto)?s?\.?)?\s*[|•·–—-]?\s+/i,
  /^\d{1,2}[- ]min(?:ute)?s?\.? (?:read|listen|watch|de lectura)\s*[|•·–—-]?\s+/i,
  /^(?:listen|watch|play|read) now \(\d{1,3} mins?\)\s*[|•·–—-]\s*/i,
  /^(?:listen to this (?:article|story|episode)|escuch(?:a|ar) (?:este|esta) (?:art[ií]culo|nota))\s*[|•·–—:-]?\s+/i,
  /^(?:for immediate release|para publicaci[oó]n inmediata|press release|news release)\s*[|:–—-]?\s+/i,
  // What changed in a version (Reuters).
  /^\((?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Removes|Rewrites|Writes through)\b[^()]{0,150}\)\s+/,
  // Fields of a list (SharePoint).
  /^(?:body|description|summary|resumen|abstract|excerpt):\s+/i,
  new RegExp(`^(?:press statement|media note|fact sheet|remarks|statement)\\s.{0,80}?${DATE}\\s+`, 'i'),
  new RegExp(
    `^(?:release date|date|published|posted|updated|last updated|publicado|actualizado|fecha)(?: on| el)?:?\\s+${DATE}\\s*[|•·–—-]?\\s+`,
    'i',
  ),
]
