import { bareKey, type Column, columnOf, isAboutDelivery, isNotAboutEmail } from './columns.ts'
import { statusInName } from './file-name.ts'
import { printable, printableCounts } from './printable.ts'
import type { ListRow } from './rows.ts'
import { type ListStatus, type Meaning, meaningOf, noDelivery, optOutIn } from './status-words.ts'

/** A list whose rows have been read. */
export interface List {
  name: string
  titles: readonly string[]
  rows: readonly ListRow[]
}

/**
 * Finds the status of each row of a list in its columns and its name: if one of them says that somebody left, they left.
 * `undefined` if a row has no value in a column that gives the status of other rows. `isPlace` recognizes the names of
 * places.
 * @throws {Error} if a column seems to give the status, but in unknown words, since they may mean that somebody left.
 */
export function statusesIn(list: List, isPlace: (text: string) => boolean): (ListStatus | undefined)[] {
  const byName = statusInName(list.name)
  if (byName === 'mixed' && !hasStatus(list)) throw mixedName(list.name)
  const columns = list.titles.flatMap((title, index) => {
    const column = columnOf(title)
    const values = list.rows.map((row) => row.values[index] ?? '')
    if (!column || !isStatusColumn(column, title, values, isPlace)) {
      if (isNotAboutEmail(title)) return []
      // In tags, notes or groups, these words always mean that somebody left.
      const optOut = (value: string) =>
        optOutIn(value) ?? (isAboutDelivery(title) ? noDelivery(value) : undefined)
      return [values.map((value): CellStatus => optOut(value) ?? 'nothing')]
    }
    const statuses = values.map((value) => cellStatus(column, value))
    const unknown = values.filter((_, row) => statuses[row] === 'unknown')
    if (unknown.length > 0) throw unknownValues(list.name, title, unknown)
    return [statuses]
  })
  return list.rows.map((_, row) => {
    const all = columns.map((statuses) => ({
      status: statuses[row],
      marksSubscribed: statuses.includes('subscribed'),
    }))
    const is = (wanted: ListStatus) => byName === wanted || all.some(({ status }) => status === wanted)
    if (is('complained')) return 'complained'
    if (is('unsubscribed')) return 'unsubscribed'
    if (is('cleaned')) return 'cleaned'
    if (is('paused')) return 'paused'
    // In a column that marks others as subscribed, a row without a mark is not.
    const isUndecided = all.some(({ status, marksSubscribed }) => status === 'blank' && marksSubscribed)
    return isUndecided && !is('subscribed') ? undefined : 'subscribed'
  })
}

/** Whether the list has a column that may say that somebody left. */
export function hasStatus({ titles }: Pick<List, 'titles'>): boolean {
  return titles.some((title) => columnOf(title) !== undefined)
}

type CellStatus = ListStatus | 'nothing' | 'blank' | 'unknown'

/** Whether the values of a column confirm that it is about the status, as its title suggests. */
function isStatusColumn(
  column: Column,
  title: string,
  values: readonly string[],
  isPlace: (text: string) => boolean,
): boolean {
  const given = values.filter((value) => meaningOf(value) !== 'blank')
  // "State" and "Estado" are also where somebody lives.
  if (/^(state|estado)$/.test(bareKey(title)))
    return !given.every((value) => /^[A-Z]{2}$/.test(value) || isPlace(value))
  if (column.kind !== 'maybe status') return true
  const meanings = given.map(meaningOf)
  const isWord = (one: Meaning) => one === 'subscribed' || isInactive(one)
  return meanings.some(isWord) || (column.flag && meanings.every((one) => one !== 'unknown'))
}

function isInactive(meaning: Meaning): meaning is Exclude<ListStatus, 'subscribed'> {
  return (
    meaning === 'complained' || meaning === 'unsubscribed' || meaning === 'cleaned' || meaning === 'paused'
  )
}

function cellStatus(column: Column, value: string): CellStatus {
  const meaning = meaningOf(value)
  if (isInactive(meaning)) return meaning
  if (column.kind === 'unsubscribed') return unsubscribedCell(column, meaning)
  if (meaning === 'subscribed') return meaning
  if (meaning === 'blank') return column.kind === 'maybe status' ? 'nothing' : 'blank'
  if (column.kind === 'maybe status' && !column.flag) return 'unknown'
  if (meaning === 'yes') return 'subscribed'
  if (meaning === 'no') return 'unsubscribed'
  return meaning === 'date' && column.kind !== 'status' ? 'subscribed' : 'unknown'
}

function unsubscribedCell(
  { status, anyValue }: Extract<Column, { kind: 'unsubscribed' }>,
  meaning: Meaning,
): CellStatus {
  if (meaning === 'no' || meaning === 'blank' || meaning === 'subscribed') return 'nothing'
  if (meaning === 'yes' || meaning === 'date' || anyValue) return status
  return 'unknown'
}

const maxShown = { words: 20, characters: 40 }

function unknownValues(name: string, title: string, values: readonly string[]): Error {
  const counts = new Map(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
  )
  return new Error(
    `${name}: the column "${printable(title, maxShown.characters)}" seems to say who is subscribed, but contains unknown values: ` +
      `${printableCounts(counts, maxShown)}. Nothing was imported. Write "subscribed" or "unsubscribed" instead of ` +
      'them, or remove the column if it says something else.',
  )
}

function mixedName(name: string): Error {
  return new Error(
    `${name}: its name says that some people in it unsubscribed, but no column says which. Nothing was imported. ` +
      'Add a column "status" with "subscribed" or "unsubscribed", or give each of the two a file of its own.',
  )
}
