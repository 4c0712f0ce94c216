import { describe, expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { composeScheduled } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publishIfDue } from '../../functions/app/publish/publish-if-due.ts'
import { subscriberApp } from '../../functions/app/web/subscriber-app.ts'
import type { Json } from '../../functions/ports/table.ts'
import { codec } from '../../functions/store/codec.ts'
import { Drafts } from '../../functions/store/editions/drafts.ts'
import { ReportedGaps } from '../../functions/store/reported-gaps.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { TrialContext } from '../app/context.ts'

interface Person {
  name: { given: string; family: string }
  age: number
}

/** The third version: first `{title}`, then `{name}` as text, then a name in parts with an age. */
const people = codec<Person>('person', [
  ({ title, ...rest }) => ({ ...rest, name: title }),
  ({ name, ...rest }) => {
    const [given = '', family = ''] = String(name).split(' ')
    return { ...rest, name: { given, family }, age: 0 }
  },
])

describe('A stored value', () => {
  it('has the version in which it was written, and is read without it', () => {
    const ana = { name: { given: 'Ana', family: 'Ruiz' }, age: 41 }
    expect(people.encode(ana)).toEqual({ schema: 3, ...ana })
    expect(people.decode(people.encode(ana))).toEqual(ana)
  })

  it('is migrated from every earlier version', () => {
    const ana = { name: { given: 'Ana', family: 'Ruiz' }, age: 0 }
    expect(people.decode({ schema: 1, title: 'Ana Ruiz' })).toEqual(ana)
    expect(people.decode({ schema: 2, name: 'Ana Ruiz' })).toEqual(ana)
  })

  it('of a newer release is refused with what to do, and so is one without a version', () => {
    expect(() => people.decode({ schema: 4 })).toThrow(
      'A stored person has schema version 4; this release knows versions up to 3. It was written by a newer release: ' +
        'run that one, or restore the backup from before the upgrade.',
    )
    expect(() => people.decode({ name: 'Ana' })).toThrow('schema version undefined')
  })
})

it('Every stored record has a version, except bare numbers, texts and names', async () => {
  const trial = new TrialContext()
  const { context } = trial
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await new SourceStates(context.content).put('courier', {
    source: 'courier',
    feed: 'https://courier.example/feed',
    nextPoll: trial.clock().toISOString(),
    everyMinutes: 60,
    consecutiveFailures: 0,
  })
  trial.later(60)
  await publishIfDue(context)
  await composeScheduled(context, 'weekly', '2026-11-20')
  await sendEditions(context)
  const app = subscriberApp(context, { send: async () => {} }, () => '192.0.2.1')
  await new ReportedGaps(context.content).reportNew(['language es'], () => {})
  await new Drafts(context.subscribers).setSent('2026-11-20', 'editor', trial.clock())
  const form = new URLSearchParams({ email: 'bo@example.org' })
  await app.request('/subscribe', { method: 'POST', body: form })

  const kinds = new Map<string, Json>()
  const data = openFolder(trial.folder, trial.clock)
  for (const table of [data.content, data.subscribers]) {
    for await (const { pk, value } of table.all()) kinds.set(pk.split('#')[0]!, value)
  }
  data.close()
  await trial.close()
  const without = [...kinds].filter(
    ([, value]) => typeof (value as { schema?: number } | null)?.schema !== 'number',
  )
  expect(new Set(without.map(([kind]) => kind))).toEqual(
    new Set(['DRAFT', 'LIMIT', 'LOSSES', 'POINTER', 'SENT', 'TURN'].filter((kind) => kinds.has(kind))),
  )
  expect(without.flatMap(([, value]) => value).filter((value) => typeof value === 'object')).toEqual([])
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining([
      'ARTICLE',
      'DESK',
      'DRAFT',
      'EDITION',
      'EDITIONS',
      'LEASE',
      'LOSSES',
      'REQUEST',
      'SENDING',
      'SOURCES',
      'SUBSCRIBER',
    ]),
  )
})
