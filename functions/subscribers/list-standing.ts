import { type Column, columnOf, titleKey } from './list-columns.ts'
import type { ListRow } from './list-rows.ts'
import { type Meaning, meaningOf, plain, type Standing } from './list-words.ts'

export interface List {
  name: string
  titles: readonly string[]
  rows: readonly ListRow[]
}

/**
 * What a list says of each of its rows, from all its columns and its name: if one of them says that somebody left,
 * they left. `undefined` if a row leaves open what the column says in other rows. `isPlace` knows the names of places.
 *
 * @throws if a column seems to say it in words that are not known here, since they may mean that somebody left.
 */
export function standingsIn(list: List, isPlace: (text: string) => boolean): (Standing | undefined)[] {
  const byName = standingByName(list.name)
  const columns = list.titles.flatMap((title, index) => {
    const column = columnOf(title)
    const values = list.rows.map((row) => row.values[index] ?? '')
    if (!column || !isState(column, title, values, isPlace)) return []
    const says = values.map((value) => saysOf(column, value))
    const strange = values.filter((_, row) => says[row] === 'strange')
    if (strange.length > 0) throw strangeValues(list.name, title, strange)
    return [says]
  })
  return list.rows.map((_, row) => {
    const all = columns.map((says) => ({ says: says[row], tellsBlank: says.includes('subscribed') }))
    const is = (standing: Standing) => byName === standing || all.some(({ says }) => says === standing)
    if (is('unsubscribed')) return 'unsubscribed'
    if (is('cleaned')) return 'cleaned'
    if (is('paused')) return 'paused'
    // Where others are marked as subscribed, a row without a mark is not.
    const isOpen = all.some(({ says, tellsBlank }) => says === 'blank' && tellsBlank)
    return isOpen && !is('subscribed') ? undefined : 'subscribed'
  })
}

/** Whether the list has a column that can say that somebody left. */
export function hasState({ titles }: Pick<List, 'titles'>): boolean {
  return titles.some((title) => columnOf(title) !== undefined)
}

/**
 * Systems that export a file for each state say it in the name: Mailchimp `unsubscribed_members_export_1a2b.csv`,
 * `cleaned_…` and `nonsubscribed_…`, others "Bounces.csv" or "bajas.csv".
 */
export function standingByName(path: string): Standing | undefined {
  const name = plain(path.split(/[\\/]/).at(-1) ?? '').replace(/^(copy of|copia de) /, '')
  if (
    /^(unsubscribe[ds]?|unsubscribers|non ?subscribed|opt ?outs?|bajas|desuscritos|suppress(ed|ions?)|block ?list(ed)?)\b/.test(
      name,
    )
  )
    return 'unsubscribed'
  return /^(cleaned|bounce[ds]?|rebotados|complaints?|spam complaints)\b/.test(name) ? 'cleaned' : undefined
}

type Says = Standing | 'nothing' | 'blank' | 'strange'

/** Whether the values of a column bear out what its title may mean. */
function isState(
  column: Column,
  title: string,
  values: readonly string[],
  isPlace: (text: string) => boolean,
): boolean {
  const given = values.filter((value) => meaningOf(value) !== 'blank')
  // "State" and "Estado" are also where somebody lives.
  if (/^(state|estado)$/.test(titleKey(title)))
    return !given.every((value) => /^[A-Z]{2}$/.test(value) || isPlace(value))
  if (column.says !== 'perhaps') return true
  const meanings = given.map(meaningOf)
  const isWord = (one: Meaning) => one === 'subscribed' || isOut(one)
  return meanings.some(isWord) || (column.flag && meanings.every((one) => one !== 'unknown'))
}

function isOut(meaning: Meaning): meaning is Exclude<Standing, 'subscribed'> {
  return meaning === 'unsubscribed' || meaning === 'cleaned' || meaning === 'paused'
}

function saysOf(column: Column, value: string): Says {
  const meaning = meaningOf(value)
  if (isOut(meaning)) return meaning
  if (column.says === 'left') return saysOfLeft(column, meaning)
  if (meaning === 'subscribed') return meaning
  if (meaning === 'blank') return column.says === 'perhaps' ? 'nothing' : 'blank'
  if (column.says === 'perhaps' && !column.flag) return 'strange'
  if (meaning === 'yes') return 'subscribed'
  if (meaning === 'no') return 'unsubscribed'
  return meaning === 'date' && column.says !== 'state' ? 'subscribed' : 'strange'
}

function saysOfLeft({ as, moment }: Extract<Column, { says: 'left' }>, meaning: Meaning): Says {
  if (meaning === 'no' || meaning === 'blank' || meaning === 'subscribed') return 'nothing'
  if (meaning === 'yes' || meaning === 'date' || moment) return as
  return 'strange'
}

const SHOWN = 20
const SHOWN_LETTERS = 40

function strangeValues(name: string, title: string, values: readonly string[]): Error {
  const counts = [...Map.groupBy(values, shown)].map(([value, all]) => `"${value}" (${linesOf(all.length)})`)
  const more = counts.length > SHOWN ? `, and ${counts.length - SHOWN} more` : ''
  return new Error(
    `${name}: the column "${shown(title)}" seems to say who is subscribed, but holds values that are not known here: ` +
      `${counts.slice(0, SHOWN).join(', ')}${more}. Nothing was imported. Write "subscribed" or "unsubscribed" instead of ` +
      'them, or remove the column if it says something else.',
  )
}

const linesOf = (n: number) => (n === 1 ? '1 line' : `${n} lines`)

/** A value as a terminal may show it, without what may be somebody's address. */
function shown(value: string): string {
  const text = value.replace(/[\p{C}\s]+/gu, ' ').trim()
  if (text.includes('@')) return '(an address)'
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text
}
