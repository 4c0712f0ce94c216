/** Something that is wrong in a file, said so that it can be put right. */
export interface Finding {
  file: string
  line?: number
  text: string
}

export function sentence({ file, line, text }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${text}`
}

/** Sorted by file, as they came, and line. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ file }) => file))]
  return findings.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
  )
}

/** All that is wrong with a configuration, one finding per line of the message. */
export class ConfigurationError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(inOrder(findings).map(sentence).join('\n'))
    this.name = 'ConfigurationError'
    this.findings = inOrder(findings)
  }
}
