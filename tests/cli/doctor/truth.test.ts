import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFolderInUse } from '../../../functions/adapters/local/files/data-folder.ts'
import { inUse, noteInUse } from '../../../functions/adapters/local/files/in-use.ts'
import { checkSchedule } from '../../../functions/cli/doctor/check-schedule.ts'
import { checkSite } from '../../../functions/cli/doctor/check-site.ts'
import { checkSources } from '../../../functions/cli/doctor/check-sources.ts'
import { checkClock } from '../../../functions/cli/doctor/machine/check-clock.ts'
import { checkInUse } from '../../../functions/cli/doctor/machine/check-in-use.ts'
import { checkRunning } from '../../../functions/cli/doctor/machine/check-running.ts'
import { checkSecrets } from '../../../functions/cli/doctor/machine/check-secrets.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { TrialContext } from '../../app/context.ts'
import { NOON, source, wellState } from '../../ingest/poll/states.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const configuration = readConfiguration({ base: 'config' })
const failing = (code: string) => async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('secret'), { code }) })
}
const answers =
  (status: number, type = 'text/html') =>
  async () =>
    new Response(null, { status, headers: { 'content-type': type } })

describe('The address of the site is to do', () => {
  const check = (request: Parameters<typeof checkSite>[1]) =>
    checkSite('https://brief.example.org', request, 'Start it.')
  it.each([
    [
      'without a DNS record',
      failing('ENOTFOUND'),
      /does not exist.*Add a DNS record for brief\.example\.org, or correct `url`/,
    ],
    ['if no name server answers', failing('EAI_AGAIN'), /could not be looked up.*Add a DNS record/],
    ['if nothing listens there', failing('ECONNREFUSED'), /refused the connection\..*Check `url`/],
    ['with a bad certificate', failing('CERT_HAS_EXPIRED'), /has a certificate that cannot be trusted/],
    [
      'if the digest behind it does not run',
      answers(502),
      /answers 502: nothing is published there yet, or the digest/,
    ],
    ['if another site answers', answers(200), /but not with this digest \(status 200 for \/feed\.json\)/],
    ['if it knows no feed', answers(404), /but not with this digest \(status 404/],
  ])('%s', async (_, request, sentence) => {
    const { level, text } = await check(request)
    expect({ level, text }).toEqual({ level: 'to do', text: expect.stringMatching(sentence) })
    expect(text).toMatch(/readers can't open the site.*unsubscribe\. .*Start it\.$/)
  })

  const says = (text: string) => new Response(text, { headers: { 'content-type': 'application/feed+json' } })

  it.each([
    [
      'another digest',
      '{"feed_url":"https://old.example.org/feed.json"}',
      /a different digest, whose feed is https:\/\/old\.example/,
    ],
    ['JSON that is no feed', '{"ok":true}', /but not with this digest/],
    ['nothing', '', /but not with this digest/],
  ])('if %s answers', async (_, text, sentence) => {
    const found = await check(async () => says(text))
    expect({ ...found }).toEqual({ level: 'to do', text: expect.stringMatching(sentence) })
  })

  it('and in order if our feed is there', async () => {
    const feed = async () => says('{"version":"…","feed_url":"https://brief.example.org/feed.json","items":[')
    expect((await check(feed)).level).toBe('ok')
  })
})

describe('The clock', () => {
  const at = (...ahead: (number | undefined)[]) =>
    checkClock(
      ahead.map((serverAheadSeconds) => ({
        ...wellState(NOON),
        ...(serverAheadSeconds !== undefined && { serverAheadSeconds }),
      })),
      NOON,
    )
  it('is to do if most servers have another time, and says which way', () => {
    expect(at(420, 425, 430)[0]).toMatchObject({
      level: 'to do',
      text: expect.stringMatching(/7 minutes slow.*timedatectl/),
    })
    expect(at(-3600, -3601, 0)[0]).toMatchObject({
      level: 'to do',
      text: expect.stringContaining('60 minutes fast'),
    })
  })
  it('is in order if one server is wrong itself, and not judged without servers', () => {
    expect(at(undefined, undefined, -86_400)[0]?.level).toBe('ok')
    expect(at()).toEqual([])
    expect(at(600)[0]?.level).toBe('warning')
  })
})

describe('An edition', () => {
  async function missed(done: string) {
    const trial = new TrialContext()
    const { content, kept, configuration } = trial.context
    const editions = new Editions(content, kept)
    const decisions = new Decisions(content)
    if (done) await editions.setDone('weekly', done)
    const clock = () => new Date('2026-11-30T12:00:00Z')
    const checks = await checkSchedule(configuration.publication, { editions, decisions }, clock, 'Start it.')
    await trial.close()
    return checks.map(({ level, text }) => `${level}: ${text}`)
  }

  it('that was due and was not composed is to do', async () => {
    expect(await missed('2026-11-20')).toEqual([
      expect.stringMatching(
        /^to do: The weekly edition of 2026-11-27 was due at 2026-11-27 12:00 UTC .* Start it\. The digest then composes it at once\.$/,
      ),
    ])
  })
  it('that was composed, or that no schedule asks for, is not', async () => {
    expect(await missed('2026-11-27')).toEqual([])
    expect(await missed('')).toEqual([])
  })
})

describe('A source that fails', () => {
  const levels = (...states: object[]) => {
    const sources = states.map((_, n) => ({ ...source, id: `s${n}`, feed: `https://s${n}.example/feed` }))
    const known = new Map(
      states.map((state, n) => [
        `s${n}`,
        { ...wellState(NOON, state), source: `s${n}`, feed: `https://s${n}.example/feed` },
      ]),
    )
    return checkSources({ ...configuration, sources }, known, NOON)
  }
  const daysAgo = (days: number) => new Date(NOON.getTime() - days * 86_400_000).toISOString()
  const well = {}

  it('is to do if it was never read, or not for a day, and else a warning', () => {
    const never = { consecutiveFailures: 1, lastSuccess: undefined, failure: {} }
    const long = { consecutiveFailures: 5, lastSuccess: daysAgo(2), failure: { status: 500 } }
    const short = { consecutiveFailures: 5, lastSuccess: daysAgo(0.5), failure: { status: 500 } }
    const levelOf = (state: object) =>
      levels(state, well, well).find(({ text }) => text.startsWith('s0:'))?.level
    expect([never, long, short].map(levelOf)).toEqual(['to do', 'to do', 'warning'])
  })

  it('is counted with the others, with the day since when', () => {
    const long = { consecutiveFailures: 5, lastSuccess: daysAgo(2), failure: { status: 500 } }
    expect(levels(long, long, well, well, well)[0]?.text).toMatch(
      /^2 of 5 sources can't be read\. .* The first was last read on \d{4}-\d\d-\d\d at \d\d:\d\d UTC\.$/,
    )
  })
})

it('A file with the password of the mail server that others can read is to do', () => {
  const folder = temporaryFolder()
  const mine = join(folder, 'mine')
  mkdirSync(mine)
  const write = (name: string, text: string, mode: number) => {
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), mode)
  }
  write('smtp.env', 'SMTP_URL=smtps://user:secret@mail.example.org\n', 0o644)
  write('closed.env', 'SMTP_URL=smtps://user:secret@mail.example.org\n', 0o600)
  write('open.env', 'SMTP_URL=smtp://localhost:25\n', 0o644)
  const checks = checkSecrets([mine, undefined])
  expect(checks.map(({ level }) => level)).toEqual(['to do'])
  expect(checks[0]?.text).toContain(`Run \`chmod 600 ${join(folder, 'smtp.env')}\``)
  expect(checks[0]?.text).not.toContain('secret')
})

describe('The configuration in use', () => {
  const read = { configuration, config: 'mine', sources: undefined }
  const check = (used: Partial<typeof read>, isRunning: boolean) => {
    const folder = temporaryFolder()
    const { configuration: before, ...origin } = { ...read, ...used }
    noteInUse(folder, origin, before, NOON)
    const [{ level, text } = { level: '', text: '' }] = checkInUse({
      ...read,
      note: inUse(folder),
      isRunning,
    })
    return `${level}: ${text}`
  }
  const other = { ...configuration, publication: { ...configuration.publication, title: 'Another' } }

  it('is compared with the one that was checked', () => {
    expect(check({}, true)).toMatch(/^ok: This configuration has been in use since/)
    expect(check({ config: 'theirs' }, true)).toMatch(
      /^to do: The running digest uses \/.*theirs, but this check read \/.*mine\./,
    )
    expect(check({ sources: 'list.yaml' as never }, false)).toMatch(
      /^warning: `npm start` last used \/.*list\.yaml/,
    )
    expect(check({ configuration: other }, true)).toMatch(
      /^to do: The running digest still uses the configuration of /,
    )
    expect(check({ configuration: other }, false)).toMatch(
      /^warning: The configuration has changed since the last start/,
    )
  })
  it('is not judged if no start noted one', () => {
    expect(checkInUse({ ...read, note: undefined, isRunning: true })).toEqual([])
  })
})

it('A digest that runs but has stopped working is to do, and one that does not run is a warning', async () => {
  const folder = temporaryFolder()
  expect(await checkRunning(folder, false, answers(200))).toEqual([])
  expect(isFolderInUse(folder)).toBe(false)
  expect(existsSync(join(folder, 'lock.sqlite'))).toBe(false)
  writeFileSync(join(folder, 'content.sqlite'), '')
  const level = async (isRunning: boolean, request: Parameters<typeof checkRunning>[2]) =>
    (await checkRunning(folder, isRunning, request))[0]?.level
  expect(await level(false, answers(200))).toBe('warning')
  expect(await level(true, answers(200))).toBe('ok')
  expect(await level(true, answers(503))).toBe('to do')
  expect(await level(true, failing('ECONNREFUSED'))).toBe('ok')
})
