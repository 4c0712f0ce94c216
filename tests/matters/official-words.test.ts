import { describe, expect, it } from 'vitest'
import type { StoryArticle } from '../../functions/domain/model/story.ts'
import { document, find, report, story } from './story.ts'

const source = (id: string, kind: string, lean = 'official') => ({ id, kind, lean })
const configuration = {
  places: [],
  sources: [
    source('dhs', 'federal-agency'),
    source('register', 'federal-agency'),
    source('president', 'federal-agency'),
    source('court', 'court'),
    source('court-reporter', 'court', 'center'),
    source('blog-of-congress', 'congress', 'center'),
    source('congress', 'congress'),
    source('attorney-general', 'state-local-government'),
    source('marked', 'national-news', 'official'),
    source('courier', 'national-news', 'center'),
    source('herald', 'national-news', 'center'),
  ],
} as never
const two = (day: string, title: string) => story(day, report('Courier', title), report('Herald', title))
const steps = (...articles: StoryArticle[]) => stepsOf('Alder v. Rowan begins', ...articles)
function stepsOf(named: string, ...articles: StoryArticle[]) {
  const stories = [two('2026-03-01', named), ...articles.map((one, n) => story(`2026-03-0${n + 2}`, one))]
  return find(stories, { configuration }).matters[0]?.changes.map(({ status, by }) => `${status} ${by}`)
}
const vacated = 'Court vacates lantern fee in Alder v. Rowan'

describe('What a court did', () => {
  it('is official if the court says it', () => {
    expect(steps(document('Court', vacated))).toEqual(['vacated official'])
  })

  it.each(['DHS', 'Court Reporter', 'Attorney General', 'Congress', 'Marked'])(
    'is the word of one outlet if %s says it',
    (office) => {
      expect(steps(document(office, vacated))).toEqual([])
      expect(steps(document(office, vacated), report('Courier', vacated))).toEqual(['vacated outlets'])
    },
  )

  it('to a rule is the court’s word and not the agency’s, and the rule is the agency’s', () => {
    const rule = (office: string, title: string) =>
      stepsOf('Comments on RIN 1615-ZZ99', document(office, title))
    expect(rule('Court', 'Court vacates rule RIN 1615-ZZ99')).toEqual(['vacated official'])
    expect(rule('DHS', 'Court vacates rule RIN 1615-ZZ99')).toEqual([])
    expect(rule('DHS', 'DHS withdraws rule RIN 1615-ZZ99')).toEqual(['withdrawn official'])
    expect(rule('Court', 'DHS withdraws rule RIN 1615-ZZ99')).toEqual([])
    expect(rule('Congress', 'DHS withdraws rule RIN 1615-ZZ99')).toEqual([])
  })
})

describe('An executive order', () => {
  const signs = 'President revokes Executive Order 14999'
  const said = (one: StoryArticle) => stepsOf('What Executive Order 14999 is', one)

  it('is the word of the White House and of the register, and of no agency', () => {
    const url = 'https://www.whitehouse.gov/presidential-actions/1'
    expect(said(document('President', signs, { url }))).toEqual(['revoked official'])
    expect(said(document('DHS', signs))).toEqual([])
    expect(said(report('Courier', signs, { url }))).toEqual([])
  })
})

describe('A bill', () => {
  it('is the word of a legislature, and not of outlets that are listed under it', () => {
    const said = (office: string) =>
      stepsOf('What H.R. 7712 does', document(office, 'House passes H.R. 7712'))
    expect(said('Congress')).toEqual(['passed-house official'])
    expect(said('Blog of Congress')).toEqual([])
    expect(said('DHS')).toEqual([])
  })
})

describe('A headline that names a matter beside another act', () => {
  it.each([
    'Senate passes budget; H.R. 7712 on lanterns stalls',
    'House passes H.R. 7713, unlike H.R. 7712',
    'House passes budget; what comes of H.R. 7712',
  ])('"%s" says nothing of it', (title) => {
    const stories = [two('2026-03-01', 'What H.R. 7712 does'), two('2026-03-03', title)]
    const bill = find(stories, { configuration }).matters.find(({ id }) => id.startsWith('hr-7712'))
    expect(bill?.changes).toEqual([])
  })
})

describe('What a matter is', () => {
  const about = (...stories: Parameters<typeof find>[0][number][]) =>
    find(stories, { configuration }).matters[0]?.about
  const ruling = story(
    '2026-05-02',
    document('Court', vacated, { summary: 'The court vacated the fee. It was unlawful.' }),
  )

  it('is said by the complaint of a case, whatever happens later', () => {
    const complaint = document(
      'Court',
      'Alder v. Rowan, No. 1:26-cv-00001 (D. Idaho): complaint on lanterns',
      {
        summary: 'Lamp makers challenge the lantern fee. They say that it needs a law. Filed on Monday.',
      },
    )
    expect(about(story('2026-03-02', complaint), ruling)).toMatchObject({
      text: 'Lamp makers challenge the lantern fee. They say that it needs a law.',
      outlet: 'Court',
    })
  })

  it('is said by the first report that names it, if no official text does', () => {
    const first = story(
      '2026-03-02',
      report('Courier', 'Alder v. Rowan begins', { summary: 'A suit against the lantern fee began.' }),
      report('Herald', 'On Alder v. Rowan'),
    )
    expect(about(first, ruling)).toMatchObject({
      text: 'A suit against the lantern fee began.',
      outlet: 'Courier',
      isReport: true,
    })
  })

  it('is said by the abstract of the first document of a rule, without the register’s words', () => {
    const rule = (day: string, title: string, type: string, stage: 'proposed' | 'final') =>
      story(
        day,
        document('Register', title, {
          summary: `${type} by the Lantern Office on ${day}. ${title} sets permits. It has fees.`,
          document: { type, rins: ['1615-ZZ99'], dockets: [], agencies: [] },
          status: { stage },
        }),
      )
    const proposal = rule('2026-03-02', 'Lantern Permits', 'Proposed Rule', 'proposed')
    const final = rule('2026-06-02', 'Lantern Permits, Again', 'Rule', 'final')
    expect(about(proposal, final)?.text).toBe('Lantern Permits sets permits. It has fees.')
  })
})
