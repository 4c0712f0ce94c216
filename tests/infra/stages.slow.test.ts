import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { handoversSuite } from '../rehearsal/handovers/handovers.suite.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { emptyBundles, synthesizeInto, type Templates } from './synthesize.ts'

const run = promisify(execFile)
const lint = await run('cfn-lint', ['--version']).then(
  ({ stdout }) => stdout.trim(),
  () => undefined,
)

/** Findings that are left out, with the reason. */
const suppressed = {
  W3005: 'CDK writes dependencies that a reference implies already. They change nothing.',
}

const configuration = readConfiguration({ base: 'config' })
const own = { ...configuration.publication, url: 'https://digest.example.org' }
const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1'
const kept = { stage: 'prod', operatorEmail: 'operator@example.org' }
const trial = { stage: 'trial', retainData: false }
const bundles = emptyBundles()
const stages = Object.entries({ prod: kept, trial })
const made = stages.flatMap(([name, settings]) =>
  [false, true].map((hasDomain) => {
    const folder = temporaryFolder()
    const different = hasDomain ? { ...settings, certificateArn } : settings
    const publication = hasDomain ? own : configuration.publication
    const templates = synthesizeInto(folder, bundles, { ...configuration, publication }, different)
    return { name: `${name}, ${hasDomain ? 'with' : 'without'} a domain of its own`, folder, templates }
  }),
)

describe(`The templates, by ${lint ?? 'no cfn-lint (it is not installed, so nothing is checked here)'}`, () => {
  let found = ''
  beforeAll(async () => {
    if (lint === undefined) return
    const files = made.flatMap(({ folder }) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.template.json'))
        .map((file) => join(folder, file)),
    )
    const options = ['--ignore-checks', ...Object.keys(suppressed), '--format', 'parseable', '--']
    found = await run('cfn-lint', [...options, ...files]).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout || 'cfn-lint failed',
    )
  }, 600_000)

  it.skipIf(lint === undefined)('are clean', () => {
    expect(found.split('\n').filter(Boolean)).toEqual([])
  })
})

for (const { name, templates } of made.slice(1)) handoversSuite(name, templates satisfies Templates)
