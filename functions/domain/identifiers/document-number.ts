import type { OfficialDocument } from '../model/official-document.ts'
import { parseWebAddress } from '../urls/web-address.ts'

/** Numbers of the Federal Register: `2026-07755`, `E8-12345`, and `C1-2026-07755` for a correction. */
const number = String.raw`(?:[CRXZ]\d-)?(?:\d{4}|[A-Z]\d{1,2}|\d{2})-\d{1,6}`
const inPath = [
  new RegExp(String.raw`^/documents/\d{4}/\d\d/\d\d/(${number})(?:/|$)`),
  new RegExp(`^/(?:d|articles)/(${number})(?:/|$)`),
  new RegExp(String.raw`^/(${number})\.pdf$`),
  new RegExp(String.raw`/pkg/FR-\d{4}-\d\d-\d\d/(?:pdf|html)/(${number})\.(?:pdf|htm)`),
]
const hosts = /(?:^|\.)(?:federalregister\.gov|govinfo\.gov)$/

/** The register's number of an article that is a document: as the register states it, else from its address. */
export function documentNumber(document: OfficialDocument | undefined, url: string | undefined) {
  return document?.number ?? numberInAddress(url)
}

function numberInAddress(url: string | undefined): string | undefined {
  // Only addresses of these hosts are parsed, because this runs for every article.
  if (!url || !/federalregister\.gov|govinfo\.gov/i.test(url.slice(0, 100))) return undefined
  const address = parseWebAddress(url)
  if (!address || !hosts.test(address.hostname)) return undefined
  for (const pattern of inPath) {
    const found = pattern.exec(address.pathname)?.[1]
    if (found) return found
  }
  return undefined
}
