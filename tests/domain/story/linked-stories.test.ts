import { describe, expect, it } from 'vitest'
import type { Story } from '../../../functions/domain/model/story.ts'
import { linkStories } from '../../../functions/domain/story/links/linked-stories.ts'
import { plainStory } from '../../../functions/domain/story/plain-story.ts'

const story = (founded: number, change: Partial<Story> = {}): Story => ({
  ...plainStory,
  id: `2026010${founded}-story`,
  founded,
  ...change,
})
const id = (founded: number) => story(founded).id
/** For each story, the earlier one and the later ones. */
const links = (...stories: Story[]) => {
  const linked = linkStories(stories)
  return stories.map((one) => {
    const { earlier, later } = linked(one)
    return [earlier?.founded, later.map(({ founded }) => founded)]
  })
}

describe('Stories that continue others', () => {
  it('are linked one by one, whatever their order', () => {
    expect(links(story(3, { follows: id(2) }), story(1), story(2, { follows: id(1) }))).toEqual([
      [2, []],
      [undefined, [2]],
      [1, [3]],
    ])
  })

  it('are linked with the story that the earlier one became part of', () => {
    const merged = story(1, { absorbed: [id(7)] })
    const moved = story(2, { formerIds: [id(8)] })
    expect(links(merged, story(3, { follows: id(7) }), moved, story(4, { follows: id(8) }))).toEqual([
      [undefined, [3]],
      [1, []],
      [undefined, [4]],
      [2, []],
    ])
  })

  it('are linked with the earlier story itself while it has an article', () => {
    const left = story(2, { formerIds: [id(1)] })
    expect(links(story(1), left, story(3, { follows: id(1) }))[2]).toEqual([1, []])
  })

  it('are not linked with themselves, in a circle, or with what readers cannot see', () => {
    const both = story(1, { absorbed: [id(2)], follows: id(2) })
    const circle = [story(3, { follows: id(4) }), story(4, { follows: id(3) })]
    const hidden = { at: '2026-01-09T00:00:00.000Z' }
    const gone = [story(5, { withdrawn: hidden }), story(6, { follows: id(5) })]
    const ownHidden = story(7, { follows: id(6), withdrawn: hidden })
    expect(links(both, ...circle, ...gone, ownHidden, story(8, { follows: 'of another year' }))).toEqual([
      [undefined, []],
      [undefined, [4]],
      [3, []],
      [undefined, []],
      [undefined, []],
      [undefined, []],
      [undefined, []],
    ])
  })

  it('of one batch are linked in the order in which their articles came', () => {
    const batch = [
      story(5, { id: 'b', follows: 'a' }),
      story(5, { id: 'a', firstSeen: '2025-12-31T00:00:00.000Z' }),
    ]
    expect(links(...batch)[0]).toEqual([5, []])
  })

  it('are shown with the newest three of many', () => {
    const [first] = links(story(1), ...[5, 3, 2, 4, 6].map((n) => story(n, { follows: id(1) })))
    expect(first).toEqual([undefined, [4, 5, 6]])
  })
})
