import type { TakenDown } from '../../app/takedown/take-down.ts'
import type { ArticleName } from '../../domain/model/decision.ts'

type How = { dry: true } | { platform: 'aws' } | { platform: 'resting' | 'running'; outbox: string }

/** What a takedown did, where words still stand that it can't reach, and when readers see it; a line each. */
export function* takedownLines(wanted: readonly ArticleName[], done: TakenDown, how: How): Iterable<string> {
  const { entries, members, editions, links, quoting, copies } = done
  const names = wanted.map(({ source, id }) => `${source}/${id}`)
  const mailed = editions.filter((one) => one.mailed > 0)
  if (names.length === 0)
    yield 'No further article is known by that. What was taken down before is looked for everywhere again.\n'
  else if ('dry' in how) yield `It would take down ${names.join(', ')}. Nothing was changed.\n`
  else yield `Taken down: ${names.join(', ')}. No feed brings it back.\n`
  const did = 'dry' in how ? 'It stands in' : 'Taken out of'
  yield `${did} ${amount(entries, 'entry', 'entries')} of the desk's log and ${amount(editions.length, 'edition')}.\n`
  if (members > 0) yield `Links were taken out of ${amount(members, 'further place')} in stories.\n`
  for (const { id, stories, mailed } of editions) {
    yield `  Edition ${id}: ${amount(stories, 'story', 'stories')}${mailed ? `, mailed to ${amount(mailed, 'subscriber')}` : ''}.\n`
  }
  if (links.length > 0)
    yield `Added by hand: ${numbers(links)}, in whose place the log says that it was taken down.\n`
  if (quoting.length > 0) yield `Editors' own words stay: ${numbers(quoting)}. Undo what quotes it.\n`
  if (copies.length > 0) {
    const others = copies.map(({ source, id }) => `${source}/${id}`).join(', ')
    yield `Copies by other outlets stay: ${others}. Name their story to take it down as a whole.\n`
  }
  if ('dry' in how) return
  const were = mailed.length === 1 ? 'was' : 'were'
  yield `Not reached: mails (${amount(mailed.length, 'edition')} ${were} mailed with it), exports and backups made before.\n`
  if (how.platform === 'aws')
    yield 'Nor are older versions in the private bucket, point-in-time backups of the tables and messages that wait in queues: they go by themselves within weeks. The site follows within minutes.\n'
  else {
    yield `Mails in ${how.outbox} stay as they were handed over: delete them there if there are any.\n`
    yield how.platform === 'running'
      ? 'The site follows within a minute.\n'
      : 'The site is published without it.\n'
  }
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function numbers(all: readonly number[]): string {
  return `${all.length === 1 ? 'decision' : 'decisions'} ${all.join(', ')}`
}
