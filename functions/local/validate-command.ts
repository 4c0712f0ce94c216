import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sentence } from '../configuration/finding.ts'
import { validateFile } from '../configuration/validate.ts'

/** Where a command writes, a line at a time. */
export interface Output {
  print(line: string): void
}

/** Checks configuration and OPML files, folders of them, and `base` where none is named. Resolves to the exit code. */
export async function validateCommand(
  args: readonly string[],
  output: Output,
  base = 'config',
): Promise<number> {
  let code = 0
  for (const file of (args.length ? args : [base]).flatMap(filesOf)) {
    const { holds, findings } = validateFile(file, base)
    if (findings.length) code = 1
    else output.print(`${file}: ok, ${holds}`)
    for (const finding of findings) output.print(sentence(finding))
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
