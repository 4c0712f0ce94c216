import { bareKey, type Column, columnOf, isAboutDelivery, isElsewhere } from './columns.ts'
import { nameSays } from './file-name.ts'
import { printable, printableCounts } from './printable.ts'
import type { ListRow } from './rows.ts'
import { type ListStatus, type Meaning, meaningOf, noDelivery, optOutIn } from './status-words.ts'

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
export function statusesIn(list: List, isPlace: (text: string) => boolean): (ListStatus | undefined)[] {
  const byName = nameSays(list.name)
  if (byName === 'mixed' && !hasState(list)) throw mixedName(list.name)
  const columns = list.titles.flatMap((title, index) => {
    const column = columnOf(title)
    const values = list.rows.map((row) => row.values[index] ?? '')
    if (!column || !isState(column, title, values, isPlace)) {
      if (isElsewhere(title)) return []
      // Tags, notes, groups: whatever else is in a column, these words in it mean one thing.
      const optOut = (value: string) =>
        optOutIn(value) ?? (isAboutDelivery(title) ? noDelivery(value) : undefined)
      return [values.map((value): Says => optOut(value) ?? 'nothing')]
    }
    const says = values.map((value) => saysOf(column, value))
    const strange = values.filter((_, row) => says[row] === 'strange')
    if (strange.length > 0) throw strangeValues(list.name, title, strange)
    return [says]
  })
  return list.rows.map((_, row) => {
    const all = columns.map((says) => ({ says: says[row], tellsBlank: says.includes('subscribed') }))
    const is = (standing: ListStatus) => byName === standing || all.some(({ says }) => says === standing)
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

type Says = ListStatus | 'nothing' | 'blank' | 'strange'

/** Whether the values of a column bear out what its title may mean. */
function isState(
  column: Column,
  title: string,
  values: readonly string[],
  isPlace: (text: string) => boolean,
): boolean {
  const given = values.filter((value) => meaningOf(value) !== 'blank')
  // "State" and "Estado" are also where somebody lives.
  if (/^(state|estado)$/.test(bareKey(title)))
    return !given.every((value) => /^[A-Z]{2}$/.test(value) || isPlace(value))
  if (column.says !== 'perhaps') return true
  const meanings = given.map(meaningOf)
  const isWord = (one: Meaning) => one === 'subscribed' || isOut(one)
  return meanings.some(isWord) || (column.flag && meanings.every((one) => one !== 'unknown'))
}

function isOut(meaning: Meaning): meaning is Exclude<ListStatus, 'subscribed'> {
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

const SHOWN = { words: 20, letters: 40 }

function strangeValues(name: string, title: string, values: readonly string[]): Error {
  const counts = new Map(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
  )
  return new Error(
    `${name}: the column "${printable(title, SHOWN.letters)}" seems to say who is subscribed, but holds unknown values: ` +
      `${printableCounts(counts, SHOWN)}. Nothing was imported. Write "subscribed" or "unsubscribed" instead of ` +
      'them, or remove the column if it says something else.',
  )
}

function mixedName(name: string): Error {
  return new Error(
    `${name}: its name says that some people in it unsubscribed, but no column says which. Nothing was imported. ` +
      'Add a column "status" with "subscribed" or "unsubscribed", or give each of the two a file of its own.',
  )
}
