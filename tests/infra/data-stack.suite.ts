import { describe, expect, it } from 'vitest'
import { idIn, ofType, only } from './resources.ts'
import { synthesize, type Templates } from './synthesize.ts'

export function dataStackSuite({ data }: Templates): void {
  // A name or a key that changes here makes CloudFormation replace the table or the bucket with an empty one.
  describe('what must never be replaced', () => {
    it.each(['Content88381566', 'SubscribersF56A45C7'])('keeps the table %s with its keys', (id) => {
      const { Type, Properties, DeletionPolicy } = data.Resources[id]!
      expect(Type).toBe('AWS::DynamoDB::GlobalTable')
      expect(Properties.KeySchema).toEqual([
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ])
      expect(Properties.AttributeDefinitions).toEqual([
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ])
      expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true })
      expect(Properties.TableName).toBeUndefined()
      expect(DeletionPolicy).toBe('Retain')
      const [replica] = Properties.Replicas as Record<string, unknown>[]
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      })
    })

    it('keeps the private bucket and its old versions', () => {
      const { Type, Properties, DeletionPolicy } = data.Resources.Kept118DB03B!
      expect(Type).toBe('AWS::S3::Bucket')
      expect(DeletionPolicy).toBe('Retain')
      expect(Properties.BucketName).toBeUndefined()
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' })
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
    })

    it('holds nothing else', () => {
      expect(Object.keys(data.Resources).sort()).toEqual([
        'Content88381566',
        'Kept118DB03B',
        'KeptPolicyC14113A7',
        'SubscribersF56A45C7',
      ])
    })
  })

  it('lets a stage be deleted whose settings say so, and first empties its buckets of all versions', () => {
    const { data, service } = synthesize({ stage: 'trial', retainData: false })
    for (const template of [data, service]) {
      const [id, bucket] = only(template, 'AWS::S3::Bucket')
      expect(bucket.DeletionPolicy).toBe('Delete')
      expect(idIn(only(template, 'Custom::S3AutoDeleteObjects')[1].Properties.BucketName)).toBe(id)
    }
    for (const [, { Properties, DeletionPolicy }] of ofType(data, 'AWS::DynamoDB::GlobalTable')) {
      expect(DeletionPolicy).toBe('Delete')
      expect(Properties.Replicas).toMatchObject([{ DeletionProtectionEnabled: false }])
    }
  })
}
