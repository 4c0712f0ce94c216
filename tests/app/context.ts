import { type LocalContext, openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { ArticleProcessor } from '../../functions/app/articles/article-processor.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Publication } from '../../functions/domain/model/publication.ts'
import type { Source } from '../../functions/domain/model/source.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import type { Preferences, Subscriber } from '../../functions/domain/model/subscriber.ts'
import type { LogFields } from '../../functions/ports/logger.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { now } from '../digest/fixtures.ts'
import { keepLine } from '../support/log-lines.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The project's own with some of its places, since each has pages and a feed that every publication would write. */
const small = withFewPlaces(readConfiguration({ base: 'config' }))

function withFewPlaces(configuration: Configuration): Configuration {
  const places = configuration.places.filter(({ id }) => /^us(-ca(-los-angeles)?|-tx|-ne|-ny)?$/.test(id))
  return { ...configuration, places }
}

/** One machine in a folder of its own, with a clock that the test moves. */
export class TrialContext {
  time = now.getTime()
  readonly folder = temporaryFolder()
  readonly logged: { event: string; facts?: LogFields | undefined }[] = []
  readonly context: LocalContext
  #articles = 0

  constructor(
    publication: Partial<Publication> = {},
    sources?: Source[],
    { allowPrivate = false }: { allowPrivate?: boolean } = {},
  ) {
    const log = (event: string, facts?: LogFields) => {
      this.logged.push({ event, facts })
      keepLine({ event, ...facts })
    }
    const configuration = sources ? { ...small, sources } : small
    this.context = openLocalContext({
      folder: this.folder,
      configuration: { ...configuration, publication: { ...configuration.publication, ...publication } },
      address: 'http://localhost:8080',
      allowPrivate,
      clock: () => new Date(this.time),
      logger: { info: log, warn: log, error: log },
    })
  }

  get clock() {
    return this.context.clock
  }

  close(): Promise<void> {
    return this.context.close()
  }

  later(minutes: number): void {
    this.time += minutes * 60_000
  }

  async subscribe(email: string, preferences: Partial<Preferences> = {}): Promise<string> {
    const [id = ''] = await this.subscribeAll([email], preferences)
    return id
  }

  async subscribeAll(emails: readonly string[], preferences: Partial<Preferences> = {}): Promise<string[]> {
    const { subscribers, keys } = this.context
    const at = this.clock().toISOString()
    const all = emails.map(
      (email): Subscriber => ({
        id: subscriberId(email, keys.address),
        email,
        state: 'active',
        preferences: {
          topics: [],
          places: [],
          frequency: 'weekly',
          language: 'en',
          matters: [],
          ...preferences,
        },
        consent: { at, form: 'test' },
        confirmedAt: at,
        changedAt: at,
        claims: {},
        bounces: 0,
      }),
    )
    await new Subscribers(subscribers).put(all.map((subscriber) => ({ subscriber, version: 0 })))
    return all.map(({ id }) => id)
  }

  /** Enters a story of its own, in words that no other shares. */
  async addStory({
    places = ['us'],
    topics = ['congress'],
  }: Partial<Pick<Story, 'places' | 'topics'>> = {}): Promise<void> {
    const n = ++this.#articles
    const word = 'abcdefghijklmnopqrstuvwxyz'[n]!.repeat(7)
    const article: Article = {
      id: `article-${n}`,
      source: 'courier',
      url: `https://courier.example/${n}`,
      title: `Congress debates ${word} ${word}ing ${word}er`,
      summary: `${word}ly ${word}ed.`,
      text: `${word}ly ${word}ed ${word}ness ${word}ful ${word}ish.`,
      published: this.clock().toISOString(),
      firstSeen: this.clock().toISOString(),
      categories: [],
      language: 'en',
      outlet: 'Courier',
    }
    const { content: table, clock, logger } = this.context
    const desk = new ArticleProcessor({
      table,
      clock,
      logger,
      classify: () => ({
        relevant: true,
        score: 1,
        reasons: [],
        topics,
        places,
        kind: 'news',
        matters: [],
      }),
    })
    await desk.process([article])
    this.later(1)
  }
}
