/** Something that is wrong in a file, and what to write instead. */
export interface Finding {
  file: string
  line?: number
  text: string
}

/** A finding on one line, after its file and line. */
export function sentence({ file, line, text }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${text}`
}

/** Sorts findings by line within each file. Files keep the order in which they first occur. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ file }) => file))]
  return findings.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
  )
}

/** A configuration can't be used. Its message has one finding per line. */
export class ConfigurationError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(inOrder(findings).map(sentence).join('\n'))
    this.name = 'ConfigurationError'
    this.findings = inOrder(findings)
  }
}
