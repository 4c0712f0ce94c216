import { simpleParser } from 'mailparser'
import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { S3Files } from '../../functions/adapters/aws/s3/s3-files.ts'
import { store, storedAt } from '../../functions/configuration/stored.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { ofType } from '../infra/resources.ts'
import type { Template, Templates } from '../infra/synthesize.ts'
import { zoneOfTheDay } from './alert-slot.ts'
import { request } from './events.ts'
import { documents } from './news.ts'
import { servePublicly } from './public-feeds.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

export const READER = 'reader@example.net'
export const EDITOR = 'ana@example.net'
export const OPERATOR = 'omar@example.net'

/** A feed that is not a source at first, with nothing for readers. */
const canyon = `<rss version="2.0"><channel><title>Canyon Courier</title><item><guid>1</guid><title>Bakery wins prize for sourdough</title><link>https://canyon.example/1</link></item></channel></rss>`

/** What the steps of the rehearsal do and see. Each goes on where the last one ended. */
export class Stage {
  rehearsal!: Rehearsal
  feeds!: Awaited<ReturnType<typeof servePublicly>>
  /** The address of the editors' desk, once an editor was emailed the link. */
  editorsDesk = ''

  /** Deploys it, with a stored configuration that is cut off, over a good one. */
  async open(configuration: Configuration): Promise<void> {
    this.rehearsal = await rehearse(configuration)
    await this.#storeBadly(configuration)
    this.feeds = await servePublicly({ ...documents(new Date()), '/canyon.xml': canyon })
  }

  async close(): Promise<void> {
    await this.rehearsal.close()
    await this.feeds.close()
  }

  get templates(): Templates {
    return this.rehearsal.templates
  }

  mails() {
    return this.rehearsal.emulators.mails.mails
  }

  lastMail() {
    return this.mails().at(-1)!
  }

  site(): S3Files {
    return new S3Files(onlyId(this.templates.service, 'AWS::S3::Bucket').toLowerCase())
  }

  async published(path: string): Promise<string> {
    return new TextDecoder().decode(await this.site().read(path))
  }

  subscribers(): DynamoTable {
    return tableOf(String(this.rehearsal.resolve({ Ref: 'SubscribersF56A45C7' })))
  }

  content(): DynamoTable {
    const tables = ofType(this.templates.data, 'AWS::DynamoDB::GlobalTable')
    return tableOf(tables.find(([id]) => id.startsWith('Content'))![0])
  }

  originKey(): string {
    return String(
      this.rehearsal.resolve({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }),
    )
  }

  ask(method: 'GET' | 'POST', path: string, form?: Record<string, string>) {
    return this.rehearsal.ask(request(method, path, this.originKey(), form))
  }

  decide(page: string, form: Record<string, string>) {
    return this.ask('POST', `${this.editorsDesk}${page}`, form)
  }

  /** The path of the link in the last email. */
  async linkIn(pattern: RegExp): Promise<string> {
    const { text = '' } = await simpleParser(this.lastMail().raw)
    return new URL(pattern.exec(text)?.[0] ?? 'missing:').pathname
  }

  /** What the ledger says of the last email. */
  async ledger() {
    const { edition = '', subscriber = '' } = this.lastMail().tags
    const [row] = await new Deliveries(this.subscribers()).get(edition, [subscriber])
    return row?.delivery.state
  }

  async #storeBadly(configuration: Configuration): Promise<void> {
    const kept = new S3Files(onlyId(this.templates.data, 'AWS::S3::Bucket').toLowerCase())
    const { publication } = configuration
    const { weekly, daily } = publication.schedule
    const timeZone = zoneOfTheDay(new Date())
    // Whether the next edition's draft is due depends on the hour of the test.
    const schedule = { timeZone, weekly: { ...weekly, draftHours: 0 }, daily }
    const people = { editors: [`Ana <${EDITOR}>`], operators: [`Omar <${OPERATOR}>`] }
    const stored = { ...publication, title: 'The Last Good Title', ...people, schedule }
    await store({ ...configuration, publication: stored }, kept)
    const good = (await kept.read(storedAt.current))!
    await kept.write(storedAt.previous, good, { contentType: 'application/json' })
    await kept.write(storedAt.current, good.slice(0, 1000), { contentType: 'application/json' })
  }
}

const tableOf = (name: string) => new DynamoTable(dynamoDb(), name, () => new Date())

function onlyId({ Resources }: Template, type: string): string {
  return Object.keys(Resources).find((id) => Resources[id]!.Type === type)!
}
