import { describe, expect, it } from 'vitest'
import type { MatterKind, MatterStatus } from '../../functions/domain/model/matter.ts'
import { stepIn } from '../../functions/matters/status/steps.ts'
import { document, find, report, story } from './story.ts'

const steps: [MatterKind, string, MatterStatus | undefined][] = [
  ['case', 'Three towns sue over lantern permits', 'filed'],
  ['case', 'Alcaldes demandan al gobierno por permisos', 'filed'],
  ['case', 'Judge grants temporary restraining order on lanterns', 'tro'],
  ['case', 'Judge blocks lantern policy', 'enjoined'],
  ['case', 'Juez bloquea la política de faroles', 'enjoined'],
  ['case', 'Judge declines to block lantern policy', undefined],
  ['case', 'Towns ask court to block lantern policy', undefined],
  ['case', 'Court could block lantern policy', undefined],
  ['case', 'Judge won’t block lantern policy', undefined],
  ['case', 'Judge to block lantern policy, lawyers say', undefined],
  ['case', 'Juez se niega a bloquear la política', undefined],
  ['case', 'Storm blocks lantern road', undefined],
  ['case', 'Appeals court puts lantern ruling on hold', 'stayed'],
  ['case', 'Appeals court affirms lantern ruling', 'affirmed'],
  ['case', 'Corte de apelaciones confirma fallo', 'affirmed'],
  ['case', 'Appeals court reverses ruling on lanterns', 'reversed'],
  ['case', 'Appeals court sends case back to lower judge', 'remanded'],
  ['case', 'Supreme Court agrees to hear lantern case', 'cert-granted'],
  ['case', 'Supreme Court will not hear lantern case', undefined],
  ['case', 'Towns ask Supreme Court to hear lantern case', undefined],
  ['case', 'Justices hear arguments on lanterns', 'argued'],
  ['case', 'Judge tosses lawsuit over lanterns', 'dismissed'],
  ['case', 'Judge rules lantern ban unlawful', 'decided'],
  ['rule', 'Agency proposes lantern rule', 'proposed'],
  ['rule', 'Agency finalizes lantern rule', 'final'],
  ['rule', 'Agency delays lantern rule', 'delayed'],
  ['rule', 'Agency withdraws lantern rule', 'withdrawn'],
  ['rule', 'Agencia retira la norma', 'withdrawn'],
  ['rule', 'Lantern rule takes effect', 'effective'],
  ['rule', 'Entra en vigor la norma de faroles', 'effective'],
  ['rule', 'Court vacates lantern rule', 'vacated'],
  ['rule', 'Court strikes down lantern rule', 'vacated'],
  ['rule', 'Appeals court lifts block on lantern rule', 'effective'],
  ['rule', 'Supreme Court lets lantern rule take effect', 'effective'],
  ['rule', 'Supreme Court refuses to lift block on lantern rule', undefined],
  ['rule', 'Agency may withdraw lantern rule', undefined],
  ['bill', 'Senator introduces lantern bill', 'introduced'],
  ['bill', 'Committee advances lantern bill', 'reported'],
  ['bill', 'House passes lantern bill', 'passed-house'],
  ['bill', 'El Senado aprueba la ley', 'passed-senate'],
  ['bill', 'House rejects bid to pass lantern bill', undefined],
  ['bill', 'Senate to vote on lantern bill', undefined],
  ['bill', 'Legislature approves lantern bill', 'passed'],
  ['bill', 'Governor signs lantern bill', 'signed'],
  ['bill', 'Governor vetoes lantern bill', 'vetoed'],
  ['bill', 'Governor threatens to veto lantern bill', undefined],
  ['order', 'President signs lantern order', 'signed'],
  ['order', 'President revokes lantern order', 'revoked'],
  ['designation', 'Agency terminates TPS for Nepal', 'terminated'],
  ['designation', 'Gobierno pone fin al TPS para Nepal', 'terminated'],
  ['designation', 'Agency extends TPS for Nepal', 'extended'],
  ['designation', 'Agency designates Nepal for TPS', 'designated'],
  ['designation', 'Judge blocks end of TPS for Nepal', 'enjoined'],
  ['designation', 'Supreme Court lets agency end TPS for Nepal', 'terminated'],
  ['designation', 'Advocates urge agency to extend TPS for Nepal', undefined],
]

describe('A headline', () => {
  it.each(steps)('about a %s, "%s", says %s', (kind, title, status) => {
    expect(stepIn(title, kind)).toBe(status)
  })

  it('of any length is read in no time', () => {
    for (const word of ['asks court to ', 'judge blocks ', 'lifts the ', 'through March 3, 2026 '])
      expect(stepIn(word.repeat(50_000), 'case')).toBeOneOf([undefined, 'enjoined', 'stayed', 'filed'])
  })
})

const rins = ['1615-ZZ99']
const register = (day: string, type: string, title: string, status: object) =>
  story(
    day,
    document('Register', title, {
      document: { type, rins, dockets: [], agencies: [] },
      status: status as never,
    }),
  )
const changesOf = (...stories: Parameters<typeof find>[0][number][]) =>
  find(stories).matters[0]?.changes.map(({ day, status, by }) => `${day} ${status} ${by}`)

describe('The status of a matter', () => {
  it('goes by what the register states, and by the day on which the rule takes effect', () => {
    const proposal = register('2026-01-05', 'Proposed Rule', 'Lantern Permits', {
      stage: 'proposed',
      commentsClose: '2026-03-06',
    })
    const final = register('2026-06-01', 'Rule', 'Lantern Permits', {
      stage: 'final',
      effective: '2026-07-15',
    })
    expect(changesOf(proposal, final)).toEqual([
      '2026-01-05 proposed official',
      '2026-06-01 final official',
      '2026-07-15 effective date',
    ])
    const open = { today: '2026-02-01' }
    expect(find([proposal], open).matters[0]).toMatchObject({
      status: { status: 'comment-period' },
      dates: [{ day: '2026-03-06', kind: 'comments' }],
    })
  })

  it('is not effective on a day that was set before a delay', () => {
    const final = register('2026-06-01', 'Rule', 'Lantern Permits', {
      stage: 'final',
      effective: '2026-07-15',
    })
    const delay = register('2026-07-01', 'Rule', 'Lantern Permits; Delay of Effective Date', {
      stage: 'final',
      effective: '2026-09-15',
    })
    expect(changesOf(final, delay)).toEqual([
      '2026-06-01 final official',
      '2026-07-01 delayed official',
      '2026-09-15 effective date',
    ])
    const stopped = story(
      '2026-07-10',
      report('Courier', 'Judge blocks rule RIN 1615-ZZ99'),
      report('Herald', 'Court halts rule RIN 1615-ZZ99'),
    )
    expect(changesOf(final, stopped)).toEqual(['2026-06-01 final official', '2026-07-10 enjoined outlets'])
  })

  it('changes by two independent outlets within a week, and not by one', () => {
    const said = (day: string, outlet: string, title: string) => story(day, report(outlet, title))
    const first = said('2026-03-02', 'Courier', 'Judge blocks policy in Alder v. Rowan')
    const second = said('2026-03-05', 'Herald', 'Alder v. Rowan: court halts policy')
    const late = said('2026-05-05', 'Herald', 'Alder v. Rowan: court halts policy')
    expect(changesOf(first, second)).toEqual(['2026-03-02 enjoined outlets'])
    expect(changesOf(first, late)).toEqual([])
  })

  it('is no opinion and no round-up', () => {
    const opinion = story(
      '2026-03-02',
      report('Courier', 'Judge blocks policy in Alder v. Rowan'),
      report('Herald', 'Alder v. Rowan: a court blocks what it should not', { kind: 'opinion' }),
    )
    expect(changesOf(opinion)).toEqual([])
  })

  it('has the day of a hearing from two outlets, and the day on which a designation ends from an office', () => {
    const hearing = story(
      '2026-03-02',
      report('Courier', 'Arguments in Alder v. Rowan set for April 14'),
      report('Herald', 'Alder v. Rowan: hearing on Tuesday, April 14'),
    )
    expect(find([hearing]).matters[0]?.dates).toMatchObject([{ day: '2026-04-14', kind: 'hearing' }])
    const notice = document('Agency', 'Extension of TPS for Nepal', {
      summary: 'The designation of Nepal is extended through June 24, 2027.',
    })
    expect(find([story('2026-03-02', notice)]).matters[0]).toMatchObject({
      id: 'tps-nepal',
      status: { status: 'extended' },
      dates: [{ day: '2027-06-24', kind: 'expires' }],
    })
  })

  it('of a case is not what a member of Congress says of it', () => {
    const configuration = {
      places: [],
      sources: [
        { id: 'member', kind: 'congress' },
        { id: 'courier', kind: 'national-news' },
        { id: 'herald', kind: 'national-news' },
      ],
    } as never
    const suit = story(
      '2026-03-01',
      report('Courier', 'Alder v. Rowan begins'),
      report('Herald', 'On Alder v. Rowan'),
    )
    const release = story('2026-03-02', document('Member', 'Court blocks evil plan in Alder v. Rowan'))
    expect(find([suit, release], { configuration }).matters[0]?.changes).toEqual([])
  })
})
