import { describe, expect, it } from 'vitest'
import { classifier } from './settings.ts'

const source = { kind: 'federal-agency' } as const
const statusOf = (title: string, text: string) => classifier.classify({ title, text, source }).status

describe('The status of a policy', () => {
  it('is proposed, with the day when comments close', () => {
    const text =
      'The Department proposes to amend asylum rules. Comments must be submitted on or before January 5, 2026.'
    expect(statusOf('Asylum fees; notice of proposed rulemaking', text)).toEqual({
      stage: 'proposed',
      commentsClose: '2026-01-05',
    })
  })

  it('is final, with the day when it takes effect', () => {
    expect(
      statusOf('H-1B registration final rule', 'This final rule is effective February 27, 2026.'),
    ).toEqual({
      stage: 'final',
      effective: '2026-02-27',
    })
  })

  it('is withdrawn', () => {
    expect(statusOf('DHS withdraws proposed asylum rule', '')?.stage).toBe('withdrawn')
  })

  it('is notice', () => {
    expect(
      statusOf('Termination of the designation of Haiti for Temporary Protected Status: notice', '')?.stage,
    ).toBe('notice')
  })

  it('is what the register states, before what the text says', () => {
    const document = {
      type: 'Proposed Rule',
      commentsClose: '2026-12-09',
      dockets: [],
      rins: [],
      agencies: [],
    }
    const input = {
      title: 'Asylum fees; extension of comment period',
      text: 'A final rule on asylum fees follows.',
    }
    expect(classifier.classify({ ...input, source, document }).status).toEqual({
      stage: 'proposed',
      commentsClose: '2026-12-09',
    })
  })

  it('has no date that does not exist', () => {
    expect(statusOf('Asylum final rule', 'Effective February 31, 2026.')).toEqual({ stage: 'final' })
  })

  it('is not read from a newspaper’s article about it', () => {
    const input = { title: 'Final rule on asylum published', text: 'It is effective May 1, 2026.' }
    expect(classifier.classify({ ...input, source: { kind: 'wire' } }).status).toBeUndefined()
  })
})
