import { expect, it } from 'vitest'
import { outputs } from '../../functions/adapters/aws/operator/outputs.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { only } from './resources.ts'
import { synthesize, type Template, type Templates } from './synthesize.ts'

/** Resources that readers, the operator or others rely on, so that an upgrade must not replace them. See also the data stack. */
const lasting = {
  DistributionSite231F7597: 'AWS::CloudFront::Distribution',
  SubscribersApiD57CF178: 'AWS::ApiGatewayV2::Api',
  MailIdentity4EC7C521: 'AWS::SES::EmailIdentity',
  MailSetF44D7B1B: 'AWS::SES::ConfigurationSet',
  AlarmsTopic3A2DFEBA: 'AWS::SNS::Topic',
  SiteBucket397A1860: 'AWS::S3::Bucket',
  KeysMade04D55917: 'Custom::Keys',
  IngestQueueWorkF877E4A0: 'AWS::SQS::Queue',
  IngestQueueDeadLetters990DB9BC: 'AWS::SQS::Queue',
  DeskQueueWork2732D5E4: 'AWS::SQS::Queue',
  DeskQueueDeadLetters7F235023: 'AWS::SQS::Queue',
  SubscribersQueueWork2A647735: 'AWS::SQS::Queue',
  SubscribersQueueDeadLetters378F6FB4: 'AWS::SQS::Queue',
  UndeliveredF3CF66A9: 'AWS::SQS::Queue',
}
const stateful = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::CloudFront::Distribution']

export function upgradeSuite(templates: Templates): void {
  const { data, service } = templates

  it('keeps everything that the last release made and others rely on', () => {
    const types = Object.entries(service.Resources).map(([id, { Type }]) => [id, Type] as const)
    expect(Object.fromEntries(types.filter(([id]) => id in lasting))).toEqual(lasting)
    const found = types.filter(([, type]) => stateful.includes(type)).map(([id]) => id)
    expect(found.filter((id) => !(id in lasting))).toEqual([])
  })

  it('gives nothing a name of its own, so that an account can have several stages and no upgrade conflicts with itself', () => {
    const named = Object.values({ ...data.Resources, ...service.Resources }).flatMap(({ Type, Properties }) =>
      ['TableName', 'BucketName', 'QueueName', 'FunctionName', 'RoleName', 'TopicName', 'AlarmName']
        .filter((key) => typeof Properties?.[key] === 'string')
        .map((key) => `${Type} ${key}`),
    )
    expect(named).toEqual([])
  })

  it('changes nothing if nothing changed', () => {
    expect(synthesize()).toEqual(templates)
  })

  it('shares nothing between two stages', () => {
    const trial = synthesize({ stage: 'trial' })
    const parameter = (template: Template) => only(template, 'Custom::Keys')[1].Properties.Name
    expect(parameter(trial.service)).not.toEqual(parameter(service))
    const namespaces = (template: Template) => JSON.stringify(template).match(/ImmigrationPolicyDigest\/\w+/g)
    expect(new Set(namespaces(trial.service))).toEqual(new Set(['ImmigrationPolicyDigest/trial']))
  })

  it('touches no setting of SES that the whole account shares', () => {
    const types = Object.values(service.Resources).map(({ Type }) => Type)
    expect(new Set(types.filter((type) => type.startsWith('AWS::SES::')))).toEqual(
      new Set([
        'AWS::SES::ConfigurationSet',
        'AWS::SES::ConfigurationSetEventDestination',
        'AWS::SES::EmailIdentity',
      ]),
    )
  })

  it('has all promised outputs, under the same keys', () => {
    const names = Object.keys({ ...data.Outputs, ...service.Outputs }).filter(
      (name) => !name.startsWith('Exports'),
    )
    expect(names.sort()).toEqual(Object.keys(outputs).sort())
  })

  it('puts the boundary of an organization on every role, and uses the given bootstrap stack', () => {
    const { data, service } = synthesize({ permissionsBoundary: 'developers', bootstrapQualifier: 'news' })
    for (const { Type, Properties } of Object.values({ ...data.Resources, ...service.Resources })) {
      if (Type !== 'AWS::IAM::Role') continue
      expect(JSON.stringify(Properties.PermissionsBoundary)).toContain(':policy/developers')
    }
    expect(JSON.stringify(service)).toContain('cdk-news-assets')
  })

  it('sends from an identity that exists already, and makes none', () => {
    const { service } = synthesize({ identity: 'example.org' })
    expect(Object.values(service.Resources).map(({ Type }) => Type)).not.toContain('AWS::SES::EmailIdentity')
    expect(service.Outputs?.Identity?.Value).toBe('example.org')
    expect(service.Outputs?.DnsRecords?.Value).toBe('[]')
    expect(() => synthesize({ identity: 'example.com' })).toThrow(
      /"example.com".*does not cover digest@example.org/,
    )
  })

  it('serves the site under further names, so that links in old emails work after a move', () => {
    const configuration = readConfiguration({ base: 'config' })
    const publication = { ...configuration.publication, url: 'https://new.example.org' }
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1'
    const furtherNames = ['old.example.org']
    const moved = synthesize({ certificateArn, furtherNames }, { ...configuration, publication })
    const [, { Properties }] = only(moved.service, 'AWS::CloudFront::Distribution')
    expect(Properties.DistributionConfig).toMatchObject({ Aliases: ['new.example.org', 'old.example.org'] })
    expect(moved.service.Outputs?.SiteUrl?.Value).toBe('https://new.example.org')
    expect(() => synthesize({ furtherNames })).toThrow(
      /old\.example\.org can't serve the site without a certificate/,
    )
  })

  it('puts a firewall before the site if there is one', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/1'
    const [, { Properties }] = only(synthesize({ webAclArn }).service, 'AWS::CloudFront::Distribution')
    expect(Properties.DistributionConfig).toMatchObject({ WebACLId: webAclArn })
    expect(
      only(service, 'AWS::CloudFront::Distribution')[1].Properties.DistributionConfig,
    ).not.toHaveProperty('WebACLId')
  })
}
