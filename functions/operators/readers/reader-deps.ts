import type {
  LoggedReaderAct,
  MailingAct,
  ReaderAct,
  ReaderChange,
} from '../../domain/decisions/reader-act.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Delivery, DeliveryCounts } from '../../domain/model/delivery.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Mailing } from '../../store/editions/mailings.ts'
import type { SubscriberCounts } from '../../store/subscribers/subscriber-counts.ts'
import type { OperatorDeps } from '../operator-deps.ts'

/** The result of a change. */
export interface ReaderChanged {
  changed: boolean
  /** Whether they were getting emails until now, so that one may be under way. */
  wasActive: boolean
  /** Of a deletion: the ids of the reader's other addresses that were deleted too. */
  others: readonly string[]
  /** Of a deletion on one machine: whether the address is gone from every file, or may have left traces. */
  erased?: 'gone' | 'traces'
}

/** What became of an edition when it was counted. */
export type CountedDeliveries = DeliveryCounts & { at: Date }

/** Dependencies of the pages about subscribers and mailings. They have no access to sources and stories. */
export interface ReaderPageDeps extends OperatorDeps {
  /** The counts, `undefined` if a long list was not counted yet; and whether it is counted only once a day. */
  counts: () => Promise<{ counts: SubscriberCounts | undefined; isDaily: boolean }>
  find: (address: string) => Promise<Subscriber | undefined>
  subscriber: (id: string) => Promise<Subscriber | undefined>
  /** The deliveries of the newest editions, the oldest first. */
  lastDeliveries: (id: string) => Promise<Delivery[]>
  change: (id: string, act: ReaderChange) => Promise<ReaderChanged>
  /**
   * Asks another address to confirm. `ended` if the subscriber can't change theirs, `same` if it is the same, `limited` if
   * either of the two has had too many emails today, `blocked` if the new one complained.
   */
  move: (
    subscriber: Subscriber,
    to: string,
  ) => Promise<'requested' | 'ended' | 'same' | 'limited' | 'blocked'>
  /** Everything that is kept about a subscriber, as JSON. */
  download: (subscriber: Subscriber) => Promise<string>
  /** The mailings of the newest editions, the newest first, and how many older ones there are. */
  mailings: () => Promise<{ newest: Mailing[]; older: number }>
  mailing: (edition: string) => Promise<Mailing | undefined>
  /** Counts the emails of an edition for at most this many milliseconds; `undefined` if that was too short. */
  deliveries: (edition: string, longest?: number) => Promise<CountedDeliveries | undefined>
  /**
   * `done` is `false` if the mailing's state does not allow the act, or is not the one that was `seen`. `changed` is `false`
   * if the mailing was already in the state that the act leads to.
   */
  control: (
    edition: string,
    act: MailingAct,
    seen?: string,
  ) => Promise<{ mailing: Mailing; done: boolean; changed: boolean } | undefined>
  allows: (state: Mailing['state'], act: MailingAct) => boolean
  /** How many days backups keep deleted data; `undefined` if there are none. */
  backupDays: number | undefined
  /** The origin to which the sign-up form is sent, such as `https://digest.example`. */
  formOrigin: string
  /** The sign-up form for another site, as HTML. */
  signUpForm: (language: Language) => string
  acts: {
    add: (act: ReaderAct, by: string) => Promise<void>
    newest: (limit: number) => Promise<LoggedReaderAct[]>
  }
}
