import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { subscribersCommand } from '../../functions/commands/subscribers.ts'
import { holdFolder } from '../../functions/local/data-folder.ts'
import { sendEditions } from '../../functions/steps/send.ts'
import { composeNow } from '../../functions/steps/turn.ts'
import { TrialHome } from '../steps/home.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const day = '2026-11-20'

/** It holds its folder all the time, as `npm start` does. */
let running: TrialHome
let held: ReturnType<typeof holdFolder>
beforeEach(() => {
  running = new TrialHome()
  held = holdFolder(running.folder)
})
afterEach(async () => {
  await running.close()
  held.release()
})

async function subscribers(...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  let said = ''
  stdout.on('data', (chunk) => {
    said += chunk
  })
  expect(await subscribersCommand([...args, '--data', running.folder], { stdout })).toBe(0)
  return said
}

function list(name: string, text: string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  return file
}

async function mailed(): Promise<number> {
  let count = 0
  for await (const _ of running.home.outbox.list('')) count += 1
  return count
}

describe('lists, while the digest runs', () => {
  const there = () =>
    list('subscribed_members_export_1a.csv', 'Email Address\nana@example.org\nbo@example.org\nno address\n')
  const gone = () => list('unsubscribed_members_export_1a.csv', 'Email Address\nbo@example.org\n')

  it('are told about on a dry run, line by line what is left out, and changed nothing', async () => {
    const file = there()
    const said = await subscribers('import', file, gone(), '--dry-run')
    expect(said).toContain('Nothing was changed')
    expect(said).toContain(`${file}:4: left out, since that is no address`)
    expect(said).toContain('1 are mailed from now on')
    expect(said).toContain('1 had left and are never mailed')
    expect(said).not.toContain('@')
    expect(await subscribers('export')).not.toContain('@')
  })

  it('are taken in, given out, and taken in again without a change', async () => {
    expect(await subscribers('import', there(), gone())).toContain('Done:')
    const exported = await subscribers('export')
    expect(exported.split('\n')[1]).toMatch(/^ana@example\.org,subscribed,weekly,en,/)
    expect(exported).not.toContain('bo@')
    const again = await subscribers('import', list('ours.csv', exported))
    expect(again).toContain('0 are mailed from now on')
    expect(again).toContain('1 were here before and stay as they are')
  })

  it('that can’t be read are named, and nothing is taken in', async () => {
    await expect(subscribers('import', there(), '/no/such/file.csv')).rejects.toThrow(
      "The file /no/such/file.csv can't be read",
    )
    expect(await subscribers('export')).not.toContain('@')
  })
})

describe('a mailing, while the digest runs', () => {
  beforeEach(async () => {
    await running.subscribeAll(['ana@example.org', 'bo@example.org'])
    await running.addStory()
    await composeNow(running.home, 'weekly', day)
  })

  it('is paused, resumed and reported on', async () => {
    await subscribers('pause', day)
    await sendEditions(running.home)
    expect(await mailed()).toBe(0)
    expect(await subscribers('report', day)).toMatch(/queued: 2.*The mailing is paused\./s)

    await subscribers('resume', day)
    await sendEditions(running.home)
    expect(await mailed()).toBe(2)
    expect(await subscribers('report', day)).toMatch(/to 2 subscribers.*accepted: 2.*is complete\./s)
  })

  it('is cancelled for good', async () => {
    await subscribers('cancel', day)
    await sendEditions(running.home)
    expect(await mailed()).toBe(0)
    expect(await subscribers('report', day)).toMatch(/cancelled: 2.*The mailing is cancelled\./s)
    await expect(subscribers('resume', day)).rejects.toThrow(`The edition ${day} is cancelled`)
  })

  it('that there is not is told in a sentence', async () => {
    for (const action of ['pause', 'resume', 'cancel', 'report']) {
      await expect(subscribers(action, '2026-01-01')).rejects.toThrow(
        'There is no mailing of an edition 2026-01-01; its id is the day it was frozen.',
      )
    }
  })
})

describe('a call that is wrong', () => {
  it.each([
    [],
    ['import'],
    ['export', 'x'],
    ['pause'],
    ['pause', day, day],
    ['explode'],
    ['constructor', day],
    ['export', '--dry-run'],
  ])('is answered with how to call it: %j %j', async (...args) => {
    await expect(subscribers(...args)).rejects.toThrow('Usage: npm run -s subscribers')
  })

  it('makes no folder where there is no installation', async () => {
    const folder = join(temporaryFolder(), 'typing-error')
    const call = subscribersCommand(['export', '--data', folder], { stdout: new PassThrough() })
    await expect(call).rejects.toThrow(`There is no installation in ${folder} yet`)
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })
})
