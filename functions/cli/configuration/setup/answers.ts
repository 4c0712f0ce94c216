import { isAddress, readMailbox } from '../../../domain/email/mailbox.ts'

/** What setup asks for, by the name of the option that answers it. An empty answer leaves the setting out. */
export interface Answers {
  title: string
  operator: string
  url: string
  'postal-address': string
  from: string
  contact: string
  editors: string
  operators: string
  'time-zone': string
  day: string
  time: string
  places: string
  federal: string
  topics: string
  smtp: string
  'test-to': string
}

/** The name of an answer. */
export type AnswerKey = keyof Answers

/** The items of an answer that may have several, such as `Ana Ruiz <ana@example.org>, desk@example.org`. */
export function itemsOfAnswer(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter(Boolean)
}

/**
 * Who gets the operators' pages, alarms and reports: those who are named, or else the contact, or else the editors. A contact
 * that is only the sender's address, whose mailbox perhaps nobody reads, comes last.
 */
export function operatorsOf({ operators, editors, contact = '', from = '' }: Partial<Answers>): string[] {
  const ours = isAddress(contact) ? [contact] : []
  const isSender = isAddress(contact) && from !== '' && contact === readMailbox(from).address
  const choices = [itemsOfAnswer(operators), isSender ? [] : ours, itemsOfAnswer(editors), ours]
  return choices.find((some) => some.length > 0) ?? []
}
