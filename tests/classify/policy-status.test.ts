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

  it.each([
    [
      '2027-01-31',
      'Final rule; delay of effective date. The effective date of the rule is delayed until January 31, 2027.',
    ],
    [
      '2027-01-31',
      'The effective date of the final rule published on May 4, 2026, is delayed to January 31, 2027.',
    ],
    ['2027-01-31', 'This final rule, effective May 4, 2026, is postponed until Sunday, January 31, 2027.'],
    ['2027-01-31', 'This document delays the effective date of the final rule until January 31, 2027.'],
    ['2026-11-30', 'Interim final rule. This rule is effective today, November 30, 2026.'],
    ['2026-11-30', 'Final rule. This rule takes effect today, November 30, 2026.'],
    ['2026-11-30', 'Final rule. This rule is effective immediately, November 30, 2026.'],
    ['2026-05-04', 'This final rule is effective May 4, 2026. Visas are valid until January 31, 2027.'],
  ])('takes effect on %s: "%s"', (effective, text) => {
    expect(statusOf('Asylum fees', text)).toEqual({ stage: 'final', effective })
  })

  it('is withdrawn', () => {
    expect(statusOf('DHS withdraws proposed asylum rule', '')?.stage).toBe('withdrawn')
  })

  it('is that of a notice', () => {
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

  it.each([
    ['Court vacates asylum rule', 'vacated'],
    ['Asylum fee rule vacated by federal judge', 'vacated'],
    ['Judge throws out policy on asylum interviews', 'vacated'],
    ['Court strikes down asylum proclamation', 'vacated'],
    ['Panel sets aside rule on asylum clocks; judges were split', 'vacated'],
    ['Vacatur of the rule on asylum bars', 'vacated'],
    ['Asylum rule was enjoined in May and vacated in June; new notice', 'vacated'],
    ['Judge vacates guidance on asylum for widows', 'vacated'],
    ['The asylum ban has been struck down by the court', 'vacated'],
    ['Court invalidates fee on asylum claims', 'vacated'],
    ['Court stays asylum rule', 'stayed'],
    ['Rule on asylum stayed pending appeal', 'stayed'],
    ['Judge stays termination of asylum program', 'stayed'],
    ['Asylum policy put on hold by appeals court', 'stayed'],
    ['Court postpones the effective date of the asylum rule', 'stayed'],
    ['Circuit court stays proclamation on asylum', 'stayed'],
    ['Stay of the asylum rule: notice to officers', 'stayed'],
    ['Judge stayed the memo on asylum interviews', 'stayed'],
    ['Appeals court stays ban on asylum', 'stayed'],
    ['Directive on asylum seekers stayed, agency says', 'stayed'],
    ['Judge enjoins asylum policy', 'enjoined'],
    ['Court issues preliminary injunction against asylum rule', 'enjoined'],
    ['Judge blocks asylum rule', 'enjoined'],
    ['Asylum rule blocked by judge', 'enjoined'],
    ['Temporary restraining order on asylum policy', 'enjoined'],
    ['Judge tosses asylum fee rule', 'vacated'],
    ['Judges scrapped policy on asylum interviews', 'vacated'],
    ['Juez anula la regla de asilo', 'vacated'],
    ['Court temporarily suspends asylum rule', 'stayed'],
    ['Supreme Court pauses termination of asylum program', 'stayed'],
    ['State law on asylum seekers put on hold by court', 'stayed'],
    ['Corte suspende la norma de asilo', 'stayed'],
    ['Judge freezes asylum policy', 'enjoined'],
    ['Judge bars officers from using asylum policy', 'enjoined'],
    ['Jueza bloquea la orden de asilo', 'enjoined'],
  ])('tells what a court did: %s', (title, stage) => expect(statusOf(title, '')?.stage).toBe(stage))

  it.each([
    'Court declines to stay asylum rule',
    'Judge refuses to vacate asylum policy',
    'Appeals court lifts injunction against asylum rule',
    'Circuit court stays injunction against asylum rule',
    'Court vacates stay of asylum rule',
    'Supreme Court stays ruling that blocked asylum policy',
    'Groups ask court to vacate asylum rule',
    'Agency suspends asylum rule while court hears case',
    'Agency scraps asylum policy before court rules',
    'Judge refuses to stop asylum policy',
    'Court will not block asylum rule',
    'Court stays removal of asylum seeker',
    'Appeals court stays order that had protected asylum seekers',
    'Agency halts its own asylum program',
  ])('is not what a court did for "%s"', (title) => {
    expect(['vacated', 'stayed', 'enjoined']).not.toContain(statusOf(title, '')?.stage)
  })

  it('has no date that does not exist', () => {
    expect(statusOf('Asylum final rule', 'Effective February 31, 2026.')).toEqual({ stage: 'final' })
  })

  it('of a proposal to rescind a rule is proposed', () => {
    expect(statusOf('Agency proposes to rescind asylum rule', 'It would withdraw the rule.')?.stage).toBe(
      'proposed',
    )
    expect(statusOf('Agency withdraws proposed rule on asylum', '')?.stage).toBe('withdrawn')
  })

  it('of a suit or a ruling is not the stage of the rule that it names', () => {
    const text = 'The suit is about the final rule on asylum fees of May 4.'
    expect(statusOf('Rural Parishes v. USCIS: complaint on asylum fees', text)).toBeUndefined()
    expect(statusOf('Court of appeals hears challenge to asylum fees', text)).toBeUndefined()
    expect(statusOf('USCIS rule on asylum fees', text)?.stage).toBe('final')
    expect(
      statusOf('Rural Parishes v. USCIS', 'The court vacated the final rule on asylum fees.')?.stage,
    ).toBe('vacated')
  })

  it.each([
    'Approval of Petitions for Immigrant Visas',
    'Selection of H-1B Cap-Subject Petitions',
    'Procedures of the Board of Immigration Appeals',
    'Temporary Immigration Judges',
    'Fees in Immigration Courts',
    'Employment of Noncitizens: Administrative Law Judges',
  ])('is that of a rule about petitions, appeals or immigration courts: %s', (title) => {
    expect(statusOf(title, 'Final Rule by the department. The rule is effective May 4, 2026.')?.stage).toBe(
      'final',
    )
  })

  it('is not read from a newspaper’s article about it', () => {
    const input = { title: 'Final rule on asylum published', text: 'It is effective May 1, 2026.' }
    expect(classifier.classify({ ...input, source: { kind: 'wire' } }).status).toBeUndefined()
  })
})
