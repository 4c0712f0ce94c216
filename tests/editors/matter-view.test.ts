import { expect, it } from 'vitest'
import { decisionsOnMatters } from '../../functions/domain/decisions/for-matters.ts'
import type { MatterRecord } from '../../functions/domain/model/matter.ts'
import { matterView } from '../../functions/editors/matters/matter-view.ts'

const times: Record<string, string> = {
  '20261101-zz': '2026-11-01T08:00:00Z',
  '20261101-aa': '2026-11-01T20:00:00Z',
  '20261102-mm': '2026-11-09T08:00:00Z',
  '20261105-bb': '2026-11-05T08:00:00Z',
}
const record = (isOld: boolean): MatterRecord => ({
  id: 'oaks-v-elm-2026',
  kind: 'case',
  name: { en: 'Oaks v. Elm', es: 'Oaks v. Elm' },
  keys: ['name:oaks v. elm'],
  changes: [],
  stories: Object.keys(times)
    .sort()
    .map((id) => ({ id, keys: [], ...(!isOld && { at: times[id]! }) })),
  since: '2026-11-01T08:00:00Z',
  updated: '2026-11-09T08:00:00Z',
})
const stories = {
  family: async (id: string) => [
    { id, members: [{ id, title: id, firstSeen: times[id] }], left: [], absorbed: [] },
  ],
}

it.each([false, true])('The stories of a matter are listed by time, the latest first', async (isOld) => {
  const one = record(isOld)
  const known = { records: new Map([[one.id, one]]), decided: decisionsOnMatters([]), today: '2026-11-20' }
  const view = await matterView(one.id, known, {
    stories: stories as never,
    view: { sources: new Map() } as never,
    log: [],
  })
  expect(view?.stories.map(({ story }) => story.id)).toEqual([
    '20261102-mm',
    '20261105-bb',
    '20261101-aa',
    '20261101-zz',
  ])
})
