import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { handleRequests } from '../../functions/app/mailings/handle-requests.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { subscribersCommand } from '../../functions/cli/subscribers/subscribers.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from '../app/context.ts'
import { shapes } from '../digest/bounces/shapes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const day = '2026-11-20'

/** It locks its folder the whole time, as `npm start` does. */
let running: TrialContext
let held: ReturnType<typeof holdFolder>
beforeEach(() => {
  running = new TrialContext()
  held = holdFolder(running.folder)
})
afterEach(async () => {
  await running.close()
  held.release()
})

async function subscribers(...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  let output = ''
  stdout.on('data', (chunk) => {
    output += chunk
  })
  expect(await subscribersCommand([...args, '--data', running.folder], { stdout })).toBe(0)
  return output
}

function list(name: string, text: string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  return file
}

async function emailed(): Promise<number> {
  let count = 0
  for await (const _ of running.context.outbox.list('')) count += 1
  return count
}

describe('Lists, while the digest is running,', () => {
  const there = () =>
    list('subscribed_members_export_1a.csv', 'Email Address\nana@example.org\nbo@example.org\nno address\n')
  const gone = () => list('unsubscribed_members_export_1a.csv', 'Email Address\nbo@example.org\n')

  it('are reported on a dry run, with each line that would be skipped, and nothing changes', async () => {
    const file = there()
    const output = await subscribers('import', file, gone(), '--dry-run')
    expect(output).toContain('Nothing was changed')
    expect(output).toContain(`${file}:4: skipped, because it has no valid address`)
    expect(output).toContain('1 added')
    expect(output).toContain('1 suppressed')
    expect(output).not.toContain('@')
    expect(await subscribers('export')).not.toContain('@')
  })

  it('are imported, exported, and imported again without a change', async () => {
    expect(await subscribers('import', there(), gone())).toContain('Done:')
    const exported = await subscribers('export')
    expect(exported.split('\n')[1]).toMatch(/^ana@example\.org,subscribed,weekly,en,/)
    expect(exported).not.toContain('bo@')
    const again = await subscribers('import', list('ours.csv', exported))
    expect(again).toContain('0 added')
    expect(again).toContain('1 unchanged')
  })

  it('that can’t be read are named, and nothing is imported', async () => {
    await expect(subscribers('import', there(), '/no/such/file.csv')).rejects.toThrow(
      "The file /no/such/file.csv can't be read",
    )
    expect(await subscribers('export')).not.toContain('@')
  })
})

describe('A mailbox with reports, while the digest is running,', () => {
  const mailbox = (raw: string) => shapes.Postfix!({ raw, to: 'ana@example.org' })
  const anas = async () => {
    for await (const path of running.context.outbox.list('')) {
      const raw = Buffer.from((await running.context.outbox.read(path)) ?? []).toString('latin1')
      if (raw.includes('To: ana@example.org')) return raw
    }
    throw new Error('Ana got no email.')
  }
  beforeEach(async () => {
    await running.subscribeAll(['ana@example.org', 'bo@example.org'])
    await running.addStory()
    await composeNow(running.context, 'weekly', day)
    await sendEditions(running.context)
  })

  it('ends a subscription whose mailbox is missing, and says so in counts without an address', async () => {
    const output = await subscribers('bounces', list('mbox', mailbox(await anas())))
    expect(output).toMatch(/^1 message read:\n {2}1 say that there is no such mailbox/)
    expect(output).toContain('1 ended a subscription')
    expect(output).not.toContain('@')
    expect(await subscribers('report', day)).toContain('bounced: 1')
    expect(await subscribers('export')).toMatch(/ana@example\.org,bounced/)
  })

  it('is also read from a Maildir and from standard input', async () => {
    const maildir = temporaryFolder()
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name))
    writeFileSync(join(maildir, 'new', '1.a'), mailbox('Subject: x\r\n\r\nx\r\n'))
    writeFileSync(join(maildir, 'cur', '2.a:2,S'), mailbox(await anas()))
    expect(await subscribers('bounces', maildir)).toMatch(/^2 messages read:.*1 ended a subscription/s)

    const stdout = new PassThrough()
    const stdin = Readable.from([Buffer.from(mailbox(await anas()))])
    await subscribersCommand(['bounces', '-', '--data', running.folder], { stdout, stdin })
    expect(String(stdout.read())).toMatch(/^1 message read:/)
  })

  it('that can’t be read is named', async () => {
    await expect(subscribers('bounces', '/no/such/mailbox')).rejects.toThrow("/no/such/mailbox can't be read")
  })
})

it('The list of editions says so if there is none', async () => {
  expect(await subscribers('editions')).toContain('No edition has been composed yet.')
})

describe('A mailing, while the digest is running,', () => {
  beforeEach(async () => {
    await running.subscribeAll(['ana@example.org', 'bo@example.org'])
    await running.addStory()
    await composeNow(running.context, 'weekly', day)
  })

  it('is paused, resumed and reported', async () => {
    await subscribers('pause', day)
    await sendEditions(running.context)
    expect(await emailed()).toBe(0)
    expect(await subscribers('report', day)).toMatch(/queued: 2.*State of the mailing: paused\./s)

    await subscribers('resume', day)
    await sendEditions(running.context)
    expect(await emailed()).toBe(2)
    expect(await subscribers('report', day)).toMatch(
      /to 2 subscribers.*accepted: 2.*State of the mailing: complete\./s,
    )
  })

  it('is in the list of editions, with its state and counts', async () => {
    expect(await subscribers('editions')).toMatch(
      /^2026-11-20 {2}(sending|freezing|complete) {2}since 2026-11-20 13:\d\d UTC {2}2 emails: queued 2\n$/,
    )
    await sendEditions(running.context)
    expect(await subscribers('editions')).toMatch(/^2026-11-20 {2}complete {2}.* 2 emails: accepted 2\n$/)
  })

  it('is canceled permanently', async () => {
    await subscribers('cancel', day)
    await sendEditions(running.context)
    expect(await emailed()).toBe(0)
    expect(await subscribers('report', day)).toMatch(/canceled: 2.*State of the mailing: canceled\./s)
    await expect(subscribers('resume', day)).rejects.toThrow(
      `Edition ${day} can't be resumed, because it is canceled.`,
    )
  })

  it('that is already in the wanted state stays as it is, and the command says so', async () => {
    const nothing = 'Nothing was changed: it was already that way.'
    for (const action of ['pause', 'resume', 'cancel']) {
      expect(await subscribers(action, day)).not.toContain(nothing)
      expect(await subscribers(action, day)).toContain(nothing)
    }
  })

  it('that does not exist is explained in a sentence', async () => {
    for (const action of ['pause', 'resume', 'cancel', 'report']) {
      await expect(subscribers(action, '2026-01-01')).rejects.toThrow('There is no edition "2026-01-01". ')
    }
  })
})

describe('One reader, while the digest is running,', () => {
  beforeEach(() => running.subscribeAll(['ana@example.org', 'bo@example.org']))
  const stateOf = async (email: string) => {
    const [stored] = await new Subscribers(running.context.subscribers).get([
      subscriberId(email, running.context.keys.address),
    ])
    return stored?.subscriber
  }

  it('is unsubscribed, and the output has only the masked address', async () => {
    const output = await subscribers('remove', 'ANA@example.org')
    expect(output).toContain('A•••@e•••.org: unsubscribed. It was subscribed (since 20')
    expect(output).not.toMatch(/ana@/i)
    expect(await stateOf('ana@example.org')).toMatchObject({
      state: 'unsubscribed',
      email: 'ana@example.org',
    })
    expect(await stateOf('bo@example.org')).toMatchObject({ state: 'active' })
    expect(await subscribers('remove', 'ana@example.org')).toContain(
      'nothing was changed, since it is not subscribed. It is unsubscribed (since 20',
    )
  })

  it('is deleted with all their data', async () => {
    const output = await subscribers('remove', 'ana@example.org', '--delete')
    expect(output).toContain('a•••@e•••.org: deleted. It was subscribed (since 20')
    expect(output).toContain('The address is gone from every file in the data folder')
    expect(await stateOf('ana@example.org')).not.toHaveProperty('email')
    expect(await subscribers('remove', 'ana@example.org', '--delete')).toContain('already deleted')
    expect(await subscribers('export')).not.toContain('ana@')
  })

  it('is paused, gets no edition, and is resumed later', async () => {
    expect(await subscribers('pause-reader', 'ana@example.org')).toContain('a•••@e•••.org: paused.')
    expect(await subscribers('export')).toMatch(/^ana@example\.org,paused,/m)
    await running.addStory()
    await composeNow(running.context, 'weekly', day)
    await sendEditions(running.context)
    expect(await emailed()).toBe(1)
    expect(await subscribers('pause-reader', 'ana@example.org')).toContain('nothing was changed')
    expect(await subscribers('resume-reader', 'ana@example.org')).toContain('subscribed again')
    expect(await stateOf('ana@example.org')).toMatchObject({ state: 'active' })
    expect(await subscribers('resume-reader', 'bo@example.org')).toContain(
      'nothing was changed, since it is not paused',
    )
  })

  it('is paused and resumed by the names that editions have, too', async () => {
    expect(await subscribers('pause', 'ana@example.org')).toContain('a•••@e•••.org: paused.')
    expect(await subscribers('resume', 'ana@example.org')).toContain('subscribed again')
  })

  it('is looked up, and exported with everything that is kept of them', async () => {
    const shown = await subscribers('show', 'ANA@example.org')
    expect(shown).toMatch(/^a•••@e•••\.org: subscribed \(since 20.*weekly, in English.*topics: all/s)
    expect(shown).not.toContain('ana@')
    const all = JSON.parse(await subscribers('export', 'ana@example.org'))
    expect(all.subscriber).toMatchObject({ email: 'ana@example.org', state: 'active' })
    expect(JSON.stringify(all)).not.toContain('bo@')
  })

  it('is named in the log by the hash of the address alone', async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const { id } = (await stateOf('ana@example.org'))!
    for (const call of [['show'], ['pause'], ['resume'], ['export'], ['remove', '--delete']]) {
      const args = [...call, 'ana@example.org', '--data', running.folder]
      await subscribersCommand(args, { stdout, stderr })
    }
    const log = String(stderr.read()).trim().split('\n')
    expect(log.map((line) => line.trim())).toEqual(
      ['show', 'pause', 'resume', 'export', 'delete'].map((act) => `subscriber ${act} subscriber="${id}"`),
    )
  })

  it('is moved to another address once that one has confirmed', async () => {
    const output = await subscribers('move', 'ana@example.org', 'ana@elsewhere.example')
    expect(output).toContain('a•••@e•••.example gets an email')
    expect(output).not.toContain('ana@')
    running.later(2)
    const { context } = running
    for await (const message of openStores(context).requests.due()) await handleRequests(message, context)
    expect(await emailed()).toBe(2)
    expect(await stateOf('ana@example.org')).toMatchObject({ state: 'active' })
    expect(await stateOf('ana@elsewhere.example')).toMatchObject({ state: 'pending' })
    await subscribers('remove', 'bo@example.org')
    await expect(subscribers('move', 'bo@example.org', 'bo@elsewhere.example')).rejects.toThrow(
      "b•••@e•••.org is unsubscribed, so the address can't be changed.",
    )
  })

  it('is read from standard input, which keeps the address out of the shell history', async () => {
    const stdout = new PassThrough()
    const stdin = Readable.from(['  ana@example.org\r\n'])
    await subscribersCommand(['remove', '-', '--data', running.folder], { stdout, stdin })
    expect(String(stdout.read())).toContain('a•••@e•••.org: unsubscribed.')
  })

  it('who is unknown, or whose address is not valid, is explained in a sentence', async () => {
    for (const call of [['remove'], ['remove', '--delete'], ['pause-reader'], ['resume-reader']]) {
      await expect(subscribers(...call, 'nobody@example.org')).rejects.toThrow(
        'No subscriber has the address n•••@e•••.org, so nothing was changed.',
      )
      await expect(subscribers(...call, 'example.org')).rejects.toThrow(
        'That is not an email address, so nothing was changed.',
      )
    }
  })

  it('who unsubscribed and signed up again is not resumed by the command', async () => {
    await subscribers('pause-reader', 'ana@example.org')
    await subscribers('remove', 'ana@example.org')
    await subscribers('resume-reader', 'ana@example.org')
    expect(await stateOf('ana@example.org')).toMatchObject({ state: 'unsubscribed' })
  })
})

describe('An exported list', () => {
  it('is imported again without a change, whatever the states of its readers', async () => {
    const all = [
      "'quoted@example.org",
      "'=x@example.org",
      '=1+1@example.org',
      '+tag@example.org',
      'ana@example.org',
    ]
    await running.subscribeAll(all)
    await subscribers('pause-reader', 'ana@example.org')
    await subscribers('remove', '+tag@example.org')
    const exported = await subscribers('export')
    expect(exported).toContain("\n'=1+1@example.org,subscribed")
    expect(exported).toContain("\n''=x@example.org,subscribed")
    expect(exported).toContain("\n'quoted@example.org,subscribed")
    const again = await subscribers('import', list('ours.csv', exported))
    expect(again).toContain('0 added')
    expect(again).toContain('0 unsubscribed')
    expect(again).toContain('4 unchanged')
    expect(again).toContain('0 lines skipped')
    expect(await subscribers('export')).toBe(exported)
  })
})

describe('A wrong command line', () => {
  it.each([
    [],
    ['import'],
    ['export', 'x'],
    ['pause'],
    ['pause', day, day],
    ['explode'],
    ['constructor', day],
    ['export', '--dry-run'],
    ['export', '--delete'],
    ['export', '--config', 'x'],
    ['remove'],
    ['remove', 'a@example.org', 'b@example.org'],
    ['pause-reader', 'a@example.org', '--delete'],
    ['show'],
    ['move', 'a@example.org'],
    ['export', 'a@example.org', 'b@example.org'],
    ['bounces'],
    ['editions', 'x'],
  ])('is answered with the usage: %j %j', async (...args) => {
    await expect(subscribers(...args)).rejects.toThrow('Usage: npm run -s subscribers')
  })

  it('creates no folder if there is no installation', async () => {
    const folder = join(temporaryFolder(), 'typing-error')
    const call = subscribersCommand(['export', '--data', folder], { stdout: new PassThrough() })
    await expect(call).rejects.toThrow(`There is no installation in ${folder} yet`)
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })
})

describe('The sign-up form for another site', () => {
  const form = async (publication: string) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'publication.yaml'), publication)
    const stdout = new PassThrough()
    const code = await subscribersCommand(['form', '--config', folder], { stdout })
    return { code, text: String(stdout.read()) }
  }

  it('is printed in both languages, with the address and the title of the configuration', async () => {
    const { code, text } = await form('title: Law & Order\nurl: https://digest.example/\n')
    expect(code).toBe(0)
    expect(text.match(/<form action="https:\/\/digest\.example\/subscribe" method="post"/g)).toHaveLength(2)
    expect(text).toContain('<strong>Law &amp; Order</strong>')
    expect(text).toContain('href="https://digest.example/es/privacy/"')
  })

  it('is refused without the address of the site, with the line that is missing', async () => {
    await expect(form('title: My Digest\n')).rejects.toThrow('publication.yaml has no `url`')
  })

  it('takes no argument and no option of another action', async () => {
    const run = (...args: string[]) => subscribersCommand(['form', ...args], { stdout: new PassThrough() })
    await expect(run('de')).rejects.toThrow('form takes no argument')
    await expect(run('--delete')).rejects.toThrow('--delete can only be used with remove')
  })
})
