import { text } from 'node:stream/consumers'
import { listenOnLoopback } from '../support/loopback-server.ts'
import { type Answer, queryError } from './faults.ts'

/** The part of CloudFormation that describes a stack. */
export interface Stacks {
  url: string
  /** The outputs of each stack, by name. */
  outputs: Map<string, Record<string, string>>
  close(): Promise<void>
}

/** Starts it on loopback. */
export async function startStacks(): Promise<Stacks> {
  const outputs: Stacks['outputs'] = new Map()
  const server = await listenOnLoopback(async (request, response) => {
    const form = new URLSearchParams(await text(request))
    const { status, type, body } = describe(form.get('StackName') ?? '', outputs)
    response.writeHead(status, { 'Content-Type': type }).end(body)
  })
  return {
    url: server.url,
    outputs,
    close: server.close,
  }
}

function describe(name: string, outputs: Stacks['outputs']): Answer {
  const stack = outputs.get(name)
  if (!stack) return queryError(400, 'ValidationError', `Stack with id ${name} does not exist`)
  const members = Object.entries(stack).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  )
  const described =
    `<member><StackName>${name}</StackName><CreationTime>2026-11-01T00:00:00Z</CreationTime>` +
    `<StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs></member>`
  const body =
    `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>` +
    `<Stacks>${described}</Stacks></DescribeStacksResult></DescribeStacksResponse>`
  return { status: 200, type: 'text/xml', body }
}
