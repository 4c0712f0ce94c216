import type { Language } from '../../domain/model/article.ts'

const units = ['KB', 'MB', 'GB', 'TB']

/** A size such as `1.5 MB`, in units of 1,024. */
export function sizeText(bytes: number, language: Language): string {
  let size = bytes / 1024
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${rounded.toLocaleString(`${language}-US`)}\u00a0${units[unit]}`
}
