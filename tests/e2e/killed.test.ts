import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { run, spawnDigest } from './installation.ts'

it.each(['Read 13 of', 'edition frozen'])(
  'takes up where it was killed, at "%s", and brings nothing twice',
  async (moment) => {
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
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1)
    const { items } = JSON.parse(readFileSync(join(folder, 'site/feed.json'), 'utf8'))
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length)
    expect(items.length).toBeGreaterThan(40)
  },
)
