import { runningCodeHash } from '../../../functions/adapters/local/files/code-hash.ts'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import type { LogFields } from '../../../functions/ports/logger.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { configuration } from '../configuration.ts'
import { FakeMailer } from '../fake-mailer.ts'
import { Outlets } from '../news.ts'
import type { Plan } from '../plan.ts'
import { keys } from '../readers.ts'
import { DigestProcess } from './digest-process.ts'
import { FaultyPorts } from './faulty-ports.ts'

/** What survives a process that ends: tables, files, sources and readers. */
export class OneMachine {
  time = 0
  readonly clock = () => new Date(this.time)
  readonly content = new SqliteTable(':memory:', this.clock)
  readonly subscribers = new SqliteTable(':memory:', this.clock)
  readonly site = new MemoryFiles()
  readonly kept = new MemoryFiles()
  readonly outlets = new Outlets()
  readonly fakeMailer: FakeMailer
  /** As in `FinalState`. */
  readonly sentAfterUnsubscribing: string[] = []
  readonly logged: { level: string; event: string; facts?: LogFields | undefined }[] = []
  readonly ports: FaultyPorts
  process: DigestProcess
  #ids = 0

  constructor(plan?: Plan, fakeMailer = new FakeMailer()) {
    this.ports = new FaultyPorts(plan)
    this.fakeMailer = fakeMailer
    fakeMailer.clock = this.clock
    this.process = new DigestProcess(this.#context())
  }

  /** Starts the process, and starts it again if it ends, as systemd would. */
  async start(): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      this.process = new DigestProcess(this.#context())
      const started = await this.process.start().then(
        () => true,
        (error: Error) => this.#log('fatal', error.message),
      )
      if (started && !this.ports.dead) return
    }
  }

  /** Uses the running process. If it ends, another is started and `undefined` is returned. */
  async run<T>(work: (process: DigestProcess) => Promise<T>): Promise<T | undefined> {
    const done = await work(this.process).catch((error: Error) => {
      if (!this.ports.dead) throw error
      return undefined
    })
    await this.process.idle()
    if (this.ports.dead) {
      this.#log('fatal', 'The process ended.')
      await this.start()
    }
    return done
  }

  /** Whether a planned fault happened. */
  get fired(): boolean {
    return this.ports.fired || this.fakeMailer.fired
  }

  close(): void {
    this.content.close()
    this.subscribers.close()
  }

  #log(level: string, event: string, facts?: LogFields): void {
    this.logged.push({ level, event, facts })
  }

  #context(): LocalContext {
    const { table, files, mailer, fetcher } = this.ports.open()
    const content = table('content', this.content)
    const kept = files('kept', this.kept)
    const { clock } = this
    return {
      folder: 'nowhere',
      vacuum() {},
      scrub: async () => true,
      configuration,
      clock,
      logger: {
        info: (event, facts) => this.#log('info', event, facts),
        warn: (event, facts) => this.#log('warn', event, facts),
        error: (event, facts) => this.#log('error', event, facts),
      },
      content,
      subscribers: table('subscribers', this.subscribers),
      site: files('site', this.site),
      kept,
      outbox: new MemoryFiles(),
      keys,
      cache: createPublisherCache({ content, kept, clock }),
      siteUrl: 'https://digest.example',
      owner: 'machine',
      codeHash: runningCodeHash(),
      asset: readAsset,
      newId: () => `id-${++this.#ids}`,
      random: () => 0.5,
      sleep: async (ms) => {
        const until = this.time + ms
        await null
        this.time = Math.max(this.time, until)
      },
      mailer: mailer(this.fakeMailer),
      smtp: true,
      pace: () => ({ firstDay: 500 }),
      fetcher: fetcher(this.outlets),
      useConfiguration: async () => false,
      purge: () => {
        this.content.purge()
        this.subscribers.purge()
      },
      close: async () => {},
    }
  }
}
