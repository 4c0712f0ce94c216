import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { run } from '../../../../functions/cli/commands.ts'

/** Runs setup in this process with these options. At each prompt of a terminal, the next line is typed. */
export async function setup(args: readonly string[], lines: readonly string[] = []) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  if (lines.length > 0) Object.assign(stdin, { isTTY: true })
  else stdin.end()
  const left = [...lines]
  let output = ''
  stdout.on('data', (chunk) => {
    output += chunk
    if (!/\n {6}(?:\[[^\n]*\]|[^\n]*:) $/.test(output)) return
    if (left.length > 0) setImmediate(() => stdin.write(`${left.shift()}\r`))
    else stdin.end()
  })
  const code = await run(['setup', ...args], { stdin, stdout, stderr })
  return { code, output, errors: String(stderr.read() ?? '') }
}

/** Runs setup as scripts do, in a process of its own with a pipe as its standard input. */
export async function pipeInto(args: readonly string[], input: string) {
  const child = spawn('node', ['functions/cli/main.mjs', 'setup', ...args], { stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code, output }
}
