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
