import { expect, it } from 'vitest'
import { quietMatters } from '../../../functions/app/mailings/named-matters.ts'
import type { MatterRecord } from '../../../functions/domain/model/matter.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Matters } from '../../../functions/store/stories/matters.ts'
import { FollowingContext } from '../following.ts'

const rule: MatterRecord = {
  id: 'rin-1615-zz99',
  kind: 'rule',
  name: { en: 'Lantern Permits', es: 'Lantern Permits' },
  keys: ['rin:1615-zz99'],
  changes: [{ status: 'proposed', day: '2026-11-02', by: 'official', outlets: ['Register'], story: 's1' }],
  dates: [{ day: '2026-12-06', kind: 'comments', story: 's1', on: '2026-11-02' }],
  since: '2026-11-02T15:00:00Z',
  updated: '2026-11-02T15:00:00Z',
}

it('A matter without news has the status that its page shows, by every id that it had', async () => {
  const { context, close } = await opened()
  const content = context.content
  const early = { ...rule, id: 'lantern-rule-2026', changes: [], mergedInto: rule.id }
  await new Matters(content).put([rule, early])
  const open = await quietMatters({ content }, '2026-11-20')
  expect(open.get(rule.id)).toEqual({
    id: rule.id,
    kind: 'rule',
    name: rule.name,
    status: { status: 'comment-period', day: '2026-11-02' },
  })
  expect(open.get(early.id)).toBe(open.get(rule.id))
  expect((await quietMatters({ content }, '2026-12-07')).get(rule.id)?.status?.status).toBe('proposed')

  await new Decisions(content).append({
    by: 'editor',
    why: '',
    number: 1,
    at: '2026-11-20T15:00:00Z',
    act: { is: 'set-matter-status', matter: rule.id, status: 'withdrawn', day: '2026-11-19' },
  } as never)
  expect((await quietMatters({ content }, '2026-11-20')).get(rule.id)?.status?.status).toBe('withdrawn')
  await close()
})

async function opened() {
  const readers = new FollowingContext()
  return { context: readers.context, close: () => readers.close() }
}
