import { afterEach, expect, it, vi } from 'vitest'
import { environment } from '../../../functions/adapters/aws/config/environment.ts'

afterEach(() => vi.unstubAllEnvs())

it('reads what the deployment set', () => {
  vi.stubEnv('CONTENT_TABLE', 'Content')
  expect(environment('CONTENT_TABLE')).toEqual({ CONTENT_TABLE: 'Content' })
})

it('names everything that is missing or empty in one sentence', () => {
  vi.stubEnv('CONTENT_TABLE', 'Content')
  vi.stubEnv('SITE_URL', '')
  expect(() => environment('CONTENT_TABLE', 'SITE_URL', 'NEVER_SET')).toThrow(
    'Environment variables are missing: SITE_URL, NEVER_SET. The stack sets them',
  )
})
