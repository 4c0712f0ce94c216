import { expect, it } from 'vitest'
import type { Resource, Template, Templates } from '../infra/synthesize.ts'
import { readFixture } from './fixture.ts'

/** Properties that CloudFormation can't change in place: another value replaces the resource and what it keeps. */
const replacing: Record<string, string[]> = {
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'AttributeDefinitions'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
  'AWS::CloudFront::Distribution': [],
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
  'AWS::SES::ConfigurationSet': ['Name'],
  'Custom::Keys': ['Name', 'ServiceToken'],
}

export function templatesSuite(templates: Templates): void {
  for (const stack of ['data', 'service'] as const) {
    const before = readFixture<Template>(`${stack}-stack.json.gz`)
    const lasting = Object.entries(before.Resources).filter(([, { Type }]) => Type in replacing)

    it(`keeps each resource of the ${stack} stack of version 0.1.0 that stores something`, () => {
      const identity = ({ Type, Properties }: Resource) => ({
        Type,
        fixed: replacing[Type]?.map((name) => Properties?.[name]),
      })
      expect(lasting.length).toBeGreaterThan(2)
      for (const [id, resource] of lasting) {
        const now = templates[stack].Resources[id]
        expect([id, now && identity(now)]).toEqual([id, identity(resource)])
        // What was kept before is still kept when its stack goes; more may be.
        if (resource.DeletionPolicy === 'Retain') expect(now?.DeletionPolicy, id).toBe('Retain')
      }
    })

    it(`keeps what the ${stack} stack of version 0.1.0 exports`, () => {
      const outputs = Object.entries(before.Outputs ?? {})
      expect(templates[stack].Outputs).toMatchObject(
        Object.fromEntries(outputs.map(([id, { Export }]) => [id, Export ? { Export } : {}])),
      )
    })
  }
}
