import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassifierInput } from '../../../functions/classify/classifier.ts'
import { kindAndForm } from '../../../functions/classify/kind/kind-and-form.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { expectLinear } from '../../support/expect-linear.ts'

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
    'Vigil for the Larkin seven, in pictures',
    'WW PHOTOS: Growers in Larkin react to the ruling',
    'AP Photos: Harbor County marches against the raids',
    'AP Week in Pictures: ferries, floods and a wedding',
  ],
  live: [
    'Live updates: Senate debates the border bill',
    'Senate debates the border bill: Live updates',
    'Live: Governor Larkin answers questions about the raid',
    'Storm Nadia live blog: ports close',
    'Storm Nadia: Live updates from Larkin',
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
    'The Evening: Visas, jails and rain',
    'Playbook: The harbor gamble',
    'Playbook PM: Visas, jails and a shutdown',
    'New Jersey Playbook: Who runs the jail?',
    'Harbor Newsletter, May 2026',
    'Legislative Bulletin',
    'Playbook PM: the justices, jail beds and a long night',
    'Legislative Bulletin — Friday, May 12',
    'Legislative Bulletin — Friday, May 12, 2026',
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
    'This week in immigration',
    'The year in immigration news',
    'Weekly immigration news: harvest visas, status of ferry crews',
    'Immigration news roundup',
    'Immigration news of the day: fee blocked, raid in Larkin, courts move',
    'Daily Immigration News Clips – May 12, 2026',
    'Weekly immigration news: fees, Haiti, harvest',
    'Weekly visa summary: fees, Haiti, harvest',
    'Weekly immigration update: fees rise',
    'The worst predictions of 2026',
    '5 worst harbor moments of the week — the mayor’s lost key',
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
    'Your questions on the new status checks, answered',
    'Here are the counties that hold the most detainees',
    'A look at the harbor rule and whom it covers',
    'How agents found the Larkin tunnel and what it means',
  ],
  analysis: [
    'Analysis: Senators want a fight, not a bill',
    'Fact check: Larkin on crossings',
    'Can states arrest people for crossing the border?',
    'Why the harbor rule failed',
    'Why did the harbor rule fail? It’s the money',
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
  'round-up': [
    'Resumen: redadas, fallos y una huelga',
    'Resumen semanal: redadas y fallos',
    'Las 5 noticias más importantes de la semana',
    'Noticias de inmigración de la semana',
  ],
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
    ['newsletter', 'https://harbor.example/2026/05/newsletter-asylum-rain'],
    ['newsletter', 'https://harbor.example/2026/05/up-first-newsletter-asylum-rain'],
    ['explainer', 'https://harbor.example/explainers/visa-lottery'],
    ['analysis', 'https://harbor.example/analysis/border-bill'],
  ])('is %s by its address %s', (form, url) => {
    expect(formOf('Larkin and the border bill', { url })).toBe(form)
  })

  it('is newsletter by a headline of National Public Radio, which joins two', () => {
    const title = 'Judge halts the harbor rule. And, a new vaccine arrives'
    expect(formOf(title, { url: 'https://www.npr.org/2026/05/12/harbor-rule' })).toBe('newsletter')
    expect(formOf(title, { stated: { origin: 'NPR' } })).toBe('newsletter')
    expect(formOf(title)).toBeUndefined()
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
    'Biggest raid of 2026: 475 detained at Larkin plant',
    'Biggest raids of 2026: 475 detained in Larkin',
    'The biggest immigration raid in 2026 hits Larkin plant',
    'The biggest raids of 2026 empty two towns',
    'Worst death toll of the year at Larkin jail',
    'Top agency officials left in 2026',
    'Top agency official says clerks lost files of judges in 2026',
    'Most detainees in 2026 had no convictions',
    'Five men shot in the second raid of the year',
    'Two of the worst months of the year: 12 die at border',
    'Guilty on 5 counts; judge to sentence Friday; family reacts to verdict',
    'Governor signs harbor bill. And, he vows to sue',
    'Agents take 40 workers in roundup',
    'Harbor roundup: 40 workers held',
    'This week in Larkin, agents arrested 40 people',
    'Week in immigration court ends with no hearing',
    'Growers plan for the year ahead',
    'The papers agents showed were blank',
    'State asks court in brief: End the raids',
    "Friday's news conference on the raid is canceled",
    'Weekly immigration arrests double in Larkin',
    'Friday briefing on raids is canceled',
    'Weekly update of crossings shows a fall',
    'Newsletter of jail guards mocks detainees',
    'Harbor bulletin warns of raids',
    'Visa Bulletin for December 2026',
    'Visa Bulletin: Dates move for nurses',
    'Growers copy the governor’s playbook: Hire early',
    'Larkin playbook: How agents chose the plant',
    'Man is held over anti-agency newsletter',
    'Sheriff on podcast: Raids will go on',
    'Senator: Raids were wrong, as I said on podcast',
    'Detainee’s injuries are seen in photos',
    'In photos posted online, agents hold a boy',
    'Agents hold a boy last week in photos of the raid',
    'Photo: Agent points at boy',
    'New photos: Agent points at boy',
    'Video shows shooting as it happened',
    'Site gives families live updates',
    'Sheriff to give live updates and answer parents',
    'They came to live: Two sisters buried in Larkin',
    'Fear spreads – in the town where pickers live',
    'Why did agents raid the plant? Judge demands answers',
    'Why was he held? Mother sues the county',
    'Judge asks agency: Why was he held?',
    'Mayor to agents: Will you leave Larkin?',
    'Judge sets timeline: Agency must answer by May',
    'What the agency did not want judges to know',
    'Two questions on ballot would end the jail contract',
    'Sheriff angry at being fact-checked',
    'Fact-checking groups lose their contract',
    'A guide for two families dies in the desert',
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
    'Boletín de visas de diciembre de 2026',
    'Boletín de visas: avanzan las fechas',
    'Fotos de agentes: jueza ordena borrarlas',
    'En fotos de la redada, agentes retienen a un niño',
    'Mujer aparece herida en fotos',
    'En vivo y ante sus hijos, detienen a una madre',
    'Alcalde dice que se sabe quién disparó',
    'Dos puntos de cruce reabren en Larkin',
    'Madre pregunta: ¿Dónde está mi hijo?',
    'Jueza a la agencia: ¿Por qué lo detuvieron?',
  ])('has no form: %s', (title) => {
    expect(formOf(title)).toBeUndefined()
  })

  it('has none either if its place in the site only sounds like one', () => {
    expect(formOf('Larkin raid', { url: 'https://live.harbor.example/news/larkin-raid' })).toBeUndefined()
    expect(formOf('Larkin raid', { url: 'https://harbor.example/news/live' })).toBeUndefined()
    expect(formOf('Larkin raid', { url: 'https://harbor.example/news/photos-show-raid' })).toBeUndefined()
    const url = 'https://harbor.example/news/prison-newsletter-editor-freed'
    expect(formOf('Larkin raid', { url })).toBeUndefined()
  })

  it('is in a section of live programs, or of an agency that holds briefings', () => {
    expect(formOf('Larkin raid', { categories: ['Roundups'] })).toBeUndefined()
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

  it('are opinion by the name of an editorial board, in the headline, the byline or the text', () => {
    const kind = (entry: { title: string; author?: string; summary?: string }) => {
      const { title, stated, body } = cleanEntry(entry)
      return kindAndForm({ title, stated, text: body.join('\n') }).kind
    }
    const summary = 'The council did not ask. It should have asked the people of Larkin first.'
    for (const title of ['The wrong raid | The Editorial Board', 'The wrong raid, by the Editorial Board'])
      expect(kind({ title })).toBe('opinion')
    for (const author of ['By the Editorial Board', 'The Editorial Board', 'Harbor Times Editorial Board'])
      expect(kind({ title: 'The wrong raid', author, summary })).toBe('opinion')
    expect(kind({ title: 'The wrong raid', summary: `By the Editorial Board\n${summary}` })).toBe('opinion')
    for (const title of ['Harbor Times editorial board quits', 'Editorial board endorses Larkin for sheriff'])
      expect(kind({ title, author: 'Ana Ruiz', summary: `${summary} The editorial board quit.` })).toBe(
        'news',
      )
  })

  it('leave a headline opinion only if its place says so', () => {
    const title = 'The high court abandons the people of Larkin'
    expect(kindAndForm({ title }).kind).toBe('news')
    expect(kindAndForm({ title, url: 'https://harbor.example/opinion/high-court' }).kind).toBe('opinion')
    expect(kindAndForm({ title, categories: ['Op-Ed'] }).kind).toBe('opinion')
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

  it('is never a reason to fail, and costs little', () =>
    expectLinear(() =>
      fc.assert(
        fc.property(long, long, fc.webUrl({ withFragments: true }), (title, text, url) => {
          kindAndForm({ title, text, url, categories: [title], stated: { title: text, labels: [title] } })
        }),
        { numRuns: 100 },
      ),
    ))

  it.each(['what ', '- ', 'a'.repeat(50), '; ', '. And, ', '1 ', "x's ", 'é'])(
    'costs little if it is long, as 100,000 × %j',
    (unit) =>
      expectLinear(() =>
        kindAndForm({
          title: unit.repeat(100_000),
          text: unit.repeat(100_000),
          url: `https://a.b/${'x/'.repeat(50_000)}`,
        }),
      ),
  )
})
