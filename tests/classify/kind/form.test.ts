import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassifierInput } from '../../../functions/classify/classifier.ts'
import { kindAndForm } from '../../../functions/classify/kind/kind-and-form.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'

/** As production does: the labels are removed from the headline first. */
function formOf(title: string, rest: ClassifierInput = {}) {
  const cleaned = cleanEntry({ title, ...(rest.url && { link: rest.url }) })
  return kindAndForm({ title: cleaned.title, stated: cleaned.stated, ...rest }).form
}

const english: Record<string, string[]> = {
  podcast: [
    'Podcast: Two sisters cross the Rio Bravo',
    'The Border Hour podcast: a judge looks back',
    'Listen: what the harbor raid sounded like',
    'Episode 41: A town without pickers',
    'How a village was emptied | The Daily Harbor podcast',
  ],
  gallery: [
    'Photos: Harbor County marches against the raids',
    'In pictures: a night at the Larkin checkpoint',
    'The week in photos: ferries, floods and a wedding',
    '2026: The year in pictures',
    'Vigil for the Larkin seven in pictures',
    'WW PHOTOS: Growers in Larkin react to the ruling',
  ],
  live: [
    'Live updates: Senate debates the border bill',
    'Senate debates the border bill: Live updates',
    'Live: Governor Larkin answers questions about the raid',
    'Storm Nadia live blog: ports close',
    'The vote on the harbor act, as it happened',
    'The Latest: Court hears arguments on the harbor rule',
    'Border bill fails – US politics live',
    'Storm Nadia live: Ports close as rivers rise',
  ],
  newsletter: [
    'Asylum, Wages, Rain: Your Friday Briefing',
    'The Morning: A quiet year at the border',
    'Trading Day: Growers wait for visas',
    'Up First: judges and jurors',
    '5 things to know for May 12: Asylum, harvest, wildfires',
    'Judge halts the harbor rule. And, a new vaccine arrives',
    'Harbor Digest: the council votes on jail beds',
    'Senate sends the border bill home | Capitol newsletter',
    'Playbook PM: the justices, jail beds and a long night',
    'Legislative Bulletin — Friday, May 12',
  ],
  'round-up': [
    'Week in review: raids, rulings and a strike',
    'Week in Politics: the border bill stalls',
    'This week in immigration: fees rise, refugees wait',
    'Immigration news roundup: Friday edition',
    'Top immigration stories of 2026',
    'The 10 biggest court rulings of the year',
    "Friday's top stories from the border",
    'Council funds jail beds; Harbor ferry runs again; School strike enters its third day',
    'Weekly immigration news: fees, Haiti, harvest',
    'Who signed the treaty? Take the weekly news quiz',
  ],
  explainer: [
    'Explainer: How the visa lottery is drawn',
    'What to know about the harbor rule',
    'The harbor rule blocks work permits. Here are 6 things to know',
    'What we know about the Larkin shooting',
    'Why was Ana Ruiz arrested? What we know',
    'The visa lottery, explained',
    'Takeaways from the Senate hearing on asylum',
    'Senate hearing on asylum: 5 takeaways',
    '7 questions about the new fee, answered',
    'Judges blocked the harbor rule. Here’s why',
    'Who is Marta Larkin, the judge in the harbor case?',
    'What is expedited removal?',
    "Court strikes down the fee: What's next for applicants",
    'How the immigration court system works',
    "A renter's guide to the new status checks",
    'Your state-by-state guide to the new status checks',
    'Five lingering questions after the harbor hearing',
    'Winners and losers in the farm visa bill',
    'Here are the counties that hold the most detainees',
    'A look at the harbor rule and whom it covers',
    'How agents found the Larkin tunnel and what it means',
  ],
  analysis: [
    'Analysis: Senators want a fight, not a bill',
    'Fact check: Larkin on crossings',
    'Can states arrest people for crossing the border?',
    'Why the harbor rule failed',
    'Will the Senate pass the border bill?',
    'Border bill: Could a compromise work?',
    'After the ruling, what lies ahead for asylum seekers?',
  ],
}

const spanish: Record<string, string[]> = {
  podcast: ['Pódcast: Dos hermanas cruzan el río', 'Escucha: así sonó la redada del puerto'],
  gallery: ['En fotos: la marcha contra las redadas', 'Fotos: una noche en el retén de Larkin'],
  live: ['En vivo: el Senado debate la ley', 'El Senado debate la ley fronteriza, en directo'],
  newsletter: ['Boletín: lo que pasó en la frontera', 'Boletín semanal de inmigración'],
  'round-up': ['Resumen: redadas, fallos y una huelga', 'Resumen semanal: redadas y fallos'],
  explainer: [
    'Lo que debes saber sobre la regla del puerto',
    'Las claves de la nueva ley de asilo',
    '¿Qué es la deportación acelerada?',
    'Qué se sabe del tiroteo en Larkin',
    'Cinco preguntas y respuestas sobre el TPS',
    'Quién es Marta Larkin, la jueza del caso',
    'Cómo funciona la lotería de visas',
  ],
  analysis: ['Por qué fracasó la regla del puerto', '¿Puede un estado arrestar a migrantes?'],
}

describe('The form of an article', () => {
  for (const [language, forms] of Object.entries({ English: english, Spanish: spanish }))
    for (const [form, titles] of Object.entries(forms))
      it.each(titles)(`is ${form} by its ${language} headline: %s`, (title) => {
        expect(formOf(title)).toBe(form)
      })

  it.each([
    ['podcast', 'https://harbor.example/podcasts/two-sisters'],
    ['gallery', 'https://harbor.example/photos/larkin-march'],
    ['live', 'https://harbor.example/live-updates/border-bill'],
    ['live', 'https://harbor.example/2026/05/border-bill-live-updates/'],
    ['newsletter', 'https://harbor.example/2026/05/up-first-newsletter-asylum-rain'],
    ['explainer', 'https://harbor.example/explainers/visa-lottery'],
    ['analysis', 'https://harbor.example/analysis/border-bill'],
  ])('is %s by its address %s', (form, url) => {
    expect(formOf('Larkin and the border bill', { url })).toBe(form)
  })

  it('is known by its category', () => {
    expect(formOf('Larkin and the border bill', { categories: ['Politics', 'Newsletters'] })).toBe(
      'newsletter',
    )
  })

  it('is known by a label in its text', () => {
    expect(formOf('Larkin and the border bill', { stated: { labels: ['LIVE UPDATES'] } })).toBe('live')
  })

  it('is newsletter if its text greets subscribers', () => {
    const text = "You're reading the Harbor Week newsletter. A judge halted the fee. Ferries run again."
    expect(formOf('Larkin and the border bill', { text })).toBe('newsletter')
  })

  it('is round-up if its text is a list of headlines, and its own headline says so', () => {
    const lines = [
      'Judge halts the fee for asylum seekers',
      'Harbor County ends its jail contract',
      'Ferry workers vote to strike in June',
      'Larkin school opens a newcomer center',
      'Border crossings fall for a third month',
    ]
    expect(formOf('Immigration news for May 12', { text: lines.join('\n') })).toBe('round-up')
    expect(formOf('Agents arrest five people in Larkin', { text: lines.join('\n') })).toBeUndefined()
  })
})

describe('An ordinary report', () => {
  it.each([
    'Judge halts the fee for asylum seekers; state appeals',
    'Agents to give live updates on raids, sheriff says',
    'Live anthrax was sent to nine states by mistake',
    'Photos show agents hiding badges during the raid',
    'Photo of agent at school gate stirs anger',
    'Sheriff explained raid to council before it began',
    'Delay of work permits left unexplained',
    'Four people die in custody in the first 10 days of 2026',
    '12 people charged with smuggling after truck crash',
    'Three days of raids empty a town',
    'Two points separate the candidates for sheriff',
    'Podcast host arrested at the border',
    'Newsletter editor wins asylum after two years',
    'Where agents live: Sheriff orders list removed',
    'Insight: A village emptied in one night',
    'Senators reach a deal on farm visas. Will it hold?',
    'Man says in podcast that agents beat him',
    'Guide dog stays with owner in custody',
    'Mother asks agents: ‘Where is my son?’',
    'How agents emptied a village in one night',
    'What started as a traffic stop ended in custody',
    'White House briefing: Larkin defends the raids',
    'Senate in brief session passes the border bill',
    'The week after the raid, fields stand empty',
    'Officials review the year of detention deaths',
    'Ten of the most wanted smugglers arrested',
    'Letter shows agency knew of danger in jail',
    'Column of migrants leaves Larkin for the border',
    'Policy explainers removed from agency site, groups say',
    'Jueza frena la tarifa de asilo',
    'Muere un hombre bajo custodia en Larkin',
    'Explican a padres la nueva regla del puerto',
    'La gobernadora resume su viaje a la frontera',
  ])('has no form: %s', (title) => {
    expect(formOf(title)).toBeUndefined()
  })

  it('has none either if its place in the site only sounds like one', () => {
    expect(formOf('Larkin raid', { url: 'https://live.harbor.example/news/larkin-raid' })).toBeUndefined()
    expect(formOf('Larkin raid', { url: 'https://harbor.example/news/live' })).toBeUndefined()
    expect(formOf('Larkin raid', { url: 'https://harbor.example/news/photos-show-raid' })).toBeUndefined()
  })

  it('is in a section of live programs, or of an agency that holds briefings', () => {
    expect(formOf('Larkin raid', { categories: ['Live'] })).toBeUndefined()
    expect(formOf('Larkin raid', { categories: ['Briefings'] })).toBeUndefined()
  })

  it('is what a register publishes, whatever its title', () => {
    const document = { rins: [], dockets: [] } as never
    expect(kindAndForm({ title: 'Analysis: Fees for asylum', document }).form).toBeUndefined()
  })
})

describe('Kind and form together', () => {
  it('make an explainer of a newsroom an analysis, unless the operator set the kind for the source', () => {
    const title = 'What to know about the harbor rule'
    expect(kindAndForm({ title })).toMatchObject({ kind: 'analysis', form: 'explainer' })
    const set = kindAndForm({ title, source: { items: 'news' } })
    expect(set).toMatchObject({ kind: 'news', form: 'explainer' })
  })

  it('leave an advocacy group its kind', () => {
    const input = { title: 'What to know about the harbor rule', source: { kind: 'advocacy' } } as const
    expect(kindAndForm(input)).toMatchObject({ kind: 'advocacy', form: 'explainer' })
  })

  it('leave opinion opinion, whatever its headline asks', () => {
    const found = kindAndForm({ title: 'Opinion: Why the harbor rule must go' })
    expect(found).toMatchObject({ kind: 'opinion' })
    expect(found.form).toBeUndefined()
  })

  it('leave the answers of an agency official', () => {
    const found = kindAndForm({ title: 'What is expedited removal?', url: 'https://www.uscis.gov/removal' })
    expect(found.kind).toBe('official')
    expect(found.form).toBeUndefined()
  })

  it('give a reason for each', () => {
    const { reasons } = kindAndForm({ title: 'Live updates: Senate debates the border bill' })
    expect(reasons.map(({ rule }) => rule)).toEqual(['kind news', 'form live'])
  })
})

describe('Hostile input', () => {
  const parts = fc.constantFrom(
    'what ',
    'a ',
    ': ',
    '; ',
    '?',
    '. And, ',
    '- ',
    '| ',
    'live',
    ' ',
    '¿',
    'É',
    '\u0301',
  )
  const long = fc.array(parts, { maxLength: 400 }).map((some) => some.join(''))

  it('is never a reason to fail, and costs little', () => {
    fc.assert(
      fc.property(long, long, fc.webUrl({ withFragments: true }), (title, text, url) => {
        const before = performance.now()
        kindAndForm({ title, text, url, categories: [title], stated: { title: text, labels: [title] } })
        expect(performance.now() - before).toBeLessThan(250)
      }),
      { numRuns: 100 },
    )
  })

  it('costs no more if it is long', () => {
    for (const unit of ['what ', '- ', 'a'.repeat(50), '; ', '. And, ', '1 ', "x's ", 'é']) {
      const before = performance.now()
      kindAndForm({
        title: unit.repeat(100_000),
        text: unit.repeat(100_000),
        url: `https://a.b/${'x/'.repeat(50_000)}`,
      })
      expect(performance.now() - before).toBeLessThan(250)
    }
  })
})
