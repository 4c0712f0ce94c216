import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { writeExport } from '../../functions/adapters/local/files/write-export.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { archiveLines } from '../../functions/archive/archive-lines.ts'
import { checkArchive } from '../../functions/archive/check-archive.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { importInto } from '../../functions/cli/archive/import-into.ts'
import type { Item, WholeTable } from '../../functions/ports/table.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { TrialContext } from '../app/context.ts'
import { Sink } from '../digest/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

it('An export of a running installation has every decision that its story log says was applied', async () => {
  const trial = new TrialContext()
  for (let n = 0; n < 3; n++) await trial.addStory()
  const installation = openFolder(trial.folder, trial.clock)
  const [decisions, log] = [new Decisions(trial.context.content), new StoryLog(trial.context.content)]
  const at = trial.clock().toISOString()
  let seq = await log.last()
  let number = 0
  const decide = async () => {
    number += 1
    seq += 1
    const act = { is: 'admit', article: { source: 'courier', id: 'article-1' } } as const
    await decisions.append({ number, at, by: 'editor', why: 'On topic.', act })
    await log.append({ seq, at, articles: [], merges: [], decisions: number })
  }

  let [exported, applied] = [0, 0]
  for await (const line of archiveLines(installation)) {
    if ('content' in line) {
      const { pk, sk, value } = line.content
      if (pk === 'DECISIONS') exported = Math.max(exported, Number(sk))
      if (pk === 'DESK') applied = Math.max(applied, (value as { decisions?: number }).decisions ?? 0)
    }
    await decide()
  }
  expect(applied).toBeGreaterThan(0)
  expect(exported).toBeGreaterThanOrEqual(applied)
  installation.close()
  await trial.close()
})

it('An export that is made while an edition is composed and sent can be checked, and sends nothing twice', async () => {
  const trial = new TrialContext()
  for (let n = 0; n < 20; n++) await trial.subscribe(`reader-${n}@example.org`)
  await trial.addStory()
  const file = join(temporaryFolder(), 'digest.jsonl.gz')
  const installation = openFolder(trial.folder, trial.clock)
  // What the running digest does after some lines of the export have been read.
  const during = new Map<number, () => Promise<unknown>>([
    [3, () => composeNow(trial.context, 'weekly', '2026-11-20')],
    [8, () => sendEditions(trial.context, { until: new Date(trial.time + 1) })],
    [12, () => trial.addStory()],
    [16, () => sendEditions(trial.context)],
  ])
  let lines = 0
  const content = { ...tableOf(installation.content), all: () => counted(installation.content.all()) }
  const subscribers = {
    ...tableOf(installation.subscribers),
    all: () => counted(installation.subscribers.all()),
    query: (pk: string) => counted(installation.subscribers.query(pk)),
  }
  async function* counted(items: AsyncIterable<Item>) {
    for await (const item of items) {
      yield item
      await during.get(++lines)?.()
    }
  }
  await writeExport(file, { ...installation, content, subscribers }, trial.clock)
  installation.close()
  expect(lines).toBeGreaterThan(16)
  expect((await checkArchive({ file })).faults).toEqual([])

  const folder = join(temporaryFolder(), 'restored')
  const { schedule } = trial.context.configuration.publication
  const verified = await verifyArchive(file)
  await importInto({ folder }, { file, verified, schedule, clock: trial.clock })
  const sink = new Sink()
  const restored = { ...trial.context, ...openFolder(folder, trial.clock), mailer: sink }
  expect((await sendEditions(restored)) ?? []).not.toContainEqual(expect.objectContaining({ kind: 'failed' }))
  expect(sink.to).toEqual([])
  restored.close()
  await trial.close()
})

const tableOf = (table: WholeTable): Omit<WholeTable, 'all'> => ({
  get: (keys) => table.get(keys),
  write: (writes) => table.write(writes),
  query: (pk, range) => table.query(pk, range),
})
