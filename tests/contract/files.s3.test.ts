import { afterAll, beforeAll } from 'vitest'
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
