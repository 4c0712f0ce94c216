import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { nameLexicon } from '../../../functions/ingest/capitals/name-lexicon.ts'
import { sentenceCase } from '../../../functions/ingest/capitals/sentence-case.ts'

const names = nameLexicon(readConfiguration({ base: 'config' }))
const set = (title: string, text = '', language: 'en' | 'es' = 'en') =>
  sentenceCase(title, { text, language, names })

describe('A headline in capitals is set in sentence case', () => {
  test.each([
    [
      "ICE RAIDS IN LOS ANGELES: JUDGE BLOCKS TRUMP'S TPS RULE",
      "ICE raids in Los Angeles: judge blocks Trump's TPS rule",
    ],
    ['U.S. AND MEXICO AGREE ON BORDER WALL', 'U.S. and Mexico agree on border wall'],
    ['GOV. ANA RUIZ SIGNS BILL TO PROTECT IMMIGRANTS', 'Gov. Ana Ruiz signs bill to protect immigrants'],
    ["SENATOR SAYS H-1B VISAS WON'T END IN MAY", "Senator says H-1B visas won't end in May"],
    ['WHAT MAY CHANGE ON MARCH 3 FOR TPS HOLDERS', 'What may change on March 3 for TPS holders'],
    [
      'HOUSE PASSES SAVE ACT, SENDS REAL ID BILL TO SENATE',
      'House passes SAVE Act, sends REAL ID bill to Senate',
    ],
    ['WE RAISE PAY AND TRUST: MAYOR', 'We raise pay and trust: mayor'],
    ["THE 2ND CIRCUIT'S RULING ON A 1990S LAW", "The 2nd Circuit's ruling on a 1990s law"],
    ['SHERIFF ENDS 287(G) DEAL IN NORTH CAROLINA', 'Sheriff ends 287(g) deal in North Carolina'],
    ['ANTI-IMMIGRANT LAWS IN TEXAS-MEXICO TOWNS', 'Anti-immigrant laws in Texas-Mexico towns'],
    ['I WAS DEPORTED. NOW I WANT TO COME HOME', 'I was deported. Now I want to come home'],
    ['J.D. VANCE VISITS EL PASO', 'J.D. Vance visits El Paso'],
    ['IRANIANS AND CALIFORNIANS SUE NGOS', 'Iranians and Californians sue NGOs'],
    ['PRESIDENT TRUMP MEETS THE PRESIDENT OF PERU', 'President Trump meets the president of Peru'],
    ['DOE V. TEXAS, NO. 22-58 (4TH CIR. 2026)', 'Doe v. Texas, No. 22-58 (4th Cir. 2026)'],
    ['RAID IN DORAL, FLA., ON NOV. 23', 'Raid in Doral, Fla., on Nov. 23'],
    ['LET US STAY, SAY US FAMILIES', 'Let us stay, say US families'],
    ['DREAMERS MARCH IN WASHINGTON, D.C.', 'Dreamers march in Washington, D.C.'],
  ])('%s', (written, shown) => {
    expect(set(written)).toBe(shown)
  })

  test.each([
    [
      'ICE DETIENE A MIGRANTE EN LOS ÁNGELES: JUEZ FRENA ORDEN DE TRUMP',
      'ICE detiene a migrante en Los Ángeles: juez frena orden de Trump',
    ],
    [
      'EEUU DEPORTA A 200 MEXICANOS A GUATEMALA EN ENERO',
      'EEUU deporta a 200 mexicanos a Guatemala en enero',
    ],
    ['LA DETENCION EN EE.UU. AUMENTA: ¿QUÉ HACER?', 'La detención en EE.UU. aumenta: ¿qué hacer?'],
    ['LA CORTE SUPREMA Y EL PLAN DE LA CASA BLANCA', 'La Corte Suprema y el plan de la Casa Blanca'],
    ['UN LATINO Y UN JUEZ DE NUEVA YORK', 'Un latino y un juez de Nueva York'],
  ])('in Spanish: %s', (written, shown) => {
    expect(set(written, '', 'es')).toBe(shown)
  })

  test.each([
    [
      'FAMILY OF TUNDE WINS ASYLUM',
      'A family won. Officials freed Tunde on Friday.',
      'Family of Tunde wins asylum',
    ],
    [
      "O'HARE MCDOWELL VISITS LAPORTE",
      "It was LaPorte that O'Hare McDowell chose.",
      "O'Hare McDowell visits LaPorte",
    ],
    [
      'JUSTICE DEPARTMENT SUES AS FAMILIES SEEK JUSTICE',
      'A suit by the Justice Department was filed.',
      'Justice Department sues as families seek justice',
    ],
    [
      'NUMOSA SUES HARBORTON',
      'HARBORTON, Ohio — The group NUMOSA sued the city of Harborton.',
      'NUMOSA sues Harborton',
    ],
    [
      'MIGRACION PIDE AYUDA A LA NIÑA',
      'La oficina de migración pidió ayuda.',
      'Migración pide ayuda a la niña',
    ],
  ])('with the names of its text: %s', (written, text, shown) => {
    expect(set(written, text, written.startsWith('MIGRACION') ? 'es' : 'en')).toBe(shown)
  })

  test('but not by a text that is in capitals too, or has a capital in each word', () => {
    expect(set('JUDGE ENDS RULE IN THE STATE', 'THE JUDGE ENDED THE RULE IN THE STATE.')).toBe(
      'Judge ends rule in the state',
    )
    expect(set('JUDGE ENDS RULE IN THE STATE', 'A Judge Ended The Rule Of The State')).toBe(
      'Judge ends rule in the state',
    )
  })

  test.each([
    ['TRUMP SIGNS ORDER on asylum', 'Trump signs order on asylum'],
    ['Judge rules: THE WALL MUST STOP', 'Judge rules: the wall must stop'],
    ['WHO WILL PAY? Texas asks', 'Who will pay? Texas asks'],
  ])('where only a part of it is: %s', (written, shown) => {
    expect(set(written)).toBe(shown)
  })
})

describe('ICE is', () => {
  test.each([
    ['the agency', 'JUDGE RULES ON ICE DETAINERS', '', 'Judge rules on ICE detainers'],
    [
      'the agency if its text says so',
      'CITY PUTS PLAN ON ICE',
      'The city told ICE on Friday.',
      'City puts plan on ICE',
    ],
    ['ice at the end', 'JUDGE PUTS PLAN ON ICE', '', 'Judge puts plan on ice'],
    [
      'ice on a lake',
      'TWO FALL THROUGH ICE IN THE NIGHT',
      'The ice on the lake was thin.',
      'Two fall through ice in the night',
    ],
    ['ice in a storm', 'ICE STORM HITS THE STATE', '', 'Ice storm hits the state'],
  ])('%s', (_, written, text, shown) => {
    expect(set(written, text)).toBe(shown)
  })
})

describe('Left as it is:', () => {
  test.each([
    'Judge Blocks Rule on Asylum in Texas',
    'BREAKING: Judge blocks rule',
    'WATCH LIVE: Judge speaks',
    'FACT SHEET: The President Signs an Order',
    'ICE, CBP and DHS agree',
    'USCIS, EOIR, DACA, TPS: FAQ',
    'NUMOSA',
    'ICE',
    'McConnell and DeSantis meet',
    'iPhone app ICEBlock is gone',
    '移民 ICE',
    '',
  ])('%s', (title) => {
    expect(set(title)).toBe(title)
  })
})

test('Only the case of letters changes, and setting a headline twice is the same as setting it once', () => {
  const words = fc.constantFrom(
    ...[
      'ICE',
      'THE',
      'JUDGE',
      "TRUMP'S",
      'U.S.',
      'LOS',
      'ANGELES',
      'May',
      'a',
      'X',
      'ÑANDÚ',
      'İ',
      'ß',
      '2ND',
      'on',
    ],
    ...['—', ':', '?', '“', '"', 'MC', 'ION', 'ION', 'MR.', 'ANA', '\u{1f5fd}', '😀A'],
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), fc.array(words), (title, text) => {
      const written = title.join(' ')
      const once = set(written, text.join(' '))
      expect(once.toUpperCase()).toBe(written.toUpperCase())
      expect(once.isWellFormed()).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
