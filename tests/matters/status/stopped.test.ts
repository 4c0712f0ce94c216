import { describe, expect, it } from 'vitest'
import type { Story } from '../../../functions/domain/model/story.ts'
import { document, find, report, story } from '../story.ts'

const rule = (day: string, title: string, effective: string) =>
  story(
    day,
    document('Register', title, {
      document: { type: 'Rule', rins: ['1615-ZZ99'], dockets: [], agencies: [] },
      status: { stage: 'final', effective },
    }),
  )
const final = rule('2026-06-01', 'Lantern Permits', '2026-07-15')
const court = (day: string, act: string) => story(day, document('Court Reader', `${act}, RIN 1615-ZZ99`))
const changes = (...stories: Story[]) =>
  find(stories).matters[0]?.changes.map(({ day, status }) => `${day} ${status}`)

describe('A rule takes effect on its day', () => {
  it('if nothing stops it', () => {
    expect(changes(final)).toEqual(['2026-06-01 final', '2026-07-15 effective'])
  })

  it.each([
    ['stayed', 'Court stays lantern rule'],
    ['enjoined', 'Judge enjoins lantern rule'],
    ['vacated', 'Court vacates lantern rule'],
    ['tro', 'Judge grants temporary restraining order against lantern rule'],
  ])('unless it was %s before', (status, act) => {
    expect(changes(final, court('2026-07-01', act))).toEqual(['2026-06-01 final', `2026-07-01 ${status}`])
  })

  it('unless it was stopped, even if it is delayed after that', () => {
    const delay = rule('2026-07-10', 'Lantern Permits; Delay of Effective Date', '2026-09-15')
    const enjoined = court('2026-07-01', 'Judge enjoins lantern rule')
    expect(changes(final, enjoined, delay)).toEqual([
      '2026-06-01 final',
      '2026-07-01 enjoined',
      '2026-07-10 delayed',
    ])
    expect(changes(final, delay)).toEqual(['2026-06-01 final', '2026-07-10 delayed', '2026-09-15 effective'])
  })

  it('unless it was withdrawn before', () => {
    const withdrawal = rule('2026-07-10', 'Lantern Permits; Withdrawal', '2026-07-15')
    expect(changes(final, withdrawal)).toEqual(['2026-06-01 final', '2026-07-10 withdrawn'])
  })

  it('even if a court stops it afterwards', () => {
    expect(changes(final, court('2026-08-03', 'Court vacates lantern rule'))).toEqual([
      '2026-06-01 final',
      '2026-07-15 effective',
      '2026-08-03 vacated',
    ])
  })

  it('and what was kept of that day is taken back when it is known that it was stopped before', () => {
    const { records } = find([final], { today: '2026-07-20' })
    expect(records[0]?.changes.map(({ status }) => status)).toEqual(['final', 'effective'])
    const stay = court('2026-07-14', 'Court stays lantern rule')
    expect(find([final, stay], { records }).matters[0]?.changes.map(({ status }) => status)).toEqual([
      'final',
      'stayed',
    ])
  })
})

describe('What a register document says', () => {
  it('of more comments is no change', () => {
    expect(changes(final, rule('2026-06-20', 'Lantern Permits; Correction', '2026-07-15'))).toEqual([
      '2026-06-01 final',
      '2026-07-15 effective',
    ])
  })

  it('in the words of its subject is not what happened to it', () => {
    expect(
      changes(rule('2026-06-01', 'Withdrawal of Applications and Delayed Lanterns', '2027-07-15')),
    ).toEqual(['2026-06-01 final'])
  })
})

describe('A suit against a rule', () => {
  it('does not make the rule final', () => {
    const suit = story(
      '2026-08-03',
      document(
        'Court Reader',
        'Alder v. Rowan, No. 1:26-cv-00001 (D. Idaho): complaint against final rule RIN 1615-ZZ99',
        {
          status: { stage: 'final' },
        },
      ),
    )
    const { matters } = find([final, suit])
    const of = (kind: string) => matters.find((one) => one.kind === kind)?.changes.map(({ status }) => status)
    expect(of('rule')).toEqual(['final', 'effective'])
    expect(of('case')).toEqual(['filed'])
  })
})

describe('The day on which a law of a state takes effect', () => {
  const signed = (outlet: string, summary: string) =>
    report(outlet, 'Governor signs SB 77 (Texas)', { summary })

  it('is what two outlets say', () => {
    const law = story(
      '2026-06-01',
      signed('Courier', 'The law takes effect September 1.'),
      signed('Herald', 'It takes effect on Sept. 1.'),
    )
    expect(find([law]).matters[0]).toMatchObject({
      changes: [{ status: 'signed' }, { status: 'effective', day: '2026-09-01', by: 'date' }],
    })
  })

  it('is not what it would be', () => {
    const bill = story(
      '2026-06-01',
      signed('Courier', 'The law would take effect September 1.'),
      signed('Herald', 'It could take effect on Sept. 1.'),
    )
    expect(find([bill]).matters[0]?.dates).toEqual([])
  })
})
