import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { document, linked, report, story } from './story.ts'

const famous = story(
  '2026-03-02',
  report('Courier', 'Judge blocks lantern fee in Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)', {
    summary: 'Harbor towns had said that the fee would close their night markets.',
  }),
  report('Herald', 'Court halts lantern fee in Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)', {
    summary: 'The judge sided with harbor towns, whose night markets need lanterns.',
  }),
)
const rule = story(
  '2026-03-02',
  document('Federal Register', 'Lantern Permits, RIN 1615-ZZ99', { summary: 'Permits for market lanterns.' }),
)
const bill = story(
  '2026-03-02',
  report('Courier', 'Senate passes H.R. 771 on lantern permits', { summary: 'Harbor markets asked for it.' }),
  report('Herald', 'H.R. 771 passes Senate', { summary: 'It gives permits to harbor markets.' }),
)
const known = [famous, rule, bill]
const all = Object.values(linked(known)).flat().sort()

describe('A story of one publisher that prints the number or name of a matter', () => {
  it.each([
    ['Pills cheap 1:26-cv-00123 (D. Mass.) Alder v. Rowan', ''],
    ['Pills cheap RIN 1615-ZZ99', ''],
    ['Win a sofa with H.R. 771', ''],
    [
      'Ten tips for better photos',
      'Our readers also like Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.), and soup.',
    ],
    [
      'Alder v. Rowan? Our firm gets your green card fast and without any waiting',
      'Call today for a free offer.',
    ],
    ['Tamales on Main Street, RIN 1615-ZZ99', 'A new kitchen opens at noon with forty kinds of fillings.'],
    ['Spa v. Rival Spa, No. 1:26-cv-00123 (D. Mass.)', 'Massages for two, half off until Friday.'],
    ['Casino bonus H.R. 771 Alder v. Rowan RIN 1615-ZZ99', 'Spin now and win twice as much tonight.'],
  ])('and has nothing else of it is not on its page: %s', (title, summary) => {
    const spam = story('2026-03-06', report('Spam', title, { summary }))
    expect(
      Object.values(linked([...known, spam]))
        .flat()
        .sort(),
    ).toEqual(all)
  })

  it('is not on its page either if two such publishers repeat each other', () => {
    const spam = ['Spam', 'Scam'].map((outlet) =>
      story(
        '2026-03-06',
        report(outlet, 'Pills cheap and quick, Alder v. Rowan', {
          summary: 'Sale of pills ends at midnight.',
        }),
      ),
    )
    expect(
      Object.values(linked([...known, ...spam]))
        .flat()
        .sort(),
    ).toEqual(all)
  })

  it.each([
    ['alder-v-rowan-2026', 'Hearing in Alder v. Rowan is moved', ''],
    [
      'alder-v-rowan-2026',
      'Night markets reopen',
      'Since the order in Alder v. Rowan, lanterns burn in the harbor again.',
    ],
    [
      'rin-1615-zz99',
      'What the new permits mean for markets',
      'The agency calls the rule (RIN 1615-ZZ99) a relief.',
    ],
    ['hr-771-119', 'House committee takes up H.R. 771', ''],
    ['hr-771-119', 'Harbor sellers wait for permits', 'The bill, H.R. 771, would end the wait.'],
  ])('and tells of it is on the page of %s: %s', (id, title, summary) => {
    const coverage = story('2026-03-06', report('Post', title, { summary }))
    expect(linked([...known, coverage])[id]).toContain(coverage.id)
  })

  it('in another language is compared by its topics', () => {
    const [first] = famous.articles
    const suit = { ...famous, topics: ['markets'], articles: famous.articles, lead: first! }
    const said = (topics: string[]) => ({
      ...story(
        '2026-03-06',
        report('Diario', 'Mercados nocturnos del puerto, Alder v. Rowan', {
          language: 'es',
          summary: 'Los faroles vuelven a brillar.',
        }),
      ),
      topics,
    })
    expect(linked([suit, said(['markets'])])['alder-v-rowan-2026']).toHaveLength(2)
    expect(linked([suit, said(['sports'])])['alder-v-rowan-2026']).toHaveLength(1)
  })

  it('of any other words adds no story, no word and no name to it', () => {
    const other = fc.stringMatching(/^[q-z]{4,9}$/)
    fc.assert(
      fc.property(fc.array(other, { minLength: 4, maxLength: 20 }), fc.nat(2), (words, at) => {
        const title = `${words.join(' ')} ${['Alder v. Rowan', 'RIN 1615-ZZ99', 'H.R. 771'][at]}`
        const spam = story('2026-03-06', report('Spam', title))
        expect(linked([...known, spam])).toEqual(linked(known))
      }),
      { numRuns: 30 },
    )
  })
})

it('Two publishers whose stories have only a name in common make no matter of it', () => {
  const one = story(
    '2026-03-02',
    report('Spam', 'Cheap pills and more pills, Oak v. Elm', { summary: 'Order at noon.' }),
  )
  const other = story(
    '2026-03-03',
    report('Scam', 'Sofas for everyone today, Oak v. Elm', { summary: 'Nice colors.' }),
  )
  expect(linked([one, other])).toEqual({})
})
