import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { ofType, only } from './resources.ts'
import { synthesize, type Templates } from './synthesize.ts'

const configuration = readConfiguration({ base: 'config' })
const { publication } = configuration
/** With the site at an address of its own, and other settings. */
const at = (url: string, different: Parameters<typeof synthesize>[0] = {}) =>
  synthesize(different, { ...configuration, publication: { ...publication, url } })

export function senderSuite({ service }: Templates): void {
  it('keeps the identity of the sender when the stack goes, whatever happens to the data', () => {
    const { service: trial } = synthesize({ stage: 'trial', retainData: false })
    for (const template of [service, trial]) {
      const [, identity] = only(template, 'AWS::SES::EmailIdentity')
      expect(identity).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    }
  })

  it('may send from its own address alone, to any identity of the account, as the sandbox asks', () => {
    const statements = ofType(service, 'AWS::IAM::Policy')
      .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
      .filter(({ Action }) => [Action].flat().includes('ses:SendRawEmail'))
    expect(statements).toHaveLength(2)
    for (const { Resource, Condition } of statements) {
      expect(JSON.stringify(Resource)).toContain(':identity/*')
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'digest@example.org' } })
    }
  })

  describe('the domain that bounces go to', () => {
    it('is a subdomain of the sender that the deployment names', () => {
      const mailFrom = (template: Templates['service']) =>
        only(template, 'AWS::SES::EmailIdentity')[1].Properties.MailFromAttributes
      expect(mailFrom(service)).toEqual({ MailFromDomain: 'mail.example.org' })
      const other = synthesize({ mailFromSubdomain: 'bounces' }).service
      expect(mailFrom(other)).toEqual({ MailFromDomain: 'bounces.example.org' })
      expect(JSON.stringify(other.Outputs?.DnsRecords)).toContain('bounces.example.org')
    })

    it.each<[string, () => unknown]>([
      ['the site mail.example.org', () => at('https://mail.example.org')],
      ['the site mail.example.org', () => at('https://MAIL.example.org/digest')],
      ['the address news@mail.example.org', () => synthesize({ operatorEmail: 'news@mail.example.org' })],
      ['the site www.example.org', () => at('https://www.example.org', { mailFromSubdomain: 'www' })],
    ])('is refused if it is also that of %s', (what, deploy) => {
      expect(deploy).toThrow(`which ${what} already uses`)
    })

    it('is not set for an identity that exists already, which has its own', () => {
      expect(() => at('https://mail.example.org', { identity: 'example.org' })).not.toThrow()
    })
  })
}

interface Statement {
  Action: string | string[]
  Resource: unknown
  Condition?: object
}
