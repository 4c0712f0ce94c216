import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const clone = fileURLToPath(new URL('../../..', import.meta.url))
const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'))

/** Runs the CDK of the clone on this terminal; answers its exit code. */
export function runCdk(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cdk, ...args], { cwd: clone, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
