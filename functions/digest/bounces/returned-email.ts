import type { Email } from 'postal-mime'

/** The characters of a returned email in which links of ours are looked for. */
const MAX_TEXT = 64 * 1024
/** Whoever writes more of them than this is forging. */
const MAX_FOUND = 10
/** A token that `signToken` made for `unsubscribe` or `confirm`. */
const token = /\b[uc]\.[\w-]{1,64}\.[a-z2-7]{26}\.[0-9a-z]{1,12}\.[0-9a-f]{32}\b/g

/** What a returned email says about which of ours it was. Anybody can write such an email, so none of it is proved. */
export interface ReturnedEmail {
  /** Tokens of links that are in our emails. */
  tokens: readonly string[]
  /** The hash at the beginning of its Message-ID, if it has the form of ours. */
  id?: string
  /** The edition that its Feedback-ID names. */
  edition?: string
  /** Its date, in ISO 8601. */
  sentAt?: string
}

/** Finds in a returned email what our emails contain. */
export function readReturned({ headers, text = '' }: Email): ReturnedEmail {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value.slice(0, 2000) ?? ''
  const id = /^\s*<?([0-9a-f]{32})@/.exec(value('message-id'))?.[1]
  const edition = /^\s*([\w.-]{1,40}):/.exec(value('feedback-id'))?.[1]
  const date = new Date(value('date').slice(0, 100))
  const places = [value('list-unsubscribe').replace(/\s+/g, ''), text.slice(0, MAX_TEXT)]
  return {
    tokens: [...new Set(places.flatMap((place) => place.match(token) ?? []))].slice(0, MAX_FOUND),
    ...(id && { id }),
    ...(edition && { edition }),
    ...(!Number.isNaN(date.getTime()) && { sentAt: date.toISOString() }),
  }
}
