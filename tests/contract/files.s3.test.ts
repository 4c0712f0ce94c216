import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { s3 } from '../../functions/adapters/aws/clients.ts'
import { S3Files } from '../../functions/adapters/aws/s3/s3-files.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { filesContract } from './files.ts'

let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())

let buckets = 0
filesContract('S3, by fauxqs', async () => {
  const bucket = `bucket-${++buckets}`
  emulators.queues.createBucket(bucket)
  return new S3Files(bucket)
})

it('S3 keeps a feed as a type that CloudFront compresses, and its own type beside it', async () => {
  emulators.queues.createBucket('site')
  await new S3Files('site').write('atom.xml', '<feed/>', {
    contentType: 'application/atom+xml; charset=utf-8',
  })
  const { ContentType, Metadata } = await s3().send(new GetObjectCommand({ Bucket: 'site', Key: 'atom.xml' }))
  expect(ContentType).toBe('application/xml; charset=utf-8')
  expect(Metadata).toEqual({ 'content-type': 'application/atom+xml; charset=utf-8' })
})
