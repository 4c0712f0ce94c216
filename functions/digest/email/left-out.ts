import type { EmailModel } from './email-model.ts'

/** The one line of all stories that an email leaves out, with the link to them; `undefined` if it has them all. */
export function leftOut({
  words,
  sections,
  total,
  shortened,
  hasPage,
  web,
}: EmailModel): { text: string; url?: string } | undefined {
  const left = total - sections.reduce((sum, { lines }) => sum + lines.length, 0)
  const line = left > 0 && (hasPage ? words.leftOut(left, total) : words.willBeLeftOut(left, total))
  const text = [shortened && words.shortened, line].filter(Boolean).join(' ')
  return text ? { text, ...(hasPage && { url: web.url }) } : undefined
}
