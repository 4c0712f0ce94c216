import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { OutletNames } from '../../../functions/ingest/clean/names/outlet-names.ts'

const names = new OutletNames(['Valley Courier'], ['Hill Gazette'])
const title = 'Judge blocks fee rule for farm workers'
const lede = 'A county judge on Friday blocked the new fee for farm workers.'
const second = 'The county will appeal.'
const clean = (summary: string) => cleanEntry({ title, summary }, { names })

describe('News that uses the words of a footer stays, alone and anywhere in a text', () => {
  test.each([
    'Read more carefully, judge tells the agency.',
    'Read the order, the judge told lawyers.',
    'Sign up for the visa clinic by Friday.',
    'Sign up for the visa clinic by email before Friday, the county said.',
    'Join the union, organizers told workers in text alerts.',
    '“Click here,” the message said, before it asked for bank details.',
    'Click here, the fake notice told families, and your case will be closed.',
    'Continue reading the law to them, the judge told the clerk.',
    'Like many workers, she relied on WhatsApp to talk to her family.',
    'Follow the money, the senator told the committee.',
    'Share of migrants in the county doubled in ten years.',
    'Email to staff says the agency will open a new center.',
    'Support for the nonprofit grew after the raid.',
    'Donations to the family reached $40,000.',
    'This bill depends on members of the House who have not said how they will vote.',
    'Subscribers of the phone company lost service at the border.',
    'Get a lawyer before you sign anything, the consul told workers.',
    'Photos from the border show agents with rifles.',
    'Photos by residents show agents at the school.',
    'Courtesy visits by consuls were denied, the lawyer said.',
    'Getty Images sued the agency.',
    'Copyright law does not protect the posters, a judge said.',
    'The rule was first published in the Federal Register in May.',
    'The report was originally published by the inspector general in May.',
    'Reporting by the Hill Gazette revealed that agents had no warrant.',
    'The story was updated in a second edition of the book, she said.',
    'Published reports say the center is full.',
    'Published on Friday, the rule sets a fee of $500.',
    'Listen now, the sheriff told the deputies, or go home.',
    'By Jane Doe Street, where the farm stands, agents waited.',
    'Members of the public filled the hall.',
    'Email comments on the rule to fees@agency.example by May 4, the notice reads.',
    'Updated rules take effect on May 5, 2027.',
    'Comments on the rule close on January 4.',
    'Tags: the agency will put them on every car.',
    'Source: two officials spoke to the paper.',
    'More at stake for workers in Texas, lawyers say.',
    'Related cases in three states are pending.',
    'Watch for delays at the bridge, the agency said.',
    'Listen to the story of a deported mother.',
    'Loading docks at the port were closed by protests.',
    'By Monday, the county had moved all of them.',
    'By Jane Doe’s own account, the wall was finished.',
    'WASHINGTON STATE — which sued first — won.',
    'Washington (state) sues over the rule.',
    'DACA — the program for people who came as children — is in court again.',
    'TPS – Temporary Protected Status – ends in March.',
    'May 5 - the day of the vote - is a holiday.',
    'Más información llega de la frontera que de la capital.',
    'Por lo general, los casos tardan tres años.',
    'Relacionado con el caso, un juez ordenó la liberación.',
    'He is a staff attorney at the center.',
    'Le puede costar la visa a quien viaje sin permiso.',
    'Lea también la letra pequeña antes de firmar.',
    'Le recomendamos que no firme nada sin un abogado.',
    'Have questions about your work permit and no one to ask?',
    'Tell us what you did, the judge ordered.',
    'Let us know who is detained, mothers asked the warden.',
    'Local groups rely on donations from churches.',
    'Ana Ruiz, 34, is an independent journalist whose news site was raided.',
    'Guevara is a freelance reporter and was deported to El Salvador.',
    'Independent monitors will visit the jail.',
    'Our members are scared, the union president says.',
    'We depend on people like you, the grower told his crew.',
    'Advertising for border agents cost $9 million.',
    'Loading zones were closed.',
    'Sponsored by two senators, the bill would end the fee.',
    'Powered by fear, the rumor spread.',
    'Skip to the front of the line, the card promises.',
    'Video shows agents at the door.',
    'Watch: the number of visas fell.',
    'The Associated Press sued the agency.',
    'Reuters, the news agency, sued the county.',
    'The Hill Gazette was not allowed in.',
    'Press releases from the agency will stop.',
    'Background checks take a year.',
    'Graphic videos of the raid spread.',
    "What's next for the fee is unclear.",
    'Details of the plan are secret.',
    'Context matters, the court wrote.',
    '12 comments were received from farms.',
    'Posted in Texas, the soldiers wait.',
    'You are subscribed to nothing, the notice warned.',
    'Subscribe to the Docket by Monday.',
    '10:30 Mass in Spanish was cancelled at the parish.',
    'Correct forms must be filed by May.',
    'Repeats of the order were printed.',
    'Adds 400 beds, loses 200 guards.',
    'Updates to the form begin on Monday.',
    'Filed in May, the suit names two agents.',
    'Description: a man with a scar was wrongly detained.',
    'Remarks by the secretary drew fire on Nov. 5, 2026 in Laredo.',
    'Statement of the mayor on May 5, 2027 angered farmers.',
    'En vivo, los jueces oyen el caso.',
    'Con información falsa, agentes entraron a la finca.',
    'Editado por la Casa Blanca, el video circuló.',
    'Foto del menor conmovió a Tijuana.',
    'Síguenos o te deportamos, decía el volante.',
    'Comparte celda con cuarenta hombres.',
    'Haz clic o pierdes la cita, decía el mensaje falso.',
    'Más información sobre la redada falta.',
    'Dona sangre para los heridos en la frontera.',
    'Recibe a los migrantes un comedor en Reynosa.',
    'Suscribe el alcalde un acuerdo con ICE.',
    'Ver más allá del muro es difícil.',
    'Continúa leyendo la jueza el fallo.',
    'Fuente: dos agentes hablaron con el diario.',
    'Por Texas pasan menos camiones.',
    'Fin del programa deja a miles sin permiso.',
    'Cargando bultos, cruzaron el río.',
    'Buscar abogado es caro.',
    'Publicidad del gobierno pide autodeportarse.',
    "By The Associated Press's count, 400 were held.",
    'Staff at the jail quit.',
    'Editor of a Spanish paper is deported.',
    'Admin errors cost her the visa.',
    'In summary dismissal, the judge erred.',
    'Overview of the law takes two pages.',
    'Keep reading the notice, and the fee is gone.',
    'View from the bridge is bleak.',
    'See the judge first, a lawyer advised.',
    'Exclusive: the club of visa holders.',
    'Image of a crying child moved the court.',
    'Courtesy cards were taken from her.',
    'Handout lines grew at the church.',
    'Pool reports say the visit was short.',
    'Stock photo of a migrant used in ad.',
    'Credit unions will lend to migrants.',
    'Visit www.fees.example before May 4, the county says.',
    'Contact with the family was lost.',
    'Reach of the law is wide.',
    'Copyright office workers lose visas.',
    'Related suits were filed in Ohio.',
    'Thanks for nothing, a farmer told the senator.',
    'This story begins at a bus stop.',
    'This article of faith unites them.',
    'An earlier version of this rule was blocked.',
    'The views expressed in the hearing were harsh.',
    'About the author of the memo little is known.',
    'Ruiz is a reporter based in Lagos who fled in May.',
    'Here are the key facts of the case: a fee, a farm and a judge.',
    'Congress appeared first on Friday to agree.',
    'The claim first appeared on Example TV.',
    'The post appeared first on Telegram and told farmers to run.',
    'La entrada al valle apareció primero en su sueño.',
    'All rights reserved to citizens are at stake.',
    'Credit: the new form gives none for work abroad.',
    'Foto: nueva exigencia para el permiso.',
    'Con información de vecinos, agentes detuvieron a doce.',
    'Related: the two cases share a judge.',
    'Contact: the first in 12 years between mother and son.',
    'Donate to the family at the church on Main Street.',
    'Learn more at fees.example.gov/farm.',
  ])('%s', (news) => {
    for (const text of [
      news,
      `${news}\n${lede}\n${second}`,
      `${lede}\n${news}\n${second}`,
      `${lede}\n${second}\n${news}`,
      `${lede} ${news}`,
      `${news} ${lede}`,
    ])
      expect(clean(text).summary.join('\n')).toBe(text)
  })
})

describe('News stays before and behind what is none, in one paragraph', () => {
  test.each([
    'Sign up for our newsletter.',
    'Click here to subscribe.',
    'Follow Jane on X.',
    'Share this article.',
    'Reach the reporter at jane@valley.example.',
    'Photo: Jane Doe.',
    'AP Photo/Jane Doe.',
    '(AP Photo/Jane Doe)',
    'Credit: Jane Doe.',
    'FOTO: Archivo.',
    'Updated at 5:20 p.m. ET',
    'Con información de EFE.',
    'Copyright 2026 Valley Courier.',
    'All rights reserved.',
    'This story has been updated.',
    '(This Feb 26 story has been corrected to fix the day)',
    'Associated Press writer Jane Doe contributed to this report.',
    'Editor’s note: this story has been updated.',
    'This article is republished from Hill Gazette under a Creative Commons license.',
    `The post ${title} appeared first on Valley Courier.`,
    'Learn more about your ad choices.',
  ])('%s', (footer) => {
    expect(clean(`${footer} ${lede}`).summary).toEqual([lede])
    expect(clean(`${lede} ${footer}`).summary).toEqual([lede])
    const [middle = ''] = clean(`${lede} ${footer} ${second}`).summary
    expect(middle.startsWith(lede)).toBe(true)
    expect(middle.endsWith(second)).toBe(true)
  })
})

test('News stays behind a line that no mark ends', () => {
  for (const line of ['Share this:', 'RELATED: Mayor resigns', 'Más información: https://hill.example/a']) {
    expect(clean(`${line} ${lede} ${second}`).summary.join(' ')).toContain(`${lede} ${second}`)
    expect(clean(`${second} ${line} ${lede}`).summary.join(' ')).toContain(lede)
  }
})

test('News stays behind a label that could name a link', () => {
  for (const label of ['LISTEN', 'WATCH', 'VIDEO', 'READ']) {
    expect(clean(`${label}: ${lede}`).summary).toEqual([lede])
    expect(clean(`${label}: ${lede} ${second}`).summary).toEqual([`${lede} ${second}`])
  }
})

test('A text of plain words stays as it is', () => {
  const word = fc
    .stringMatching(/^[a-z]{3,9}$/)
    .filter((text) => !/^(?:source|link|share|more|admin|end|xxx|fin)/.test(text))
  const sentence = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `Qu${words.join(' ')}.`)
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      expect(clean(sentences.join('\n')).summary).toEqual(sentences)
    }),
  )
})

test('Whatever the parts of a text, no empty paragraph is left, and cleaning it again adds nothing', () => {
  const part = fc.constantFrom(
    ...[
      'WASHINGTON (AP) — ',
      'By Jane Doe | ',
      'Read more',
      '[…]',
      '…',
      'EXCLUSIVE: ',
      '(Photo by Jane Doe)',
      lede,
      second,
      title,
    ],
    ...[
      'The post ',
      ' appeared first on ',
      'Valley Courier',
      '\n',
      ' ',
      '. ',
      'https://t.co/a',
      'Sign up for our newsletter. ',
      '“',
      '”',
      '—',
      '***',
    ],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const once = clean(parts.join(''))
      const twice = cleanEntry({ title: once.title!, summary: once.body.join('\n') }, { names })
      expect(twice.body.join('\n').length).toBeLessThanOrEqual(once.body.join('\n').length)
      expect(once.body.every((paragraph) => paragraph.trim() !== '')).toBe(true)
    }),
  )
})
