import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { CloudFormationCustomResourceEvent } from 'aws-lambda'
import { afterEach, expect, it } from 'vitest'
import { respondToCloudFormation } from '../../../functions/adapters/aws/ssm/respond-to-cloudformation.ts'
import { listenOnLoopback } from '../../support/loopback-server.ts'

let close: () => Promise<unknown> = async () => {}
afterEach(() => close())

/** The server at the address: it answers with these statuses, and drops the connection for 0. */
async function place(statuses: number[]) {
  const asked: { type: IncomingMessage['headers'][string]; body: Record<string, string> }[] = []
  const server = await listenOnLoopback(async (request, response) => {
    const body = JSON.parse(await text(request)) as Record<string, string>
    asked.push({ type: request.headers['content-type'], body })
    const status = statuses[asked.length - 1] ?? statuses.at(-1)
    if (status === 0) request.socket.destroy()
    else response.writeHead(status!).end('<Error/>')
  })
  close = server.close
  return { url: `${server.url}/?Signature=secret`, asked }
}

const respond = (ResponseURL: string, result: Parameters<typeof respondToCloudFormation>[2]) =>
  respondToCloudFormation(
    {
      ResponseURL,
      StackId: 's',
      RequestId: 'r',
      LogicalResourceId: 'l',
    } as CloudFormationCustomResourceEvent,
    '/keys',
    result,
    async () => {},
  )

it('reports again what was not accepted, with the type that the address is signed for', async () => {
  const { url, asked } = await place([503, 0, 403, 200])
  await respond(url, { Status: 'SUCCESS' })
  expect(asked).toHaveLength(4)
  expect(asked[3]).toEqual({
    type: '',
    body: {
      Status: 'SUCCESS',
      StackId: 's',
      RequestId: 'r',
      LogicalResourceId: 'l',
      PhysicalResourceId: '/keys',
    },
  })
})

it('fails if no report is accepted, so that Lambda calls it again, and quotes no address', async () => {
  const { url, asked } = await place([403])
  const failing = respond(url, { Status: 'SUCCESS' })
  await expect(failing).rejects.toThrow(
    'CloudFormation did not accept the report about the keys: it answered 403.',
  )
  await expect(failing).rejects.not.toThrow('secret')
  expect(asked).toHaveLength(5)
})

it('cuts a reason that is too long for CloudFormation', async () => {
  const { url, asked } = await place([200])
  await respond(url, { Status: 'FAILED', Reason: 'long '.repeat(2000) })
  expect(JSON.stringify(asked[0]!.body).length).toBeLessThan(4096)
})
