import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run, spawnDigest } from './installation.ts'

// If it is killed while it sends the email, the outcome is unknown, and the email is not sent again.
it.each<[string, number[]]>([
  ['Read 13 of', [1]],
  ['edition composed', [0, 1]],
])(
  'A digest that is killed at "%s" continues at the next start, and adds nothing twice',
  async (moment, emails) => {
    const folder = temporaryFolder()
    const child = spawnDigest('start', '--once', '--data', folder)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        if (String(chunk).includes(moment)) child.kill('SIGKILL')
      })
    }
    await once(child, 'close')
    expect(child.signalCode).toBe('SIGKILL')

    const again = await run('start', '--once', '--data', folder)
    expect(again.code).toBe(0)
    for (const path of ['feed.xml', 'index.html']) expect(existsSync(join(folder, 'site', path))).toBe(true)
    const outbox = join(folder, 'outbox')
    expect(emails).toContain(existsSync(outbox) ? readdirSync(outbox).length : 0)
    const { items } = JSON.parse(readFileSync(join(folder, 'site/feed.json'), 'utf8'))
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length)
    expect(items.length).toBeGreaterThan(40)
  },
)
