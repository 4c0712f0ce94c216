/** What a function touches, which decides its environment and its grants: nothing else is allowed to it. */
export interface Uses {
  /** What the operator configured, as it is now. */
  configuration?: true
  content?: 'read' | 'write'
  subscribers?: 'read' | 'write'
  /** Prefixes of the private bucket. */
  kept?: { read?: readonly string[]; write?: readonly string[] }
  /** The published files. */
  site?: 'write'
  /** Queues that it sends to. */
  sends?: readonly QueueName[]
  /** Sends mail. */
  mail?: true
  /** Signs links and hides addresses. */
  keys?: 'read' | 'make'
  /** Writes links to the site. */
  siteUrl?: true
}

export type QueueName = 'fetch' | 'desk' | 'requests'

/** What a function is called by; `events` are SES's. */
type Trigger =
  | { every: { minutes: number } }
  | { queue: { batch: number; atOnce?: number; waitSeconds?: number; fifo?: true } }
  | { events: true }
  | { http: true }
  | { deployment: true }

export interface Entry {
  seconds: number
  megabytes: number
  trigger: Trigger
  uses: Uses
}

/** Every function: its file is `functions/handlers/NAME.ts`. A queue has the name of the function that it feeds. */
export const entries = {
  poll: {
    seconds: 60,
    megabytes: 256,
    trigger: { every: { minutes: 5 } },
    uses: { configuration: true, content: 'write', sends: ['fetch'] },
  },
  fetch: {
    seconds: 120,
    megabytes: 512,
    trigger: { queue: { batch: 5, atOnce: 5, waitSeconds: 5 } },
    uses: { configuration: true, content: 'write', sends: ['desk'] },
  },
  desk: {
    seconds: 60,
    megabytes: 1024,
    trigger: { queue: { batch: 10, fifo: true } },
    uses: { configuration: true, content: 'write' },
  },
  publish: {
    seconds: 120,
    megabytes: 1024,
    trigger: { every: { minutes: 1 } },
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
    trigger: { every: { minutes: 1 } },
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
    trigger: { every: { minutes: 1 } },
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
    trigger: { queue: { batch: 10, atOnce: 2 } },
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
    trigger: { every: { minutes: 24 * 60 } },
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
  keys: {
    seconds: 30,
    megabytes: 256,
    trigger: { deployment: true },
    uses: { keys: 'make' },
  },
} as const satisfies Record<string, Entry>

export type EntryName = keyof typeof entries
