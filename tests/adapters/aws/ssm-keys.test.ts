import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ssmKeys } from '../../../functions/adapters/aws/ssm/ssm-keys.ts'
import { freshKeys } from '../../../functions/store/keys-record.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'

let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(() => emulators.parameters.kept.clear())

it('reads the keys that were made, the newest first', async () => {
  let made = 0
  const value = freshKeys(() => Buffer.alloc(32, ++made))
  emulators.parameters.kept.set('/digest/keys', { value, type: 'SecureString' })
  expect(await ssmKeys('/digest/keys')).toEqual({
    signing: [{ id: '1', secret: Buffer.alloc(32, 1) }],
    address: Buffer.alloc(32, 2),
  })
})

it('explains that the keys are missing', async () => {
  await expect(ssmKeys('/digest/keys')).rejects.toThrow(
    'The parameter /digest/keys, which holds the keys, is missing.',
  )
})

it('says that the keys are unreadable without showing them', async () => {
  emulators.parameters.kept.set('/digest/keys', { value: '{"signing":"secret"}', type: 'SecureString' })
  const reading = ssmKeys('/digest/keys')
  await expect(reading).rejects.toThrow('The keys in the parameter /digest/keys are unreadable.')
  await expect(reading).rejects.not.toThrow('"secret"')
})

it('refuses a key that no link could be signed with', async () => {
  const value = freshKeys(() => Buffer.alloc(16, 1))
  emulators.parameters.kept.set('/digest/keys', { value, type: 'SecureString' })
  await expect(ssmKeys('/digest/keys')).rejects.toThrow(
    'The keys in the parameter /digest/keys can\'t be used: the secret of key 1 under "signing" is too short',
  )
})
