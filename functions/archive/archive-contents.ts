import type { SubscriberState } from '../domain/model/subscriber.ts'
import { parseKeys } from '../store/keys-record.ts'
import type { ArchiveLine } from './format.ts'
import { kindOf, recordFault } from './record-fault.ts'

/** Collects what is in an export, and what does not fit together in it. */
export class ArchiveContents {
  readonly #stories = new Set<string>()
  readonly #editions: { id: string; path: string }[] = []
  readonly #files = new Set<string>()
  readonly #subscribers = new Map<SubscriberState, number>()
  #deliveries = 0
  #keys: { fault?: string } | undefined

  /** Takes a line, and returns what is wrong with it, to continue a sentence. */
  add(line: ArchiveLine): string | undefined {
    const fault = recordFault(line)
    if (fault !== undefined) return fault
    if ('keys' in line) this.#keys = keysFault(line.keys)
    else if ('kept' in line) this.#files.add(line.kept.path)
    else if ('content' in line) this.#addContent(line.content)
    else if (kindOf(line.subscribers) === 'SUBSCRIBER') {
      const { state } = line.subscribers.value as unknown as { state: SubscriberState }
      this.#subscribers.set(state, (this.#subscribers.get(state) ?? 0) + 1)
    } else if (kindOf(line.subscribers) === 'EDITION') this.#deliveries += 1
    return undefined
  }

  #addContent({ pk, sk, value }: Extract<ArchiveLine, { content: unknown }>['content']): void {
    const kind = kindOf({ pk })
    if (kind === 'STORIES' && sk.endsWith('!release')) this.#stories.add(sk.slice(0, -'!release'.length))
    if (kind === 'EDITIONS') this.#editions.push(value as unknown as { id: string; path: string })
  }

  /** What is missing or can't be used, in sentences. */
  faults(): string[] {
    const lost = this.#editions.filter(({ path }) => !this.#files.has(path))
    return [
      ...(this.#keys === undefined
        ? ['It contains no keys, so links in emails already sent would stop working.']
        : this.#keys.fault === undefined
          ? []
          : [this.#keys.fault]),
      ...lost.map(({ id }) => `The file of edition ${id} is missing.`),
    ]
  }

  /** What it holds, in lines. */
  lines(): string[] {
    const days = [...this.#stories].map((id) => id.slice(0, 8)).sort()
    const editions = this.#editions.map(({ id }) => id).sort()
    const all = [...this.#subscribers.values()].reduce((sum, one) => sum + one, 0)
    const states = [...this.#subscribers].sort().map(([state, number]) => `${number} ${state}`)
    return [
      `${count(days.length, 'published story', 'published stories')}${span(days.map(dashed))}`,
      `${count(editions.length, 'edition', 'editions')}${span(editions)}`,
      `${count(all, 'subscriber', 'subscribers')}${states.length > 0 ? ` (${states.join(', ')})` : ''}, ${count(this.#deliveries, 'delivery', 'deliveries')}`,
      count(this.#files.size, 'stored file', 'stored files'),
      `signing keys: ${this.#keys === undefined ? 'none' : this.#keys.fault === undefined ? 'present' : 'not usable'}`,
    ]
  }
}

function keysFault(text: string): { fault?: string } {
  try {
    parseKeys(text, 'it')
    return {}
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

const dashed = (day: string) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`

function span(sorted: readonly string[]): string {
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined) return ''
  return first === last ? `, of ${first}` : `, ${first} to ${last}`
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
