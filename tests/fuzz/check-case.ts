import type { FuzzDocument } from './case.ts'
import { checkDocument } from './check-document.ts'
import { checkEmails } from './check-emails.ts'
import { checkSite } from './check-site.ts'
import { type Finding, Findings } from './finding.ts'
import { runTrial, type Trial } from './trial.ts'

let good: Promise<Trial> | undefined

/** Reads each document alone, which is quick. */
export async function checkDocuments(documents: readonly FuzzDocument[], now: Date): Promise<Finding[]> {
  return (await Promise.all(documents.map((document) => checkDocument(document, now)))).flat()
}

/** Sends the documents of a case through the product, and returns which promises were broken. */
export async function checkCase(
  documents: readonly FuzzDocument[],
  now: Date,
  seed: number,
): Promise<Finding[]> {
  const findings = new Findings()
  findings.push(...(await checkDocuments(documents, now)))
  const polluted = () => [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)]
  const trial = await findings.without(8, 'A step', () => runTrial(documents, documents.length))
  if (trial) {
    good ??= runTrial([], documents.length)
    findings.push(...(await checkSite(trial, await good, now, seed)))
    findings.push(...(await checkEmails(trial)))
  }
  findings.unless(polluted().length === 0, 11, 'A prototype has changed', polluted())
  return findings
}
