import { describe, expect, it } from 'vitest'
import { differences } from '../../../infra/rehearsal/difference.ts'
import { forEmulator, resolve, type Template } from '../../../infra/rehearsal/template.ts'

describe('What was read back', () => {
  const policy = { Statement: [{ Effect: 'Deny', Action: ['a', 'b'] }] }

  it('may have more than the template names, and lists in another order', () => {
    const actual = { Statement: [{ Action: ['b', 'a'], Effect: 'Deny', Sid: '1' }], Version: '2012' }
    expect(differences(policy, actual)).toEqual([])
    expect(differences({ Timeout: 90, Fifo: true }, { Timeout: '90', Fifo: 'true' })).toEqual([])
  })

  it.each([
    [{ Timeout: 90 }, { Timeout: 60 }, 'Timeout is 60 instead of 90'],
    [{ a: { b: 1 } }, {}, 'a.b is undefined instead of 1'],
    [policy, { Statement: [] }, 'Statement is [] instead of [{"Effect":"Deny","Action":["a","b"]}]'],
    [
      policy,
      { Statement: [{ Effect: 'Deny', Action: ['a', 'c'] }] },
      'Statement has no {"Effect":"Deny","Action":["a","b"]}',
    ],
  ])('is a difference if %j became %j', (expected, actual, text) => {
    expect(differences(expected, actual)).toEqual([text])
  })
})

it('The template for moto keeps references to what moto creates, and has literals for all others', () => {
  const template: Template = {
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
      Site: { Type: 'AWS::CloudFront::Distribution', Properties: {} },
      Function: {
        Type: 'AWS::Lambda::Function',
        Properties: { queue: { Ref: 'Queue' }, site: { 'Fn::GetAtt': ['Site', 'DomainName'] } },
        DependsOn: ['Site', 'Queue'],
      },
    },
  }
  const known = { ids: new Map([['Queue', 'https://sqs/1/q.fifo']]), types: new Map(), exports: new Map() }
  const types = new Set(['AWS::SQS::Queue', 'AWS::Lambda::Function'])
  expect(forEmulator(template, types, known).Resources).toEqual({
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'Queue.fifo', FifoQueue: true } },
    Function: {
      Type: 'AWS::Lambda::Function',
      Properties: { queue: { Ref: 'Queue' }, site: 'not-created-Site-DomainName' },
      DependsOn: ['Queue'],
    },
  })
  expect(resolve({ 'Fn::Join': [':', ['a', { Ref: 'Queue' }]] }, known)).toBe('a:https://sqs/1/q.fifo')
})
