import type { TakedownReport } from '../../app/takedown/take-down.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { count } from '../../i18n/plural.ts'

type Circumstances = { dry: true } | { platform: 'aws' } | { platform: 'stopped' | 'running'; outbox: string }

/** What a takedown did, where text remains that it can't reach, and when readers see the change, one a line. */
export function* takedownLines(
  wanted: readonly ArticleName[],
  done: TakedownReport,
  how: Circumstances,
): Iterable<string> {
  const { entries, members, editions, links, quoting, copies } = done
  const names = wanted.map(({ source, id }) => `${source}/${id}`)
  const emailed = editions.filter((one) => one.emailed > 0)
  if (names.length === 0)
    yield 'No other article matches. Everything was searched again for what was taken down before.\n'
  else if ('dry' in how) yield `This would take down ${names.join(', ')}. Nothing was changed.\n`
  else yield `Taken down: ${names.join(', ')}. No feed can bring it back.\n`
  const did = 'dry' in how ? 'Found in' : 'Removed from'
  yield `${did} ${count(entries, 'entry', 'entries')} of the article log and ${count(editions.length, 'edition', 'editions')}.\n`
  if (members > 0)
    yield `${'dry' in how ? 'Links found in' : 'Links removed from'} ${count(members, 'other place', 'other places')} in stories.\n`
  for (const { id, stories, emailed } of editions) {
    yield `  Edition ${id}: ${count(stories, 'story', 'stories')}${emailed ? `, emailed to ${count(emailed, 'subscriber', 'subscribers')}` : ''}.\n`
  }
  if (links.length > 0)
    yield `Links added by hand: ${numbers(links)}. The log of decisions ${'dry' in how ? 'would show' : 'now shows'} only that they were taken down.\n`
  if (quoting.length > 0)
    yield `Texts by editors are not changed: ${numbers(quoting)}. Undo those that quote it.\n`
  if (copies.length > 0) {
    const others = copies.map(({ source, id }) => `${source}/${id}`).join(', ')
    yield `Copies by other outlets are not changed: ${others}. Give the ID of their story to take all of it down.\n`
  }
  if ('dry' in how) return
  const were = emailed.length === 1 ? 'was' : 'were'
  yield `Not removed from: emails already sent (${count(emailed.length, 'edition', 'editions')} ${were} emailed with it), exports and backups made before.\n`
  if (how.platform === 'aws')
    yield 'Nor from older versions of files in the private bucket, point-in-time backups of the tables and messages in queues: these are deleted automatically within weeks. The site is updated within minutes.\n'
  else {
    yield `Emails in ${how.outbox} are not changed: delete those that contain it.\n`
    yield how.platform === 'running'
      ? 'The site is updated within a minute.\n'
      : 'The site was published without it.\n'
  }
}

function numbers(all: readonly number[]): string {
  return `${all.length === 1 ? 'decision' : 'decisions'} ${all.join(', ')}`
}
