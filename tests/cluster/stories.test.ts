import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const raid = (id: string, more: Partial<WindowArticle>): WindowArticle => ({
  id,
  source: id,
  url: `https://${id}.example/news/${id}`,
  ...more,
})

function storiesOf(articles: readonly WindowArticle[]): (string | undefined)[] {
  const clusterer = createProductionClusterer()
  for (const article of articles) clusterer.assign(article)
  return articles.map(({ id }) => clusterer.storyOf(id))
}

const meatpacking = [
  raid('herald', {
    title: 'Agents detain 63 workers at Grand Island meatpacking plant',
    summary:
      'Federal immigration agents detained 63 people on Tuesday at the Prairie Crest meatpacking plant in Grand Island, Nebraska, officials said.',
    date: '2026-11-10T15:00:00Z',
  }),
  raid('tribune', {
    title: 'Dozens held in raid on Nebraska meat plant',
    summary:
      'Families gathered outside Prairie Crest in Grand Island after immigration agents took away more than 60 employees of the meatpacking plant.',
    date: '2026-11-10T17:30:00Z',
  }),
  raid('radio', {
    title: 'What we know about the Prairie Crest raid in Grand Island',
    summary:
      'The Nebraska meatpacking company says it had checked every worker with E-Verify before agents detained 63 of them on Tuesday.',
    date: '2026-11-10T21:00:00Z',
  }),
]

describe('coverage of one event', () => {
  test('an event that three outlets report in their own words is one story', () => {
    expect(new Set(storiesOf(meatpacking)).size).toBe(1)
  })

  test('two raids in one week in one city are two stories', () => {
    const stories = storiesOf([
      raid('post', {
        title: 'Agents arrest 12 at car wash on Denver’s Federal Boulevard',
        summary:
          'Immigration officers arrested twelve workers at Sparkle Car Wash on Federal Boulevard in Denver on Monday morning.',
        date: '2026-11-09T16:00:00Z',
      }),
      raid('gazette', {
        title: 'Roofers detained in second Denver operation',
        summary:
          'Nine roofers working on an apartment block in Denver’s Montbello neighborhood were detained on Thursday, their foreman said.',
        date: '2026-11-12T16:00:00Z',
      }),
    ])
    expect(new Set(stories).size).toBe(2)
  })

  test('a ruling and its appeal ten days later are two stories, and the second follows the first', () => {
    const clusterer = createProductionClusterer()
    const ruling = clusterer.assign(
      raid('courthouse', {
        title: 'Judge Okafor blocks asylum fee rule',
        summary:
          'U.S. District Judge Lena Okafor on Monday blocked the Homeland Security rule that charges asylum seekers a $550 filing fee.',
        date: '2026-11-02T18:00:00Z',
      }),
    )
    const appeal = clusterer.assign(
      raid('lawjournal', {
        title: 'Administration appeals Okafor ruling on asylum fee rule',
        summary:
          'The Justice Department asked the Ninth Circuit to revive the asylum filing fee that U.S. District Judge Lena Okafor blocked, a $550 charge for asylum seekers.',
        date: '2026-11-12T18:00:00Z',
      }),
    )
    expect(appeal.placement.story).not.toBe(ruling.placement.story)
    expect(appeal.placement.follows).toBe(ruling.placement.story)
  })

  test('a weekly column with the same title is a new story each week', () => {
    const column = (week: number, summary: string) =>
      raid(`column-${week}`, {
        source: 'weekly',
        title: 'The week in immigration: what you need to know',
        summary,
        date: `2026-11-${String(week).padStart(2, '0')}T08:00:00Z`,
      })
    const stories = storiesOf([
      column(6, 'A shutdown threat, a new asylum officer class and a fight over detention in Georgia.'),
      column(13, 'The visa bulletin moves, Texas buoys return to court and refugees land in Boise.'),
      column(20, 'Census numbers, a farmworker wage rule and a parole program for Haitians ends.'),
    ])
    expect(new Set(stories).size).toBe(3)
  })

  test('a daily briefing with the same title is a new story each day, and another outlet’s article joins that of its day', () => {
    const briefing = (day: number, summary: string) =>
      raid(`briefing-${day}`, {
        source: 'daily',
        title: 'Immigration live updates: the latest on raids, courts and the border',
        summary,
        date: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
      })
    const stories = storiesOf([
      briefing(9, 'Agents were seen at a Tulsa market, and buses from Texas reached Denver.'),
      briefing(10, 'A caravan dissolved near Tapachula, and a Georgia sheriff ended his agreement.'),
      briefing(11, 'A hunger strike at Tacoma entered its second week as hearings opened.'),
      raid('tacoma', {
        title: 'Hunger strike at Tacoma in second week',
        summary: 'The hunger strike at the Tacoma detention center entered its second week.',
        date: '2026-11-11T09:00:00Z',
      }),
    ])
    expect(new Set(stories).size).toBe(3)
    expect(stories[3]).toBe(stories[2])
  })

  test('an event that is reported again after a month is a new story that follows the old one', () => {
    const clusterer = createProductionClusterer()
    const [first] = meatpacking.map((article) => clusterer.assign(article).placement)
    const back = clusterer.assign(
      raid('return', {
        title: 'Prairie Crest meatpacking plant in Grand Island reopens after raid',
        summary:
          'The Nebraska meatpacking plant where immigration agents detained 63 workers in Grand Island reopened on Monday.',
        date: '2026-12-14T15:00:00Z',
      }),
    )
    expect(back.placement.story).not.toBe(first?.story)
    expect(back.placement.follows).toBe(first?.story)
  })

  test('words that all immigration stories contain do not join two stories', () => {
    const stories = storiesOf([
      raid('one', {
        title: 'Trump immigration policy challenged by judge',
        summary:
          'A federal judge heard arguments on the Trump administration’s immigration policy in Sacramento.',
        date: '2026-11-10T10:00:00Z',
      }),
      raid('two', {
        title: 'Immigration agents face lawsuit over Trump order',
        summary:
          'Advocates in Newark sued the Trump administration over an immigration order on courthouse arrests.',
        date: '2026-11-10T12:00:00Z',
      }),
    ])
    expect(new Set(stories).size).toBe(2)
  })

  test('an article that is somewhat similar to two stories of the day joins neither', () => {
    const contract = raid('contract', {
      title: 'County board renews jail contract with sheriff',
      summary: 'Willow County will keep renting cells to ICE for two more years after a vote on Tuesday.',
      date: '2026-11-10T08:00:00Z',
    })
    const strike = raid('strike', {
      title: 'Guards walk out at Pine Ridge',
      summary: 'A strike over pay left the private detention center with managers on the night shift.',
      date: '2026-11-10T09:00:00Z',
    })
    const audit = raid('audit', {
      title: 'Audit finds empty cells',
      summary:
        'ICE pays for detention space that nobody uses, auditors told Congress, and one center had no night shift.',
      date: '2026-11-10T10:00:00Z',
    })
    expect(new Set(storiesOf([contract, strike, audit])).size).toBe(3)
  })

  test('the articles of fourteen outlets on one ruling are one story', () => {
    const titles = [
      'Supreme Court upholds birthright citizenship',
      'Justices rule 7-2 for birthright citizenship',
      'Birthright citizenship stands, high court says',
      'Court rejects order on birthright citizenship',
      'In 7-2 ruling, justices keep citizenship by birth',
      'What the birthright ruling means for families',
      'Order on birthright citizenship struck down',
    ]
    const stories = storiesOf(
      Array.from({ length: 14 }, (_, i) =>
        raid(`outlet-${i}`, {
          title: titles[i % 7]!,
          summary: `Outlet ${i} spoke with ${20 + i} people outside the court after the justices ruled on citizenship.`,
          date: `2026-11-10T${String(8 + i).padStart(2, '0')}:00:00Z`,
        }),
      ),
    )
    expect(new Set(stories).size).toBe(1)
  })

  test('every placement contains its rule, its score and the article that decided it', () => {
    const clusterer = createProductionClusterer()
    const [founder, joiner] = meatpacking.map((article) => clusterer.assign(article).placement)
    expect(founder).toMatchObject({ rule: 'new story', score: 1, copyOf: 'herald' })
    expect(joiner).toMatchObject({ rule: 'same event', partner: 'herald', copyOf: 'tribune' })
    expect(joiner?.score).toBeGreaterThan(0.12)
  })

  test('an article without date, capitals or summary joins its story', () => {
    const stories = storiesOf([
      { id: 'a', title: 'agents detain 63 workers prairie crest meatpacking grand island' },
      { id: 'b', title: 'prairie crest raid grand island meatpacking workers families' },
      { id: 'c', title: 'senate confirms ambassador portugal' },
    ])
    expect(stories[0]).toBe(stories[1])
    expect(stories[2]).not.toBe(stories[0])
  })
})

test('a story takes no report more than three days after its last', () => {
  const first = raid('first', {
    title: 'Agents detain 63 at Prairie Crest meatpacking plant of Velmont near Quillwort',
    date: '2026-11-10T12:00:00Z',
  })
  const later = raid('later', {
    title: 'Prairie Crest meatpacking plant of Velmont near Quillwort: agents detain 63',
  })
  const days = (date: string) => new Set(storiesOf([first, { ...later, date }])).size
  expect(days('2026-11-13T10:00:00Z')).toBe(1)
  expect(days('2026-11-13T14:00:00Z')).toBe(2)
})

test('a story that twenty outlets report attracts more than one that eight do', () => {
  const later = raid('owners', {
    title: 'Plant owners should pay',
    text: 'The owners knew whom they hired, and so did we.',
    date: '2026-11-11T14:00:00Z',
  })
  const joins = (outlets: number) => {
    const copies = Array.from({ length: outlets }, (_, n) =>
      raid(`outlet${n}`, {
        title: 'Agents detain 63 at Prairie Crest meatpacking plant in Nebraska',
        date: '2026-11-10T12:00:00Z',
      }),
    )
    return new Set(storiesOf([...copies, later])).size === 1
  }
  expect(joins(8)).toBe(false)
  expect(joins(20)).toBe(true)
})
