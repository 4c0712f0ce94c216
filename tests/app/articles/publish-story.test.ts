import { expect, it } from 'vitest'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { FirstPublication, Member } from '../../../functions/domain/story/story-record.ts'
import type { Stories } from '../../../functions/store/stories/stories.ts'
import { member } from '../../domain/story/member.ts'

/** Which article leads the story when it is first published. */
async function leadOf(...members: Member[]): Promise<string | undefined> {
  let published: { firstPublication: FirstPublication }[] = []
  const stories = {
    foundedOn: async (day: string) =>
      day === '20261120' ? [{ id: 's', members, left: [], absorbed: [] }] : [],
    publish: async (due: typeof published) => {
      published = due
    },
  }
  const now = new Date('2026-11-20T12:00:00.000Z')
  await publishDueStories(stories as unknown as Stories, new Map(), { now, settleMinutes: 20 })
  return published[0]?.firstPublication.lead
}

it('A report leads a story, however long and early the background to it is', async () => {
  const explainer = member('explainer', { form: 'explainer', kind: 'analysis', length: 9000 })
  const opinion = member('opinion', { kind: 'opinion', outlet: 'Gazette', length: 9000 })
  const report = member('report', { outlet: 'Voice', published: '2026-11-20T09:50:00.000Z' })
  expect(await leadOf(explainer, opinion, report)).toBe('report')
})

it("An agency's newsletter does not lead a story that a newsroom reports, but its document does", async () => {
  const report = member('report')
  const official = { kind: 'official', outlet: 'Agency', source: 'agency' } as const
  expect(await leadOf(report, member('newsletter', { ...official, form: 'newsletter' }))).toBe('report')
  expect(await leadOf(report, member('document', official))).toBe('document')
})

it('Background leads a story that has nothing else', async () => {
  expect(await leadOf(member('live', { form: 'live' }))).toBe('live')
})
