import { describe, expect, it } from 'vitest'
import { classifier } from '../settings.ts'

const placesOf = (title: string, text = 'The decision concerns immigrants.') =>
  classifier.classify({ title, text }).places

describe('The places of a story are those whose government or residents it concerns', () => {
  it('include the country if no other government acts', () => {
    expect(placesOf('Asylum seekers to wait longer', 'New rules take effect.')).toEqual(['us'])
  })

  it('include the state whose lawmakers act', () => {
    expect(placesOf('Texas lawmakers pass immigration bill', 'The bill goes to the governor.')).toContain(
      'us-tx',
    )
  })

  it('include the city and the school district of the story, and not those mentioned in passing', () => {
    const text =
      'The Los Angeles City Council is to vote on a sanctuary ordinance. Other cities such as Boston and New York made ' +
      'similar promises. The Los Angeles Unified School District (LAUSD) plans emergency resolutions for students.'
    const places = placesOf('Los Angeles moves to become a sanctuary city for immigrants', text)
    expect(places).toEqual(expect.arrayContaining(['us-ca-los-angeles', 'us-ca-lausd']))
    expect(places).not.toContain('us-ma-boston')
    expect(places).not.toContain('us-ny')
  })

  it('include both if a state and the federal government are in conflict', () => {
    const places = placesOf('Trump administration sues California over sanctuary law')
    expect(places).toEqual(expect.arrayContaining(['us', 'us-ca']))
  })

  it.each([
    [
      'lawmakers in it act',
      'Immigrants left at bus stations',
      'Lawmakers in Arizona wasted no time.',
      'us-az',
    ],
    [
      'it goes to court',
      'Deportation relief for immigrants halted',
      'Texas and 25 other states object to it.',
      'us-tx',
    ],
    [
      'it is taken to court',
      'Sanctuary laws face immigration fight',
      'The Justice Department is suing California.',
      'us-ca',
    ],
    ['it does something', 'Driver licenses for immigrants', 'Nevada enacted a bill last week.', 'us-nv'],
    ['its official acts', 'Driver licenses for immigrants', 'Gov. Hochul put her name to it.', 'us-ny'],
    [
      'it is named again and again',
      'Immigrants feel at home',
      'Immigrants filled Baltimore for a day. For them Baltimore is a port.',
      'us-md-baltimore',
    ],
    [
      'Washington stands beside a state',
      'Immigration court keeps travel ban blocked',
      'It is a victory for Washington and Minnesota in their challenge of the ban.',
      'us-wa',
    ],
  ])('include the one in the text if %s', (_, title, text, id) => expect(placesOf(title, text)).toContain(id))

  it.each([
    ['its lawmakers act', 'Legisladores endurecen ley', 'El Senado de Texas votó el martes.', 'us-tx'],
    ['its council acts', 'Fondo legal', 'El Concejo Municipal de Los Ángeles votó.', 'us-ca-los-angeles'],
    ['it is taken to court', 'Pleito por ley santuario', 'El gobierno demandó a California.', 'us-ca'],
    ['it is named as Spanish newsrooms do', 'Misuri limita las licencias', '', 'us-mo'],
    ['it is the state of Washington', 'Estado de Washington multa a GEO', '', 'us-wa'],
  ])('include the one of a Spanish text if %s', (_, title, text, id) => {
    expect(placesOf(title, `${text} La ley protege a los inmigrantes indocumentados.`)).toContain(id)
  })

  it.each([
    ['a federal judge sits there', 'Jueza federal de Texas bloquea norma', 'us-tx'],
    ['a lawmaker in Washington comes from there', 'Senador por Arizona critica plan', 'us-az'],
  ])('leave out the one of a Spanish text where %s', (_, title, id) => {
    expect(placesOf(title, 'La norma afecta a los inmigrantes indocumentados.')).not.toContain(id)
  })

  it('include one that is named in Spanish', () => {
    expect(
      placesOf('Nueva York limita la cooperación con ICE', 'La ley protege a los inmigrantes.'),
    ).toContain('us-ny')
  })
})

describe('A name is not a place of the story', () => {
  it.each([
    [
      'Georgia the country',
      'Georgian asylum seekers leave Tbilisi',
      'Protests in Georgia, the country, grew in Tbilisi.',
      'us-ga',
    ],
    [
      'Washington the capital',
      'Washington argues over immigration bill',
      'Both parties blamed each other.',
      'us-wa',
    ],
    [
      "a senator's state",
      'Texas Republican offers immigration bill',
      'Sen. John Roe, R-Texas, wrote it.',
      'us-tx',
    ],
    [
      "a member's party and state",
      'Immigration bill stalls',
      'Rep. Ann Poe (D-N.Y.) and Sen. Jo Doe of New York object.',
      'us-ny',
    ],
    [
      'a dateline',
      'Asylum claims fall',
      'EL PASO, Texas (AP) — Fewer people walked to El Paso to ask for asylum.',
      'us-tx-el-paso',
    ],
    ['an event', 'Iowa debate turns to asylum', 'Candidates in Iowa clashed over immigrants.', 'us-ia'],
    [
      'one of many in a row',
      'Mayors greet immigrants',
      'The mayors of Boston, Chicago and Denver spoke. Police in Boston, Chicago and Denver looked on.',
      'us-il-chicago',
    ],
    [
      'a newspaper',
      'Asylum claims fall, Los Angeles Times says',
      'Fewer people asked for asylum.',
      'us-ca-los-angeles',
    ],
    [
      'a caption',
      'Asylum claims fall',
      'Migrants wait in Houston, Texas, in May. (Ann Roe/Reuters) Fewer people asked.',
      'us-tx-houston',
    ],
    [
      'the seat of a court',
      'Judge halts asylum rule',
      'Judge Ann Roe in San Francisco halted it. The Ninth Circuit court in San Francisco may hear it.',
      'us-ca-san-francisco',
    ],
    [
      'the district of a federal court',
      'Judge halts asylum rule',
      'A judge of the Southern District of Texas halted it. The Southern District of Texas hears many cases.',
      'us-tx',
    ],
    [
      "a photographer's name",
      'Caravan heads north',
      'Toggle caption Orlando Roe/AFP/Getty Images Orlando Roe/AFP/Getty Images Asylum seekers walk north.',
      'us-fl-orlando',
    ],
    [
      'a stop on a journey',
      'President talks of immigration bill',
      'He arrived in Miami at noon. Having arrived in Miami, he spoke of asylum.',
      'us-fl-miami',
    ],
    [
      'an example',
      'Towns greet immigrants',
      'Towns like Denver greet immigrants. Others, like Denver, give them work permits.',
      'us-co-denver',
    ],
    [
      'part of a border',
      'Agents see fewer asylum seekers',
      'They toured the Arizona-Mexico border. The Arizona-Mexico border is long.',
      'us-az',
    ],
    [
      'an office held once',
      'Immigration bill gains a friend',
      'Former Florida Gov. John Roe likes it. The former Florida governor hopes for asylum reform.',
      'us-fl',
    ],
    ['the Spanish article', 'La migra detiene a inmigrantes', 'La redada sorprendió a la ciudad.', 'us-la'],
  ])('if it is %s', (_, title, text, id) => {
    const places = placesOf(title, text)
    expect(places).not.toEqual([])
    expect(places).not.toContain(id)
  })

  it('reads LA after a name as Louisiana and alone as Los Angeles', () => {
    const louisiana = placesOf(
      'ICE holds hundreds in Jena, LA',
      'Detainees in Jena, LA, asked Louisiana officials for help.',
    )
    expect(louisiana).toContain('us-la')
    expect(louisiana).not.toContain('us-ca-los-angeles')
    expect(placesOf('LA mayor denounces immigration raids')).toContain('us-ca-los-angeles')
  })

  it('recognizes Washington state', () => {
    expect(placesOf('Washington state sues over immigration detention')).toContain('us-wa')
  })
})
