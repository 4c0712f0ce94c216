import { expect, it } from 'vitest'
import { checkPublication } from '../../../functions/cli/doctor/check-publication.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'

const { publication } = readConfiguration({ base: 'config' })
const texts = (changes: object) =>
  checkPublication({ ...publication, ...changes }, publication)
    .map(({ text }) => text)
    .join('\n')

it('Doctor says that nobody is emailed about problems unless operators or reportsTo are set', () => {
  const nobody = 'Nobody is emailed when something stops working.'
  const { mail } = publication
  expect(texts({})).toContain(nobody)
  expect(texts({ operators: ['ana@example.org'], mail: { ...mail, reportsTo: [] } })).toContain(nobody)
  expect(texts({ operators: ['ana@example.org'] })).not.toContain(nobody)
  expect(texts({ mail: { ...mail, reportsTo: ['ana@example.org'] } })).not.toContain(nobody)
})
