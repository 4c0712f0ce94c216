import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))
const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'))

/** Runs the project's CDK on this terminal, and returns its exit code. */
export function runCdk(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cdk, ...args], { cwd: projectFolder, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
