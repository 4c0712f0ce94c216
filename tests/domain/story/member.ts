import type { Member } from '../../../functions/domain/story/story-record.ts'

/** An article of a story, from the Courier. */
export function member(id: string, change: Partial<Member> = {}): Member {
  return {
    id,
    source: 'courier',
    url: `https://courier.example/${id}`,
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    firstSeen: '2026-11-20T10:00:00.000Z',
    published: '2026-11-20T09:00:00.000Z',
    categories: [],
    language: 'en',
    outlet: 'Courier',
    relevant: true,
    score: 1,
    reasons: [],
    topics: [],
    places: [],
    kind: 'news',
    matters: [],
    copyOf: id,
    placement: { story: 's', copyOf: id, rule: 'new story', score: 1 },
    joined: 1,
    length: 10,
    seq: 1,
    ...change,
  }
}
