import { describe, expect, it } from 'vitest'
import { document, find, linked, report, story } from './story.ts'

const ruling = story(
  '2026-03-02',
  report('Courier', 'Judge blocks rule in Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)'),
  report('Herald', 'Court halts rule in Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)'),
)

describe('A matter', () => {
  it('is known by the number and the name that two outlets state together', () => {
    const later = story('2026-03-09', report('Post', 'Hearing in Alder v. Rowan is moved'))
    const number = story('2026-03-12', report('Star', 'Filing in 1:26-cv-123 (D. Mass.) asks for more time'))
    expect(linked([ruling, later, number])).toEqual({
      'alder-v-rowan-2026': [ruling.id, later.id, number.id],
    })
  })

  it('is shown once two outlets name it, not one outlet twice', () => {
    const one = story('2026-03-02', report('Courier', 'Alder v. Rowan is filed'))
    const again = story('2026-03-05', report('Courier', 'Alder v. Rowan goes on'))
    expect(linked([one, again])).toEqual({})
    const other = story('2026-03-06', report('Herald', 'Alder v. Rowan goes on'))
    expect(Object.keys(linked([one, again, other]))).toEqual(['alder-v-rowan-2026'])
  })

  it('is not shown for two names of one publisher, a copy, or two outlets that run one agency', () => {
    const sections = story(
      '2026-03-02',
      report('Courier: Courts', 'Alder v. Rowan is filed'),
      report('Courier: Politics', 'Suit of Alder v. Rowan'),
    )
    const site = 'https://courier.example/b'
    const oneSite = story(
      '2026-03-02',
      report('Courier', 'Alder v. Rowan'),
      report('Kurier', 'On Alder v. Rowan', { url: site }),
    )
    const original = report('Courier', 'Alder v. Rowan')
    const copies = story('2026-03-02', original, report('Herald', 'Alder v. Rowan', { copyOf: original.id }))
    const agency = story(
      '2026-03-02',
      report('Courier', 'Alder v. Rowan', { stated: { agency: 'Wire' } }),
      report('Herald', 'On Alder v. Rowan', { stated: { agency: 'Wire' } }),
    )
    for (const some of [sections, oneSite, copies, agency]) expect(linked([some])).toEqual({})
  })

  it('is shown for one official document', () => {
    const proposal = story(
      '2026-03-02',
      document('Register', 'Fees for Willow Permits', {
        document: { rins: ['1615-ZZ99'], dockets: [], agencies: [] },
      }),
    )
    expect(find([proposal]).matters).toMatchObject([
      { id: 'rin-1615-zz99', name: { en: 'Fees for Willow Permits' } },
    ])
  })

  it('is not made from a list of bills, cases or regulations', () => {
    const bills = 'H.R. 101, H.R. 102, H.R. 103 and H.R. 104 are introduced'
    const rins = ['1615-AA01', '1615-AA02', '1615-AA03', '1615-AA04']
    expect(linked([story('2026-03-02', report('Courier', bills), report('Herald', bills))])).toEqual({})
    expect(
      linked([
        story(
          '2026-03-02',
          document('Register', 'Unified agenda', { document: { rins, dockets: [], agencies: [] } }),
        ),
      ]),
    ).toEqual({})
  })

  it('never has two docket numbers of district courts, whoever states one name with both', () => {
    const other = story(
      '2026-03-04',
      report('Courier', 'Alder v. Rowan, No. 3:26-cv-00777 (N.D. Cal.), is filed'),
      report('Herald', 'New Alder v. Rowan, No. 3:26-cv-00777 (N.D. Cal.)'),
    )
    expect(Object.values(linked([ruling, other]))).toEqual([[other.id], [ruling.id]])
  })

  it('of a bill is another one in the next Congress', () => {
    const both = (day: string) =>
      story(day, report('Courier', 'House passes H.R. 29'), report('Herald', 'H.R. 29 passes'))
    expect(Object.keys(linked([both('2026-03-02'), both('2027-03-02')])).sort()).toEqual([
      'hr-29-119',
      'hr-29-120',
    ])
  })

  it('of a state bill has the state that the story is about, and no other state’s', () => {
    const both = (place: string) =>
      story(
        '2026-03-02',
        report('Courier', `Senators pass SB 40 in ${place}`, { places: [place] }),
        report('Herald', 'SB 40 passes', { id: place }),
      )
    const [texas, florida] = [both('us-tx'), both('us-fl')]
    expect(linked([texas, florida])).toEqual({
      'us-tx-sb-40-2026': [texas.id],
      'us-fl-sb-40-2026': [florida.id],
    })
  })

  it('of a common case name takes only stories that name its court, however alike they are', () => {
    const atCourt = { summary: 'A suit in the District of Maryland on willow shelters.' }
    const suit = story(
      '2026-03-02',
      report('Courier', 'Doe v. Trump challenges cuts to willow shelters', atCourt),
      report('Herald', 'Doe v. Trump: willow shelters go to court'),
    )
    const same = story('2026-05-20', report('Post', 'Doe v. Trump: shelters win', atCourt))
    const alike = story('2026-03-03', report('Star', 'Doe v. Trump: willow shelters win'))
    expect(linked([suit, same, alike])).toEqual({ 'doe-v-trump-2026': [suit.id, same.id] })
    expect(linked([alike, story('2026-03-04', report('Post', 'Doe v. Trump again'))])).toEqual({})
  })

  it('of a policy that newsrooms call by one name takes stories of the same court, and not those of a new version', () => {
    const first = story(
      '2026-01-05',
      report('Courier', 'Supreme Court hears travel ban case'),
      report('Herald', 'Justices take up travel ban'),
    )
    const next = story('2026-01-09', report('Post', 'Travel ban goes before Supreme Court'))
    const version = story('2026-03-02', report('Post', 'Supreme Court to hear challenge to new travel ban'))
    const state = story('2026-01-09', report('Post', 'California Supreme Court on travel ban'))
    const found = linked([first, next, version, state])
    expect(found['suit-travel-ban-scotus']).toEqual([first.id, next.id])
  })

  it('has coverage that only names it in the text if the words are alike', () => {
    const alike = story(
      '2026-03-05',
      report('Post', 'Advocates praise Massachusetts ruling on lantern permits', {
        named: ['name:alder v rowan'],
      }),
    )
    const unlike = story(
      '2026-03-05',
      report('Star', 'Ten cases to watch', { named: ['name:alder v rowan'] }),
    )
    const detailed = story(
      '2026-03-02',
      report('Courier', 'Alder v. Rowan: Massachusetts judge blocks lantern permits', {
        summary: 'Advocates had sued.',
      }),
      report('Herald', 'Alder v. Rowan decided'),
    )
    expect(linked([detailed, alike, unlike])).toEqual({ 'alder-v-rowan-2026': [detailed.id, alike.id] })
  })

  it('has a story that follows one of its own and is like it', () => {
    const detailed = story(
      '2026-03-02',
      report('Courier', 'Alder v. Rowan: judge blocks lantern permits for coastal towns'),
      report('Herald', 'Alder v. Rowan decided'),
    )
    const next = {
      ...story('2026-03-05', report('Post', 'Coastal towns celebrate end of lantern permits')),
      follows: detailed.id,
    }
    const unlike = { ...story('2026-03-05', report('Star', 'Election results')), follows: detailed.id }
    expect(linked([detailed, next, unlike])).toEqual({ 'alder-v-rowan-2026': [detailed.id, next.id] })
  })

  it('is not related to a rule with which it only shares a story', () => {
    const rule = document('Register', 'Lantern Permits', {
      document: { type: 'Proposed Rule', rins: ['1615-ZZ99'], dockets: [], agencies: [] },
    })
    const suit = (outlet: string) => report(outlet, 'Court hears lantern case Alder v. Rowan')
    const { matters } = find([story('2026-03-02', rule, suit('Courier'), suit('Herald'))])
    expect(matters.map(({ kind }) => kind).sort()).toEqual(['case', 'rule'])
    expect(matters.flatMap(({ related = [] }) => related)).toEqual([])
  })

  it('is related to the rule that two outlets say it challenges', () => {
    const about = (outlet: string) => report(outlet, 'Alder v. Rowan challenges rule RIN 1615-ZZ99')
    const [suit, rule] = find([story('2026-03-02', about('Courier'), about('Herald'))]).matters.sort(
      (a, b) => (a.kind < b.kind ? -1 : 1),
    )
    expect(suit).toMatchObject({ kind: 'case', related: [{ id: rule!.id, how: 'challenges' }] })
    expect(rule).toMatchObject({ kind: 'rule', related: [{ id: suit!.id, how: 'challenged-by' }] })
  })
})
