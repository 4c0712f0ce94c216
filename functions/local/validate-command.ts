import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sentence } from '../configuration/finding.ts'
import { validateFile } from '../configuration/validate.ts'
import type { Io } from './io.ts'
import { configurationFolder } from './paths.ts'

/** Checks configuration and OPML files, and folders of them; the clone's own configuration where none is named. */
export async function validateCommand(
  args: readonly string[],
  { stdout }: { stdout: Pick<Io['stdout'], 'write'> },
): Promise<number> {
  let code = 0
  for (const file of (args.length ? args : [configurationFolder]).flatMap(filesOf)) {
    const { holds, findings } = validateFile(file, configurationFolder)
    if (findings.length) code = 1
    else stdout.write(`${file}: ok, ${holds}\n`)
    for (const finding of findings) stdout.write(`${sentence(finding)}\n`)
  }
  return code
}

function filesOf(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  const files = readdirSync(path)
    .filter((name) => /\.(?:ya?ml|opml)$/i.test(name))
    .sort()
  return files.length ? files.map((name) => join(path, name)) : [path]
}
