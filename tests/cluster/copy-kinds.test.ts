import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { bishops, farmRule } from './texts.ts'

type Piece = Pick<WindowArticle, 'title' | 'text'>

/** How the second article is placed, five hours after the first one, which is from another outlet. */
function placed(first: Piece, second: Piece & Partial<WindowArticle>) {
  const clusterer = createProductionClusterer()
  clusterer.assign({ id: 'first', source: 'post', date: '2026-11-10T12:00:00Z', ...first })
  return clusterer.assign({ id: 'second', source: 'times', date: '2026-11-10T17:00:00Z', ...second })
    .placement
}

const isCopy = (first: Piece, second: Piece & Partial<WindowArticle>) =>
  placed(first, second).copyOf === 'first'

const wage: Piece = { title: 'Farmworker wage rule takes effect in January', text: farmRule }
const otherTitle = 'Growers brace for a higher pay floor'
const fence: Piece = {
  title: 'Frenan la tasa a los solicitantes de asilo en Arizona',
  text: 'Una jueza federal de Arizona prohibió el martes al gobierno cobrar una tasa de 300 dólares a quienes piden asilo por primera vez, porque la medida se adoptó sin consultar al público. La decisión de la jueza Carmen Villaseca protege a 25.000 familias que presentaron su solicitud después del primero de abril. El Departamento de Justicia sostuvo que el dinero pagaría la revisión de antecedentes. La demanda es de la Red Sonora de Abogados, con sede en Nogales.',
}

describe('A wire report is a copy', () => {
  test.each<[string, Piece]>([
    ['with a dateline and a credit', { title: otherTitle, text: `FRESNO, Calif. (AP) — ${farmRule}` }],
    [
      'under a local opening paragraph',
      { title: otherTitle, text: `${bishops.slice(0, 220)}\n\n${farmRule}` },
    ],
    ['with the footer of the site', { title: otherTitle, text: `${farmRule}\n\n${bishops.slice(0, 300)}` }],
    ['cut to its first half', { title: otherTitle, text: farmRule.slice(0, farmRule.length / 2) }],
    ['cut by a feed to 300 characters', { title: otherTitle, text: farmRule.slice(0, 300) }],
    ['of which only the headline is left', { title: wage.title ?? '', text: '' }],
    [
      'with new figures',
      { title: otherTitle, text: farmRule.replace('19.20', '18.70').replace('370,000', '380,000') },
    ],
  ])('%s', (_, second) => {
    expect(isCopy(wage, second)).toBe(true)
  })

  test('cut by both feeds, at different places', () => {
    expect(
      isCopy({ ...wage, text: farmRule.slice(0, 420) }, { title: otherTitle, text: farmRule.slice(0, 260) }),
    ).toBe(true)
  })

  test('in Spanish', () => {
    const edited = `TUCSON (EFE) — ${fence.text?.replace('el martes', 'este martes')}`
    expect(isCopy(fence, { title: 'No pagarán por pedir asilo', text: edited })).toBe(true)
    expect(
      isCopy(fence, { title: 'No pagarán por pedir asilo', text: fence.text?.slice(0, 250) ?? '' }),
    ).toBe(true)
  })
})

/** Releases and reports that an agency or a news desk writes from a template, each with the words for two events. */
const templates: [string, (words: string[]) => Piece, string[], string[]][] = [
  [
    'a death in custody',
    ([nation, age, day, hospital, city, name]) => ({
      title: `${nation} national in ICE custody dies in ${city}`,
      text: `A ${age}-year-old ${nation} national in the custody of Immigration and Customs Enforcement died ${day} at ${hospital} hospital in ${city}. ${name} was pronounced dead by doctors. The cause of death is under investigation. The agency notified the inspector general and the ${nation} consulate.`,
    }),
    ['Honduran', '44', 'Friday', 'Baptist', 'Beaumont', 'Osmin Rivas'],
    ['Vietnamese', '61', 'Sunday', 'Methodist', 'Conroe', 'Tran Bao'],
  ],
  [
    'the notice of an embassy',
    ([city, country, date]) => ({
      title: `Visa services suspended at the embassy in ${city}`,
      text: `The embassy in ${city}, ${country}, has suspended routine visa appointments from June ${date} until further notice. Applicants will receive an email with a new date. Fees that were paid remain valid for one year. Emergency services for citizens continue by appointment.`,
    }),
    ['Lusaka', 'Zambia', '8'],
    ['Dhaka', 'Bangladesh', '11'],
  ],
  [
    'the end of a protected status',
    ([country, date, number]) => ({
      title: `Protected status ends for ${country}`,
      text: `The Secretary of Homeland Security today announced the end of temporary protected status for ${country}. After reviewing conditions, the secretary found that ${country} no longer meets the terms of the designation, which ends on September ${date}. Some ${number} nationals of ${country} hold the status.`,
    }),
    ['Honduras', '8', '51,000'],
    ['Nicaragua', '9', '2,900'],
  ],
  [
    'a sentence',
    ([nation, name, age, months, place, judge]) => ({
      title: `${nation} man sentenced for illegal reentry`,
      text: `${name}, ${age}, was sentenced to ${months} months in federal prison for illegal reentry, prosecutors announced. According to court documents he was stopped by agents near ${place} and admitted that he had been removed from the United States before. Judge ${judge} ordered that he be deported after his term.`,
    }),
    ['Guatemalan', 'Byron Xol', '37', '21', 'Fabens', 'Sanderson'],
    ['Ecuadorian', 'Jaime Quishpe', '29', '14', 'Sasabe', 'Meeker'],
  ],
  [
    'una muerte bajo custodia',
    ([nation, city, age, day, name, cause]) => ({
      title: `Muere un ${nation} bajo custodia de ICE en ${city}`,
      text: `Un ${nation} de ${age} años que estaba bajo custodia de ICE murió ${day} en un hospital de ${city}, informó la agencia. ${name} fue declarado muerto por los médicos. La causa preliminar sería ${cause}, aunque la investigación sigue abierta. La agencia notificó al consulado y a la oficina del inspector general.`,
    }),
    ['hondureño', 'Beaumont', '44', 'el viernes', 'Osmín Rivas', 'un fallo cardíaco'],
    ['guatemalteco', 'Atlanta', '36', 'el domingo', 'Byron Xol', 'una neumonía'],
  ],
]

const closing = `\n\n${bishops.replaceAll('\n\n', ' ')}`

describe('Two pieces from one template are not copies', () => {
  test.each(templates)('%s', (_, write, one, other) => {
    expect(isCopy(write(one), write(other))).toBe(false)
    expect(isCopy(write(one), { ...write(other), source: 'post' })).toBe(false)
  })

  test.each(templates)('%s, with a page of closing words that both have', (_, write, one, other) => {
    const long = ({ title, text }: Piece): Piece => ({ title: title ?? '', text: `${text}${closing}` })
    expect(isCopy(long(write(one)), long(write(other)))).toBe(false)
  })

  test.each(templates)('but a piece is a copy of itself: %s', (_, write, one) => {
    const { title, text } = write(one)
    expect(isCopy(write(one), { title: `Report: ${title}`, text: `(AP) — ${text}` })).toBe(true)
  })
})

describe('These share words but are not copies', () => {
  test('short reports of one event by two outlets', () => {
    const one = {
      title: 'Governor vetoes sanctuary bill',
      text: 'Gov. Anita Morrow vetoed a bill that would have kept police from asking about immigration status, saying that it went too far.',
    }
    const other = {
      title: 'Morrow rejects immigration bill',
      text: 'Gov. Anita Morrow on Friday rejected a bill that would have kept police from asking about immigration status, a blow to advocates.',
    }
    expect(isCopy(one, other)).toBe(false)
  })

  test('reports with the same statement', () => {
    const statement =
      '“These are numbers that Congress already approved and that a computer forgot, and nobody in this building has told me why a nurse in Manila should wait for another ten years,” the senator said.'
    expect(
      isCopy(
        {
          title: 'Panel advances bill on unused green cards',
          text: `${farmRule.slice(0, 320)} ${statement}`,
        },
        { title: 'Hospitals welcome plan for nurses', text: `${statement} ${bishops.slice(0, 320)}` },
      ),
    ).toBe(false)
  })

  test('two reports with one text that are more than ten days apart', () => {
    const again = { title: otherTitle, text: `${farmRule} ${bishops.slice(0, 60)}` }
    expect(isCopy(wage, { ...again, date: '2026-11-19T12:00:00Z' })).toBe(true)
    expect(isCopy(wage, { ...again, date: '2026-11-22T12:00:00Z' })).toBe(false)
  })

  test('two reports with nothing but one title that are more than two days apart', () => {
    const again = { title: wage.title ?? '' }
    expect(isCopy(again, { ...again, date: '2026-11-12T11:00:00Z' })).toBe(true)
    expect(isCopy(again, { ...again, date: '2026-11-12T13:00:00Z' })).toBe(false)
  })

  test('a report and a long new one that repeats it at its end', () => {
    expect(isCopy(wage, { title: otherTitle, text: `${bishops}\n\n${farmRule}` })).toBe(false)
  })

  test('a short report and a longer one that contains it', () => {
    const summary = { title: 'Growers sue over wage rule', text: farmRule }
    const live = {
      title: 'Day in court: what happened where',
      text: `${bishops}\n\n${farmRule}\n\n${bishops.replace(/\w+/g, (word) => `${word}x`)}`,
    }
    expect(isCopy(summary, live)).toBe(false)
  })

  test.each(['round-up', 'newsletter', 'gallery', 'live', 'podcast'] as const)(
    'a report and a %s that repeats it',
    (form) => {
      expect(isCopy(wage, { title: otherTitle, text: `${farmRule}\n\n${bishops.slice(0, 300)}`, form })).toBe(
        false,
      )
      expect(isCopy({ ...wage, form } as Piece, { title: otherTitle, text: `(AP) — ${farmRule}` })).toBe(
        false,
      )
    },
  )

  test('the note that an outlet puts in place of each text', () => {
    const note = `Ready to stand up? ${farmRule.slice(0, 500)}`
    expect(
      isCopy(
        { title: 'Orchards without pickers', text: note },
        { title: 'Mayor scorns the bailiffs', text: note, source: 'post' },
      ),
    ).toBe(false)
  })

  test('tomorrow’s report of the outlet over yesterday’s background', () => {
    const background = farmRule.slice(farmRule.indexOf('Unions'))
    const next = {
      title: 'Senators question the almond levy',
      text: `${bishops.slice(0, 400)} ${background}`,
      source: 'post',
    }
    expect(isCopy(wage, next)).toBe(false)
  })
})

test('a copy says in how many words it differs, and which of the two is longer', () => {
  expect(placed(wage, { title: otherTitle, text: farmRule.replace('vines', 'grapes') })).toMatchObject({
    rule: 'near copy',
    changed: 1,
  })
  const half = farmRule.slice(0, farmRule.length / 2)
  expect(placed(wage, { title: otherTitle, text: half }).rule).toBe('shorter copy')
  expect(placed({ ...wage, text: half }, { title: otherTitle, text: farmRule }).rule).toBe('longer copy')
})
