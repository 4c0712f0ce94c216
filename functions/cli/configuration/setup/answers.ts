/** What setup asks for, by the name of the option that answers it. An empty answer leaves the setting out. */
export interface Answers {
  title: string
  operator: string
  url: string
  'postal-address': string
  from: string
  contact: string
  editors: string
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
