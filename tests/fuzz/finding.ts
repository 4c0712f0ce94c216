/** A promise that was broken, and how. */
export interface Finding {
  /** As the README numbers them. */
  promise: number
  /** What is wrong, in the same words whenever the same is wrong: minimizing keeps to it. */
  kind: string
  detail: string
}

/** Collects the findings of a check. An error that the checked code throws is one, too. */
export class Findings extends Array<Finding> {
  unless(fine: unknown, promise: number, kind: string, detail: unknown = ''): void {
    if (!fine) this.push({ promise, kind, detail: shown(detail) })
  }

  /** Adds each sentence of a checker of a format. What it quotes is not part of the kind. */
  addAll(promise: number, where: string, sentences: readonly string[]): void {
    for (const sentence of sentences)
      this.push({
        promise,
        kind: `${where}: ${sentence.replace(/".*"/s, '…').slice(0, 100)}`,
        detail: shown(sentence),
      })
  }

  async without<T>(promise: number, what: string, work: () => Promise<T> | T): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      const { name, message, stack } = error as Error
      this.push({ promise, kind: `${what} failed (${name})`, detail: shown(`${message}\n${stack}`) })
      return undefined
    }
  }
}

function shown(detail: unknown): string {
  const text = typeof detail === 'string' ? detail : JSON.stringify(detail)
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text
}
