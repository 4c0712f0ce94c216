import { codeHash } from '../../functions/adapters/local/files/code-hash.ts'
import type { LocalContext } from '../../functions/adapters/local/local-context.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { createPublisherCache } from '../../functions/app/publish/publisher-cache.ts'
import type { LogFields } from '../../functions/ports/logger.ts'
import { readAsset } from '../../functions/publish/site/assets.ts'
import { MemoryFiles } from '../publish/memory-files.ts'
import { configuration } from './configuration.ts'
import type { Plan } from './faults.ts'
import { Machine } from './machine.ts'
import { Outlets } from './news.ts'
import { PortDoor } from './port-door.ts'
import { PostOffice } from './post-office.ts'
import { keys } from './readers.ts'

const release = codeHash()

/** What lasts when the process ends: tables, folders, and the world that it talks to. */
export class OneMachine {
  time = 0
  readonly clock = () => new Date(this.time)
  readonly content = new SqliteTable(':memory:', this.clock)
  readonly subscribers = new SqliteTable(':memory:', this.clock)
  readonly site = new MemoryFiles()
  readonly kept = new MemoryFiles()
  readonly outlets = new Outlets()
  readonly postOffice: PostOffice
  /** Sentences of what must not be: see `cycle.ts`. */
  readonly mailedAfterLeaving: string[] = []
  readonly logger: { level: string; event: string; facts?: LogFields | undefined }[] = []
  readonly door: PortDoor
  machine: Machine
  #ids = 0

  constructor(plan?: Plan, postOffice = new PostOffice()) {
    this.door = new PortDoor(plan)
    this.postOffice = postOffice
    postOffice.clock = this.clock
    this.machine = new Machine(this.#context())
  }

  /** Starts the process, and again where it ends meanwhile, as whoever watches over it would. */
  async start(): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      this.machine = new Machine(this.#context())
      const started = await this.machine.start().then(
        () => true,
        (error: Error) => this.#log('fatal', error.message),
      )
      if (started && !this.door.dead) return
    }
  }

  /** Does something with the process that runs; where it ends meanwhile another one is started, and it says nothing. */
  async run<T>(work: (machine: Machine) => Promise<T>): Promise<T | undefined> {
    const done = await work(this.machine).catch((error: Error) => {
      if (!this.door.dead) throw error
      return undefined
    })
    await this.machine.idle()
    if (this.door.dead) {
      this.#log('fatal', 'The process ended.')
      await this.start()
    }
    return done
  }

  /** Whether anything went wrong by a plan. */
  get fired(): boolean {
    return this.door.fired || this.postOffice.fired
  }

  close(): void {
    this.content.close()
    this.subscribers.close()
  }

  #log(level: string, event: string, facts?: LogFields): void {
    this.logger.push({ level, event, facts })
  }

  #context(): LocalContext {
    const { table, files, mailer, fetcher } = this.door.open()
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
      codeHash: release,
      asset: readAsset,
      newId: () => `id-${++this.#ids}`,
      random: () => 0.5,
      sleep: async (ms) => {
        const until = this.time + ms
        await null
        this.time = Math.max(this.time, until)
      },
      mailer: mailer(this.postOffice),
      smtp: true,
      ramp: true,
      fetcher: fetcher(this.outlets),
      useConfiguration: () => {},
      purge: () => {
        this.content.purge()
        this.subscribers.purge()
      },
      close: async () => {},
    }
  }
}
