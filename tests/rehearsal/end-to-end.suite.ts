import { text } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoDb, s3 } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { S3Files } from '../../functions/adapters/aws/s3/s3-files.ts'
import { email, event, idle, type RequestsPerEvent, signUp } from '../../functions/cli/bill/measured.ts'
import { store, storedAt } from '../../functions/configuration/stored.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { type MetricDefinition, metricDefinitions } from '../../infra/monitoring/metrics.ts'
import { type FunctionName, functionNames, ofType } from '../infra/resources.ts'
import type { Template, Templates } from '../infra/synthesize.ts'
import { listenOnLoopback } from '../support/loopback-server.ts'
import { makeAlertDue, zoneOfTheDay } from './alert-slot.ts'
import { request, sesEvent } from './events.ts'
import { documents } from './news.ts'
import { permissionOf, refusal, type Statement, statementsOf } from './permissions.ts'
import { servePublicly } from './public-feeds.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'
import { less, tally } from './tally.ts'

const READER = 'reader@example.net'
const EDITOR = 'ana@example.net'

/** One story in several steps, each of which goes on where the last one ended. */
export function endToEndSuite(configuration: Configuration): void {
  let rehearsal: Rehearsal
  let templates: Templates
  let feeds: Awaited<ReturnType<typeof servePublicly>>

  beforeAll(async () => {
    rehearsal = await rehearse(configuration)
    templates = rehearsal.templates
    await storeBadly()
    feeds = await servePublicly(documents(new Date()))
  }, 120_000)
  afterAll(async () => {
    await rehearsal.close()
    await feeds.close()
  })

  const mails = () => rehearsal.emulators.mails.mails
  const lastMail = () => mails().at(-1)!
  const named = (type: string) => String(rehearsal.resolve({ Ref: type }))
  const site = () => new S3Files(s3(), onlyId(templates.service, 'AWS::S3::Bucket').toLowerCase())
  /** A good configuration, over which one was laid that is cut off. */
  const storeBadly = async () => {
    const kept = new S3Files(s3(), onlyId(templates.data, 'AWS::S3::Bucket').toLowerCase())
    const { publication } = configuration
    const { weekly, daily } = publication.schedule
    const timeZone = zoneOfTheDay(new Date())
    // Whether the next edition's draft is due depends on the hour of the test.
    const schedule = { timeZone, weekly: { ...weekly, draftHours: 0 }, daily }
    const stored = { ...publication, title: 'The Last Good Title', editors: [`Ana <${EDITOR}>`], schedule }
    await store({ ...configuration, publication: stored }, kept)
    const good = (await kept.read(storedAt.current))!
    await kept.write(storedAt.previous, good, { contentType: 'application/json' })
    await kept.write(storedAt.current, good.slice(0, 1000), { contentType: 'application/json' })
  }
  const published = async (path: string) => new TextDecoder().decode(await site().read(path))
  const subscribers = () => new DynamoTable(dynamoDb(), named('SubscribersF56A45C7'), () => new Date())
  const content = () =>
    new DynamoTable(
      dynamoDb(),
      ofType(templates.data, 'AWS::DynamoDB::GlobalTable').find(([id]) => id.startsWith('Content'))![0],
      () => new Date(),
    )
  const originKey = () =>
    String(rehearsal.resolve({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }))
  const ask = (method: 'GET' | 'POST', path: string, form?: Record<string, string>) =>
    rehearsal.ask(request(method, path, originKey(), form))
  const decide = (page: string, form: Record<string, string>) =>
    rehearsal.ask(request('POST', `${editorsDesk}${page}`, originKey(), form))
  let editorsDesk = ''
  const linkIn = async (pattern: RegExp) => {
    const { text = '' } = await simpleParser(lastMail().raw)
    return new URL(pattern.exec(text)?.[0] ?? 'missing:').pathname
  }
  const ledger = async () => {
    const { edition = '', subscriber = '' } = lastMail().tags
    const [row] = await new Deliveries(subscribers()).get(edition, [subscriber])
    return row?.delivery.state
  }

  it.each(functionNames)('keeps the bundle of %s small', (name) => {
    const kilobytes = rehearsal.sizes.get(name)! / 1024
    expect(kilobytes).toBeLessThanOrEqual(name === 'fetch' ? 1200 : name === 'routes' ? 450 : 700)
  })

  it('makes its keys at the first deployment and keeps them at the next', async () => {
    const answers: unknown[] = []
    const server = await listenOnLoopback(async (asked, answer) => {
      answers.push(JSON.parse(await text(asked)))
      answer.end()
    })
    const deploy = (RequestType: string) =>
      rehearsal.invoke('keys', { RequestType, ResponseURL: `${server.url}/`, RequestId: 'r' })
    const kept = rehearsal.emulators.parameters.kept
    await deploy('Create')
    const [made] = [...kept.values()]
    await deploy('Update')
    await deploy('Delete')
    await server.close()
    expect(answers).toMatchObject(Array(3).fill({ Status: 'SUCCESS', RequestId: 'r' }))
    expect([...kept.values()]).toEqual([{ value: made!.value, type: 'SecureString' }])
  })

  it('refuses requests that bypass CloudFront', async () => {
    const answer = await rehearsal.ask(request('POST', '/subscribe', 'guessed', { email: READER }))
    expect(answer.statusCode).toBe(403)
  })

  it('answers a link that was cut off with a page of its own, which CloudFront lets through', async () => {
    const answer = await ask('GET', '/confirm/cut-off')
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.body).toContain('<main')
  })

  it('emails a confirmation link to a reader who signs up', async () => {
    const answer = await ask('POST', '/subscribe', { email: READER })
    expect(answer.statusCode).toBe(200)
    expect(await rehearsal.drain('requests')).toBe(1)
    expect(mails().map(({ to }) => to)).toEqual([[READER]])
  })

  it('counts them as a subscriber once they press the button, and not when they open the page', async () => {
    const path = await linkIn(/https:\S+\/confirm\/\S+/)
    const state = async () => {
      const [standing] = await new Subscribers(subscribers()).get([lastMail().tags.subscriber ?? ''])
      return standing?.subscriber.state
    }
    expect((await ask('GET', path)).statusCode).toBe(200)
    expect(await state()).toBe('pending')
    expect((await ask('POST', path, {})).statusCode).toBe(200)
    expect(await state()).toBe('active')
    await rehearsal.drain('requests')
  })

  it('reads the sources that are due, once', async () => {
    await rehearsal.tick('poll')
    await rehearsal.tick('poll')
    expect(await rehearsal.drain('fetch')).toBe(4)
    expect(feeds.asked.sort()).toEqual(['/harbor.xml', '/valley.xml'])
  })

  it('processes articles and publishes them', async () => {
    expect(await rehearsal.drain('desk')).toBeGreaterThan(0)
    await rehearsal.tick('publish')
    const feed = JSON.parse(await published('feed.json')) as { items: { title: string }[] }
    expect(feed.items.map(({ title }) => title).sort()).toEqual([
      'Homeland Security extends TPS for Haiti',
      'Homeland Security tightens asylum screening in final rule',
      'Judge blocks new fee for green card applicants',
    ])
    expect(await published('index.html')).toContain('asylum screening')
    // The configuration that is damaged was passed over, by every function that starts here.
    expect(await published('index.html')).toContain('The Last Good Title')
    expect(await published('feed.xml')).toContain('d111111abcdef8.cloudfront.net')
    expect(await published('fonts/source-sans-3-5.3.0.woff2')).not.toBe('')
  })

  it('emails an editor the link to the desk, and publishes a link that they add', async () => {
    expect((await ask('POST', '/edit', { email: EDITOR })).statusCode).toBe(200)
    await rehearsal.drain('requests')
    expect(lastMail().to).toEqual([EDITOR])
    editorsDesk = (await linkIn(/https:\S+\/edit\/\S+/)).replace(/\/$/, '')
    const seen = await rehearsal.ask(request('GET', `${editorsDesk}/near`, originKey()))
    expect(seen.statusCode).toBe(200)
    const bulletin = { url: 'https://travel.example/bulletin', title: 'Visa Bulletin', outlet: 'State' }
    expect((await decide('/link', { do: 'link', seen: '0', ...bulletin })).statusCode).toBe(303)
    // The desk can't do it at once, and nothing else will bring it there.
    rehearsal.emulators.door.fail('denied', 1, ({ key }) => key === 'DECISIONS')
    await rehearsal.deliver('desk')
    await rehearsal.tick('publish')
    expect(await published('feed.json')).toContain('Visa Bulletin')
  })

  it('composes nothing before the first slot of its schedule', async () => {
    await rehearsal.tick('compose')
    const before = mails().length
    await rehearsal.tick('send')
    expect(mails()).toHaveLength(before)
  })

  it('composes the edition that an editor requests, and only one however often it is called', async () => {
    const asked = await decide('/editions', { do: 'extra', seen: '1', frequency: 'weekly' })
    expect(asked.statusCode).toBe(303)
    await rehearsal.tick('compose')
    await rehearsal.tick('compose')
    const before = mails().length
    await rehearsal.tick('send')
    await rehearsal.tick('send')
    expect(mails()).toHaveLength(before + 1)
    const mail = lastMail()
    expect(mail.to).toEqual([READER])
    expect((await simpleParser(mail.raw)).text).toContain('asylum screening')
    expect(await ledger()).toBe('accepted')
  })

  it('records the events of SES', async () => {
    await rehearsal.event(sesEvent('Delivery', lastMail()))
    expect(await ledger()).toBe('delivered')
    const bounce = { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }
    await rehearsal.event(sesEvent('Bounce', lastMail(), bounce))
    expect(await ledger()).toBe('bounced')
  })

  it('shows the draft of the next edition', async () => {
    const list = await rehearsal.ask(request('GET', `${editorsDesk}/editions`, originKey()))
    const path = /\/edit\/[^"]+\/editions\/[\w-]+/.exec(list.body)?.[0] ?? ''
    const draft = await rehearsal.ask(request('GET', path, originKey()))
    expect(draft.statusCode).toBe(200)
    expect(draft.body).toContain('name="introduction"')
  })

  it('publishes the edition too', async () => {
    await rehearsal.tick('publish')
    const page = await published(`editions/${lastMail().tags.edition}/index.html`)
    expect(page).toContain('asylum screening')
  })

  it('lets a subscriber follow a matter from its page with one click and a confirmation', async () => {
    expect(await published('matters/tps-haiti/index.html')).toContain('name="matter" value="tps-haiti"')
    const follow = { email: READER, matter: 'tps-haiti' }
    expect((await ask('POST', '/subscribe', follow)).statusCode).toBe(200)
    await rehearsal.drain('requests')
    expect(lastMail().to).toEqual([READER])
    expect((await simpleParser(lastMail().raw)).subject).toContain('Temporary Protected Status for Haiti')
    const follower = lastMail().tags.subscriber ?? ''
    const followed = async () => {
      const [standing] = await new Subscribers(subscribers()).get([follower])
      return standing?.subscriber.preferences
    }
    const path = await linkIn(/https:\S+\/confirm\/\S+/)
    expect((await ask('GET', path)).body).toContain('Temporary Protected Status for Haiti')
    expect(await followed()).toMatchObject({ matters: [] })
    expect((await ask('POST', path, { alerts: 'yes' })).statusCode).toBe(200)
    expect(await followed()).toMatchObject({ matters: ['tps-haiti'], alerts: true })
  })

  it('publishes the status that an editor sets at the desk', async () => {
    const page = await rehearsal.ask(request('GET', `${editorsDesk}/matters/tps-haiti`, originKey()))
    expect(page.statusCode).toBe(200)
    const day = new Date().toISOString().slice(0, 10)
    const set = { do: 'set-matter-status', seen: '2', status: 'terminated', day }
    expect((await decide('/matters/tps-haiti', set)).statusCode).toBe(303)
    await rehearsal.deliver('desk')
    await rehearsal.tick('publish')
    expect(await published('matters/tps-haiti/index.html')).toContain('Termination announced')
    expect(await published('es/matters/changes.xml')).toContain('<language>es</language>')
  })

  it('emails the follower the change the same day, once, and has no page of that email', async () => {
    const tick = async () => {
      await makeAlertDue(content())
      await rehearsal.tick('compose')
      await rehearsal.tick('send')
    }
    const before = mails().length
    await tick()
    await tick()
    expect(mails()).toHaveLength(before + 1)
    expect(lastMail().to).toEqual([READER])
    expect(lastMail().tags.edition).toMatch(/^\d{4}-\d\d-\d\d-alert-14$/)
    expect((await simpleParser(lastMail().raw)).subject).toContain('Haiti: Termination announced')
    expect(await ledger()).toBe('accepted')
    await rehearsal.tick('publish')
    expect((await Array.fromAsync(site().list(''))).filter((path) => path.includes('alert'))).toEqual([])
  })

  it('publishes the whole site again if its bucket was emptied', async () => {
    const paths = () => Array.fromAsync(site().list(''))
    const before = await paths()
    for (const path of before) await site().remove(path)
    rehearsal.restart('publish')
    await rehearsal.tick('publish')
    expect(await paths()).toEqual(before)
  })

  it('sends the edition to a reader who confirms later', async () => {
    await ask('POST', '/subscribe', { email: 'late@example.net' })
    await rehearsal.drain('requests')
    await ask('POST', await linkIn(/https:\S+\/confirm\/\S+/), {})
    await rehearsal.drain('requests')
    await rehearsal.tick('send')
    expect(lastMail().to).toEqual(['late@example.net'])
    expect(await ledger()).toBe('accepted')
  })

  it('lets them unsubscribe with one click, and sends them no more email', async () => {
    const path = await linkIn(/https:\S+\/unsubscribe\/\S+/)
    expect((await ask('POST', path, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200)
    const before = mails().length
    await rehearsal.tick('forget')
    await rehearsal.tick('send')
    expect(mails()).toHaveLength(before)
  })

  describe('the bill', () => {
    const asks = async (name: FunctionName, event: unknown) => {
      const before = rehearsal.calls.get(name)!.length
      await rehearsal.invoke(name, event)
      return tally(rehearsal.calls.get(name)!.slice(before))
    }
    /** A figure is no less than what was counted, and not twice as much. */
    const reckonsWith = (counted: Required<RequestsPerEvent>, figure: RequestsPerEvent) => {
      for (const [of, number] of Object.entries({ s3Reads: 0, s3Writes: 0, ...figure })) {
        const found = counted[of as keyof RequestsPerEvent]
        expect(number, `${of}, of which ${found} were counted`).toBeGreaterThanOrEqual(found)
        expect(number, `${of}, of which ${found} were counted`).toBeLessThanOrEqual(2 * found + 1)
      }
    }

    it.each(Object.entries(idle))(
      'reckons with what %s asks for where there is nothing to do',
      async (name, figure) => {
        await rehearsal.invoke(name as FunctionName, {})
        reckonsWith(await asks(name as FunctionName, {}), figure)
      },
    )

    it('counts the requests for an email, an event of SES and a sign-up', async () => {
      const before = tally(signUps())
      await join('third@example.net')
      const one = await asks('send', {})
      await join('fourth@example.net')
      await join('fifth@example.net')
      const two = await asks('send', {})
      reckonsWith(less(two, one), email)
      reckonsWith(await asks('feedback', sesEvent('Delivery', lastMail())), event)
      const { reads, writes } = less(tally(signUps()), before)
      // Each message was handled twice, as a queue may.
      reckonsWith({ reads: reads / 3, writes: writes / 3, s3Reads: 0, s3Writes: 0 }, signUp)
    })

    const signUps = () => [...rehearsal.calls.get('routes')!, ...rehearsal.calls.get('requests')!]
    const join = async (email: string) => {
      await ask('POST', '/subscribe', { email })
      await rehearsal.drain('requests')
      await ask('POST', await linkIn(/https:\S+\/confirm\/\S+/), {})
      await rehearsal.drain('requests')
    }
  })

  it('moves a message that keeps failing to the dead-letter queue, where its alarm and redrive look for it', async () => {
    const { queues } = rehearsal.emulators
    const name = (of: RegExp) => ofType(templates.service, 'AWS::SQS::Queue').find(([id]) => of.test(id))![0]
    queues.sendMessage(name(/SubscribersQueueWork/), 'no message of ours')
    await rehearsal.deliver('requests')
    const left = queues.inspectQueue(name(/SubscribersQueueDeadLetters/))!.messages.ready
    expect(left.map(({ body }) => body)).toEqual(['no message of ours'])
    expect(JSON.stringify(rehearsal.lines.get('requests'))).toContain('"attempt":3')
  })

  it('logs what each metric is read from, as numbers', () => {
    for (const [metric, lines] of Object.entries<readonly MetricDefinition[]>(metricDefinitions)) {
      for (const { by, event, field } of lines) {
        const messages = rehearsal.lines.get(by)!.map(({ message }) => message as Record<string, unknown>)
        const found = messages.filter((message) => message.event === event)
        const numbers = found.flatMap((message) => (field ? (message[field] ?? []) : 1))
        expect(numbers.every((number) => typeof number === 'number' && number >= 0)).toBe(true)
        const happens = !/Lost|LeftOut|Late|Excluded|Failed|Cancelled|Uncertain|Complained/.test(metric)
        expect(numbers.length > 0, `${metric} from "${event}" of ${by}`).toBe(happens)
      }
    }
  })

  it('logs no address, no token and no text', () => {
    const all = JSON.stringify([...rehearsal.lines.values()])
    expect(all).toContain('mail delivered')
    expect(all).not.toMatch(/@example|\/confirm\/|\/unsubscribe\/|asylum screening|haiti/i)
  })

  it.each(functionNames)(
    'lets %s do all that it asked for, and gives it nothing that it never touched',
    async (name) => {
      const calls = rehearsal.calls.get(name)!
      const statements = statementsOf(templates.service, name, rehearsal.resolve)
      const refused = await Promise.all(distinct(calls).map((call) => refusal(call, statements)))
      expect(refused.filter(Boolean)).toEqual([])
      const touched = new Set(calls.flatMap((call) => permissionOf(call).resources))
      const granted = statements.filter((one) => !isForLambda(one)).flatMap(({ Resource }) => Resource)
      for (const arn of granted) {
        const prefix = arn.replace(/\*$/, '')
        expect(
          [...touched].some((one) => one.startsWith(prefix)) || arn === '*',
          `${name} never used ${arn}`,
        ).toBe(true)
      }
    },
  )
}

/** What Lambda itself does in a function's name: write its log, take from its queue, put aside what failed. */
function isForLambda({ Action, Resource }: Statement): boolean {
  const actions = [Action].flat()
  const deadLetters = [Resource].flat().some((arn) => arn.includes(':Undelivered'))
  return (
    deadLetters || actions.some((action) => action.startsWith('logs:') || action === 'sqs:ReceiveMessage')
  )
}

function distinct<T>(calls: readonly T[]): T[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()]
}

function onlyId({ Resources }: Template, type: string): string {
  return Object.keys(Resources).find((id) => Resources[id]!.Type === type)!
}
