import { describe, expect, it } from 'vitest'
import { document, find, linked, report, story } from './story.ts'

describe('One case', () => {
  const complaint = story(
    '2026-03-02',
    document('Court', 'Willow v. Alder Board, No. 1:26-cv-00123 (D. Md.): complaint filed'),
  )

  it('has the docket and the number of its appeal that an official text states with its name', () => {
    const appeal = story(
      '2026-05-02',
      document('Court', 'Willow v. Alder Board (4th Cir.): injunction stayed', {
        summary:
          'The Fourth Circuit stayed the order of the District of Maryland (No. 1:26-cv-00123) Monday, No. 26-2208.',
      }),
    )
    const press = story(
      '2026-06-02',
      report('Courier', 'Fourth Circuit hears No. 26-2208 (4th Cir.)'),
      report('Herald', 'Appeal No. 26-2208 (4th Cir.) heard'),
    )
    const { matters } = find([complaint, appeal, press])
    expect(matters).toMatchObject([
      {
        numbers: ['No. 1:26-cv-00123 (D. Md.)', 'No. 26-2208 (4th Cir.)'],
        stories: [complaint.id, appeal.id, press.id],
      },
    ])
  })

  it('has an application to the Supreme Court and a petition', () => {
    const stay = story(
      '2026-05-02',
      document('Court', 'Willow v. Alder Board, No. 25A917: Supreme Court grants stay'),
    )
    const petition = story(
      '2026-09-02',
      document('Court', 'Willow v. Alder Board, No. 25-1466: certiorari granted', {
        summary: 'The U.S. Supreme Court granted certiorari after the stay in No. 25A917.',
      }),
    )
    expect(Object.values(linked([stay, petition]))).toEqual([[stay.id, petition.id]])
  })

  it('is not joined with another one by two numbers without a name', () => {
    const both = story(
      '2026-05-02',
      document('Court', 'Orders in No. 1:26-cv-00123 (D. Md.) and No. 26-2208 (4th Cir.)'),
    )
    expect(Object.keys(linked([complaint, both]))).toHaveLength(2)
  })
})

describe('A rule', () => {
  const summary =
    'Proposed Rule by the Lantern Office. It sets permits. Docket No. USCIS-2026-0187; RIN 1615-ZZ99.'
  const configuration = {
    places: [],
    sources: [
      { id: 'register', kind: 'federal-agency' },
      { id: 'court', kind: 'court' },
    ] as never,
  }

  it('is called by the title of its register document, and says what it is, if only the summary has its number', () => {
    const rule = story(
      '2026-03-02',
      document('Register', 'Permits for Lantern Makers; Proposed Rule', { summary }),
    )
    expect(find([rule], { configuration }).matters).toMatchObject([
      {
        name: { en: 'Permits for Lantern Makers' },
        numbers: ['Docket USCIS-2026-0187', 'RIN 1615-ZZ99'],
        about: { text: expect.stringContaining('It sets permits.') },
      },
    ])
  })

  it('is not called by what a court says of it', () => {
    const suit = story(
      '2026-03-02',
      document('Court', 'Judge sets aside RIN 1615-ZZ99', { summary: 'Final rule vacated.' }),
    )
    expect(find([suit], { configuration }).matters).toMatchObject([{ name: { en: 'RIN 1615-ZZ99' } }])
  })

  it('loses a name that was no more than its number once its document is there, and no other name', () => {
    const early = story(
      '2026-03-02',
      report('Courier', 'Comments on RIN 1615-ZZ99'),
      report('Herald', 'What RIN 1615-ZZ99 is'),
    )
    const { records } = find([early], { configuration })
    expect(records[0]?.name.en).toBe('RIN 1615-ZZ99')
    const rule = story('2026-03-09', document('Register', 'Permits for Lantern Makers', { summary }))
    const named = find([early, rule], { configuration, records })
    expect(named.matters[0]?.name.en).toBe('Permits for Lantern Makers')
    const second = story('2026-04-09', document('Register', 'Another Title', { summary }))
    expect(find([early, rule, second], { configuration, records: named.records }).matters[0]?.name.en).toBe(
      'Permits for Lantern Makers',
    )
  })

  it('sets a fee, which is no order', () => {
    const fee = story(
      '2026-03-02',
      document('Register', 'Fee for Asylum Applications', { summary }),
      report('Courier', 'Asylum application fee rises, RIN 1615-ZZ99'),
    )
    expect(find([fee], { configuration }).matters).toMatchObject([{ kind: 'rule' }])
  })
})

describe('A state', () => {
  it('is not known by the number of a bill that other states have too', () => {
    const places = [
      { id: 'us-tx', name: { en: 'Texas', es: 'Texas' }, level: 'state', bodies: ['SB 40'] },
    ] as never
    const hearing = (title: string) =>
      story(
        '2026-03-02',
        report('Courier', title, { places: ['us-tx'] }),
        report('Herald', 'SB 40 has a hearing', { places: ['us-tx'] }),
      )
    const configuration = { places }
    expect(linked([hearing('Senators hear SB 40')], { configuration })).toEqual({})
    expect(Object.keys(linked([hearing('Senators in Texas hear SB 40')], { configuration }))).toEqual([
      'us-tx-sb-40-2026',
    ])
  })
})

describe('A bill of an earlier Congress', () => {
  const bill = (outlet: string, text: string) => report(outlet, text)
  const now = story(
    '2026-03-02',
    bill('Courier', 'House passes H.R. 77 on lanterns'),
    bill('Herald', 'H.R. 77 on lanterns passes House'),
  )
  const earlier = story(
    '2026-03-04',
    bill('Courier', 'Why lantern bill H.R. 77 of the 117th Congress died in committee'),
    bill('Herald', 'Look back: lantern bill H.R. 77 of the 117th Congress'),
  )
  const mixed = story(
    '2026-03-05',
    report('Post', 'Lantern bill H.R. 77 is remembered', {
      summary: 'H.R. 77 passed the House in the 117th Congress, when lanterns were new.',
    }),
  )

  it('is another matter, also where a title has its number alone', () => {
    expect(linked([now, earlier, mixed])).toEqual({
      'hr-77-119': [now.id],
      'hr-77-117': [earlier.id, mixed.id],
    })
  })
})
