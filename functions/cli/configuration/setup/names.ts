import { didYouMean } from '../../../domain/text/nearest-word.ts'
import { itemsOfAnswer } from './answers.ts'

/** An answer in the form in which it is stored, or what is wrong with it. */
export type Read = { value: string } | { problem: string }

/** Something with an id that operators also know by its names. */
export interface Named {
  id: string
  name: { en: string; es: string }
}

/** The ids that an answer names, by id or by name in either language, with commas between them. */
export function readIds(text: string, what: 'place' | 'topic', known: readonly Named[]): Read {
  const byName = new Map(
    known.flatMap(({ id, name }) => [
      [folded(name.es), id],
      [folded(name.en), id],
    ]),
  )
  for (const { id } of known) byName.set(folded(id), id)
  const items = itemsOfAnswer(text)
  const unknown = items.find((item) => !byName.has(folded(item)))
  if (unknown === undefined)
    return { value: [...new Set(items.map((item) => byName.get(folded(item))))].join(', ') }
  const hint = hintOf(unknown, known) || ` config/${what}s.yaml lists all.`
  return { problem: `There is no ${what} "${unknown}".${hint}` }
}

/** The name of a time zone in the time-zone database, from it or from the city in it. */
export function readTimeZone(text: string): Read {
  const zones = Intl.supportedValuesOf('timeZone')
  const asked = folded(text)
  const found = zones.find((zone) => folded(zone) === asked)
  if (found) return { value: found }
  const near = zones.filter((zone) => asked.length > 2 && folded(zone).split('/').at(-1)!.startsWith(asked))
  if (near.length === 1) return { value: near[0]! }
  // Names that are not listed, such as UTC and US/Pacific, are valid too: the check of the configuration decides.
  return near.length === 0
    ? { value: text }
    : {
        problem: `"${text}" may be ${near.slice(0, 4).join(' or ')}: write one of them.`,
      }
}

/** A day of the week from its first letters. */
export function readDay(text: string, days: readonly string[]): Read {
  const near = days.filter((day) => text.length > 1 && day.startsWith(text.toLowerCase()))
  return { value: near.length === 1 ? near[0]! : text }
}

/** A time such as `07:00`, also without its first zero. */
export function readTime(text: string): Read {
  return { value: /^\d:\d\d$/.test(text) ? `0${text}` : text }
}

/** The address of a site, also without https:// before it and with a slash after it. */
export function readUrl(text: string): Read {
  const isHost = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/?$/.test(text)
  return { value: (isHost ? `https://${text}` : text).replace(/\/$/, '') }
}

/** Names of which the text is a part, or else the one that it is most like. */
function hintOf(text: string, known: readonly Named[]): string {
  const asked = folded(text)
  const names = known.map(({ name }) => name.en)
  const containing = names.filter((name) => asked.length > 2 && folded(name).includes(asked)).slice(0, 3)
  return containing.length > 0 ? ` Did you mean ${containing.join(' or ')}?` : didYouMean(text, names)
}

/** Without case, accents and the difference between spaces and underscores. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
}
