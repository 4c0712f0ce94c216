import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { functionNames } from '../../infra/resources.ts'
import { listenOnLoopback } from '../../support/loopback-server.ts'
import type { Stage } from '../stage.ts'

/** What a deployment makes: small bundles and keys that stay. */
export function deployment(stage: Stage): void {
  it.each(functionNames)('keeps the bundle of %s small', (name) => {
    const kilobytes = stage.rehearsal.sizes.get(name)! / 1024
    expect(kilobytes).toBeLessThanOrEqual(name === 'fetch' ? 1200 : name === 'routes' ? 450 : 700)
  })

  it('makes its keys at the first deployment and keeps them at the next', async () => {
    const answers: unknown[] = []
    const server = await listenOnLoopback(async (asked, answer) => {
      answers.push(JSON.parse(await text(asked)))
      answer.end()
    })
    const deploy = (RequestType: string) =>
      stage.rehearsal.invoke('keys', { RequestType, ResponseURL: `${server.url}/`, RequestId: 'r' })
    const kept = stage.rehearsal.emulators.parameters.kept
    await deploy('Create')
    const [made] = [...kept.values()]
    await deploy('Update')
    await deploy('Delete')
    await server.close()
    expect(answers).toMatchObject(Array(3).fill({ Status: 'SUCCESS', RequestId: 'r' }))
    expect([...kept.values()]).toEqual([{ value: made!.value, type: 'SecureString' }])
  })
}
