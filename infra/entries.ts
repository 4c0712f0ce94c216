import { schedule } from '../functions/app/schedule.ts'

/** What a function uses. It decides the environment variables and the permissions of the function, which has no others. */
export interface Uses {
  /** The operator's current configuration. */
  configuration?: true
  content?: 'read' | 'write'
  subscribers?: 'read' | 'write'
  /** Prefixes in the private bucket. */
  kept?: { read?: readonly string[]; write?: readonly string[] }
  /** The published files. */
  site?: 'write'
  /** Queues that it sends to. */
  sends?: readonly QueueName[]
  /** Sends email. */
  mail?: true
  /** The keys that sign links and hash addresses. */
  keys?: 'read' | 'make'
  /** Writes links to the site, so it needs its address. */
  siteUrl?: true
}

/** A queue, by the function that it feeds. `desk` is the article processor, a name that deployed stages have. */
export type QueueName = 'fetch' | 'desk' | 'requests'

/** What calls a function. `events` are those of SES. */
type Trigger =
  | { every: { minutes: number } }
  /** With `atOnce`, how many calls at once. A queue in order (`fifo`) has one. */
  | { queue: { atOnce?: number; fifo?: true } }
  | { events: true }
  | { http: true }
  | { deployment: true }

/** A Lambda function: its limits, what calls it and what it uses. */
export interface Entry {
  seconds: number
  megabytes: number
  trigger: Trigger
  uses: Uses
}

/** Every function, by name: its code is in `functions/handlers/NAME.ts`. A queue has the name of the function that it feeds. */
export const entries = {
  poll: {
    seconds: 60,
    megabytes: 256,
    trigger: { every: { minutes: schedule.poll.everyMinutes } },
    uses: { configuration: true, content: 'write', sends: ['fetch'] },
  },
  fetch: {
    seconds: 60,
    megabytes: 512,
    trigger: { queue: { atOnce: 2 } },
    uses: { configuration: true, content: 'write', sends: ['desk'] },
  },
  desk: {
    // A new process first reads 35 days of the log. If that takes longer, the next call continues.
    seconds: 90,
    megabytes: 1024,
    trigger: { queue: { fifo: true } },
    uses: { configuration: true, content: 'write' },
  },
  publish: {
    seconds: 120,
    megabytes: 1024,
    trigger: { every: { minutes: schedule.publish.everyMinutes } },
    uses: {
      configuration: true,
      content: 'write',
      site: 'write',
      kept: { read: ['editions/', 'manifest/'], write: ['manifest/'] },
      siteUrl: true,
    },
  },
  compose: {
    seconds: 120,
    megabytes: 1024,
    trigger: { every: { minutes: schedule.compose.everyMinutes } },
    uses: {
      configuration: true,
      content: 'write',
      subscribers: 'write',
      kept: { read: ['editions/'], write: ['editions/'] },
    },
  },
  send: {
    seconds: 300,
    megabytes: 512,
    trigger: { every: { minutes: schedule.send.everyMinutes } },
    uses: {
      configuration: true,
      content: 'read',
      subscribers: 'write',
      kept: { read: ['editions/'] },
      mail: true,
      keys: 'read',
      siteUrl: true,
    },
  },
  feedback: {
    seconds: 30,
    megabytes: 256,
    trigger: { events: true },
    uses: { subscribers: 'write' },
  },
  requests: {
    seconds: 30,
    megabytes: 256,
    trigger: { queue: { atOnce: 2 } },
    uses: {
      configuration: true,
      content: 'read',
      subscribers: 'write',
      kept: { read: ['editions/'] },
      mail: true,
      keys: 'read',
      siteUrl: true,
    },
  },
  forget: {
    seconds: 300,
    megabytes: 256,
    trigger: { every: { minutes: schedule.forget.everyMinutes } },
    uses: { subscribers: 'write' },
  },
  routes: {
    seconds: 10,
    megabytes: 512,
    trigger: { http: true },
    uses: { configuration: true, subscribers: 'write', sends: ['requests'], keys: 'read' },
  },
  edit: {
    seconds: 20,
    megabytes: 1024,
    trigger: { http: true },
    uses: {
      configuration: true,
      content: 'write',
      kept: { read: ['editions/'] },
      sends: ['desk'],
      keys: 'read',
    },
  },
  // It reads no subscribers: the pages about them are another function's.
  operate: {
    seconds: 20,
    megabytes: 1024,
    trigger: { http: true },
    uses: { configuration: true, content: 'write', sends: ['fetch'], keys: 'read' },
  },
  // It reads no sources and no stories.
  readers: {
    seconds: 20,
    megabytes: 512,
    trigger: { http: true },
    uses: {
      configuration: true,
      subscribers: 'write',
      sends: ['requests'],
      keys: 'read',
      siteUrl: true,
    },
  },
  keys: {
    seconds: 60,
    megabytes: 256,
    trigger: { deployment: true },
    uses: { keys: 'make' },
  },
} as const satisfies Record<string, Entry>

/** The name of a function. */
export type EntryName = keyof typeof entries
