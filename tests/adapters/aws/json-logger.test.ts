import { expect, it } from 'vitest'
import { jsonLogger } from '../../../functions/adapters/aws/json-logger.ts'

it('writes one object a line, with its level', () => {
  const lines: [string, unknown][] = []
  const at = (level: string) => (line: unknown) => lines.push([level, line])
  const logger = jsonLogger({ info: at('info'), warn: at('warn'), error: at('error') })
  logger.info('fetched', { source: 'example', entries: 3 })
  logger.error('stopped')
  expect(lines).toEqual([
    ['info', { event: 'fetched', source: 'example', entries: 3 }],
    ['error', { event: 'stopped' }],
  ])
})
