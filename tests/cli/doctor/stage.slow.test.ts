import { PassThrough } from 'node:stream'
import { PurgeQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { dynamoDb, sqs } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { stackNames } from '../../../functions/adapters/aws/operator/outputs.ts'
import { S3Files } from '../../../functions/adapters/aws/s3/s3-files.ts'
import type { Check } from '../../../functions/cli/doctor/check.ts'
import { doctorCommand } from '../../../functions/cli/doctor/doctor.ts'
import { checkStage } from '../../../functions/cli/doctor/stage/check-stage.ts'
import { openClients } from '../../../functions/cli/doctor/stage/open-clients.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { store, storedAt } from '../../../functions/configuration/stored.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'
import { makeStage } from '../../doubles/stage.ts'

const configuration = readConfiguration({ base: 'config' })
const stage = 'prod'

let emulators: Emulators
let records: Record<string, string[][]>
beforeAll(async () => {
  emulators = await startEmulators()
  await makeStage(emulators, stage)
  await store(configuration, kept())
})
afterAll(() => emulators.close())

/** Everything is in order. Each test breaks one thing. */
beforeEach(() => {
  request = feed
  using = configuration
  emulators.door.reset()
  const { mails, monitoring, stacks } = emulators
  stacks.outputs.set('CDKToolkit', {})
  Object.assign(mails.quota, { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 3 })
  mails.account.sendingEnabled = true
  mails.account.configurationSets.add(`${stage}-set`)
  mails.account.identities.clear()
  mails.account.identities.set('example.org', {
    verified: 'Success',
    dkim: 'Success',
    mailFrom: { domain: 'mail.example.org', status: 'Success' },
  })
  for (const name of ['poll', 'weekly']) monitoring.schedules.set(`${stage}-${name}`, 'ENABLED')
  monitoring.alarms.splice(0, 99, {
    AlarmName: `${stackNames(stage).service}-AlarmsErrors-1`,
    AlarmDescription: 'A function reported something.',
    StateValue: 'OK',
  })
  monitoring.history.length = 0
  monitoring.ages.clear()
  monitoring.subscriptions.clear()
  monitoring.subscriptions.set('operator@example.org', true)
  records = { '_dmarc.example.org': [['v=DMARC1; ', 'p=none']] }
})

const kept = () => new S3Files(`${stage}-private`)
const subscribers = () => new DynamoTable(dynamoDb(), `${stage}-subscribers`, () => new Date())

async function resolveTxt(name: string): Promise<string[][]> {
  const found = records[name]
  if (!found) throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
  return found
}

const feed = async (url: string) =>
  new Response(JSON.stringify({ feed_url: url }), { headers: { 'content-type': 'application/feed+json' } })
/** What the addresses of the site answer. */
let request: typeof feed
let using = configuration

const check = (of = stage): Promise<Check[]> =>
  checkStage(of, using, { ...openClients(), resolveTxt, fetch: request })

/** The checks that are not ok, without those of sources, which were not read. */
async function problems(of = stage): Promise<string[]> {
  const checks = await check(of)
  return checks
    .filter(({ level, text }) => level !== 'ok' && !/source|weekly edition yet/.test(text))
    .map(({ level, text }) => `${level}: ${text}`)
}

it('The doctor finds nothing to do if everything is in order', async () => {
  expect(await problems()).toEqual([])
  const text = (await check()).map((one) => one.text).join('\n')
  for (const part of [
    'can send as example.org',
    'signed',
    'SPF',
    'p=none',
    '50000',
    'configuration set exists',
    'All 2 schedules',
  ]) {
    expect(text).toContain(part)
  }
})

it('The doctor reports keys that are missing or not valid', async () => {
  const [name, kept] = [...emulators.parameters.kept].find(([name]) => name.includes(stage))!
  emulators.parameters.kept.set(name, {
    ...kept,
    value: '{"signing":[{"id":"a.b","secret":""}],"address":""}',
  })
  const [unusable = ''] = await problems()
  emulators.parameters.kept.delete(name)
  const [missing = ''] = await problems()
  emulators.parameters.kept.set(name, kept)
  expect(unusable).toMatch(
    /^to do: The keys in the parameter .* can't be used: key 1 under "signing" has an id/,
  )
  expect(missing).toMatch(/^to do: The parameter .*, which holds the keys, is missing\./)
})

describe('The doctor reports what prevents sending:', () => {
  it('the sandbox', async () => {
    Object.assign(emulators.mails.quota, { Max24HourSend: 200, MaxSendRate: 1 })
    expect(await problems()).toEqual([expect.stringMatching(/^to do: SES in us-east-1 is in the sandbox/)])
  })

  it('a quota below the number of subscribers', async () => {
    const subscriber = {
      id: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
      email: 'ana@example.org',
      state: 'active' as const,
      preferences: {
        topics: [],
        places: [],
        frequency: 'weekly' as const,
        language: 'en' as const,
        matters: [],
      },
      consent: { at: '2026-11-01T00:00:00Z', form: 'test' },
      changedAt: '2026-11-01T00:00:00Z',
      claims: {},
      bounces: 0,
    }
    const all = ['a', 'b', 'c'].map((letter) => ({ ...subscriber, id: letter.repeat(26) }))
    await new Subscribers(subscribers()).put(all.map((one) => ({ subscriber: one, version: 0 })))
    Object.assign(emulators.mails.quota, { Max24HourSend: 2 })
    expect(await problems()).toEqual([
      expect.stringMatching(/3 subscribers are active: an edition takes 2 days/),
    ])
  })

  it('sending that SES has paused', async () => {
    emulators.mails.account.sendingEnabled = false
    expect(await problems()).toEqual([expect.stringMatching(/^to do: SES has paused sending/)])
  })

  it('a domain that is not verified, with its DNS records', async () => {
    emulators.mails.account.identities.set('example.org', { verified: 'Pending', dkim: 'Pending' })
    expect(await problems()).toEqual([
      expect.stringContaining('has not verified example.org (Pending)'),
      expect.stringContaining('one._domainkey.example.org CNAME one.dkim.amazonses.com; two._domainkey'),
    ])
  })

  it('a domain that SES does not know in this region', async () => {
    emulators.mails.account.identities.clear()
    expect((await problems())[0]).toContain(
      "SES in us-east-1 has no identity for example.org or the sender's address",
    )
  })

  it('a MAIL FROM domain that is missing or not set up yet', async () => {
    const well = { verified: 'Success', dkim: 'Success' }
    emulators.mails.account.identities.set('example.org', well)
    expect(await problems()).toEqual([expect.stringMatching(/^warning: Bounces go to amazonses\.com/)])
    const mailFrom = { domain: 'mail.example.org', status: 'Failed' }
    emulators.mails.account.identities.set('example.org', { ...well, mailFrom })
    expect(await problems()).toEqual([expect.stringContaining('MX 10 feedback-smtp.us-east-1.amazonses.com')])
  })

  it('a missing configuration set', async () => {
    emulators.mails.account.configurationSets.clear()
    expect(await problems()).toEqual([
      expect.stringContaining('prod-set is missing, so SES refuses every email'),
    ])
  })

  it('a paused mailing', async () => {
    const mailings = new Mailings(subscribers())
    await mailings.begin('2026-11-20', new Date())
    await mailings.change('2026-11-20', (one) => ({ ...one, state: 'paused', reason: 'refused' }))
    expect(await problems()).toEqual([
      expect.stringMatching(/^to do: The mailing of 2026-11-20 is paused: refused/),
    ])
    await mailings.change('2026-11-20', (one) => ({ ...one, state: 'complete' }))
  })
})

describe('The doctor reports a DMARC record', () => {
  const dmarc = async () => (await problems()).join()

  it('that is missing, with the record to add', async () => {
    records = { '_dmarc.example.org': [['something else']] }
    expect(await dmarc()).toContain('Add to DNS: _dmarc.example.org TXT "v=DMARC1; p=none"')
  })

  it('without a policy', async () => {
    records = { '_dmarc.example.org': [['v=DMARC1; rua=mailto:a@example.org']] }
    expect(await dmarc()).toContain('has no policy')
  })

  it('that could not be looked up', async () => {
    const silent = async () =>
      Promise.reject(Object.assign(new Error('queryTxt ESERVFAIL'), { code: 'ESERVFAIL' }))
    const checks = await checkStage(stage, configuration, { ...openClients(), resolveTxt: silent })
    expect(checks.find(({ text }) => text.startsWith('The DMARC record'))?.level).toBe('warning')
  })
})

describe('The doctor reports what does not work:', () => {
  it('a schedule that is off or missing', async () => {
    emulators.monitoring.schedules.set('prod-poll', 'DISABLED')
    emulators.monitoring.schedules.delete('prod-weekly')
    expect(await problems()).toEqual([
      expect.stringMatching(/^to do: The schedule prod-poll is off/),
      expect.stringMatching(/^to do: The schedule prod-weekly is missing/),
    ])
  })

  it('messages that were set aside, and how to retry them', async () => {
    const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/000000000000/prod-fetch-dead'
    await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }))
    expect(await problems()).toEqual([expect.stringContaining('npm run redrive -- fetch --stage prod')])
    await sqs().send(new PurgeQueueCommand({ QueueUrl }))
  })

  it('an active alarm, with its description', async () => {
    emulators.monitoring.alarms[0]!.StateValue = 'ALARM'
    expect(await problems()).toEqual([expect.stringMatching(/is active\. A function reported something\.$/)])
  })

  it('an alarm that could not be delivered, until one can', async () => {
    const name = `${stackNames(stage).service}-AlarmsErrors-1`
    const line = (HistorySummary: string, minutesAgo: number) => ({
      AlarmName: name,
      HistorySummary,
      Timestamp: Date.now() / 1000 - 60 * minutesAgo,
    })
    const failed = line('Failed to execute action arn:aws:sns:us-east-1:000000000000:topic', 30)
    const { history } = emulators.monitoring
    history.push(failed, { ...failed, AlarmName: 'another-stack-Alarm' })
    expect(await problems()).toEqual([
      expect.stringMatching(
        /^to do: AWS could not deliver the notification of .*AlarmsErrors-1 \(.*nobody got it/,
      ),
    ])
    history.unshift(line('Successfully executed action arn:aws:sns:us-east-1:000000000000:topic', 5))
    expect(await problems()).toEqual([])
  })

  it('an address that has not confirmed that it wants the alarms, or none at all', async () => {
    emulators.monitoring.subscriptions.set('second@example.org', false)
    expect(await problems()).toEqual([
      expect.stringMatching(/^to do: second@example\.org gets no alarms because it has not confirmed/),
    ])
    emulators.monitoring.subscriptions.clear()
    expect(await problems()).toEqual([expect.stringMatching(/^to do: Nobody gets emails about alarms/)])
  })

  it('a message that waits for hours, however few there are, and for how long others were set aside', async () => {
    emulators.monitoring.ages.set('prod-fetch', 3 * 3600)
    expect(await problems()).toEqual([
      expect.stringMatching(/^to do: The oldest message for fetch has waited for 3 hours/),
    ])
    const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/000000000000/prod-fetch-dead'
    await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }))
    emulators.monitoring.ages.clear()
    emulators.monitoring.ages.set('prod-fetch-dead', 9 * 86_400)
    expect(await problems()).toEqual([
      expect.stringMatching(/of fetch, the oldest for 9 days \(they are lost/),
    ])
    await sqs().send(new PurgeQueueCommand({ QueueUrl }))
  })

  it('a configuration that is not the one in use', async () => {
    using = { ...configuration, publication: { ...configuration.publication, title: 'Another' } }
    expect(await problems()).toEqual([
      'to do: This configuration is not the one in use, so its changes have no effect (changed: title in publication.yaml). Put it into use: `npm run configure -- --stage prod`.',
    ])
  })

  it('an address at which the site does not answer', async () => {
    using = {
      ...configuration,
      publication: { ...configuration.publication, url: 'https://brief.example.org' },
    }
    await store(using, kept())
    request = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) })
    }
    const found = await problems()
    await store(configuration, kept())
    expect(found).toContainEqual(
      expect.stringMatching(
        /^to do: brief\.example\.org does not exist.* Add a DNS record for brief\.example\.org/,
      ),
    )
  })

  it('a stored configuration that is damaged', async () => {
    const good = (await kept().read(storedAt.current))!
    await kept().write(storedAt.current, good.slice(0, 99), { contentType: 'application/json' })
    expect(await problems()).toEqual([expect.stringContaining('The stored configuration is not valid')])
    await kept().write(storedAt.current, good, { contentType: 'application/json' })
  })
})

it('The other checks continue if one request is refused', async () => {
  for (let n = 1; n <= 3; n++)
    emulators.door.fail('broken', n, ({ operation }) => operation === 'DescribeAlarms')
  expect(await problems()).toEqual([expect.stringMatching(/^warning: The alarms could not be checked: /)])
})

it('Before the first deployment, the doctor checks what a deployment needs', async () => {
  emulators.stacks.outputs.delete('CDKToolkit')
  expect(await problems('summer')).toEqual([
    expect.stringContaining('npx cdk bootstrap'),
    'to do: The stage "summer" is not deployed yet. Run `npm run deploy -- --stage summer`.',
  ])
})

it.each([
  ['Not-a-name', {}, 'is not a valid name of a stage'],
  [
    stage,
    {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
      AWS_CONFIG_FILE: '/nowhere',
    },
    'There are no AWS credentials here.',
  ],
  [stage, { AWS_REGION: undefined, AWS_CONFIG_FILE: '/nowhere' }, 'No AWS region is set.'],
])('The doctor prints one sentence if it can check nothing: %s %j', async (name, environment, text) => {
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value)
  const stdout = new PassThrough()
  const code = await doctorCommand(['--stage', name], { stdout })
  expect(code).toBe(1)
  const lines = String(stdout.read()).split('\n')
  expect(lines.filter((line) => line.startsWith('to do')).at(-1)).toContain(text)
})
