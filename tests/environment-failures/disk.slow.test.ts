import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { detectMissingFiles } from '../../functions/publish/site/detect-missing-files.ts'
import { TrialContext } from '../app/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Mounting a small file system needs a namespace, which not every machine allows. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', temporaryFolder()], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!canMount)('A full disk', () => {
  it('ends a run with a sentence, and the next run with enough space continues', async () => {
    const folder = temporaryFolder()
    const start = `"${process.execPath}" functions/cli/main.mjs start --once --data ${folder} --port 0; echo "code $?"`
    const script = `mount -t tmpfs -o size=400k tmpfs ${folder} && ${start}
mount -o remount,size=100m ${folder} && ${start}
ls ${folder}/site/feed.xml; grep -h ^Subject: ${folder}/outbox/*.eml`
    const output = await new Promise<string>((done) => {
      execFile('unshare', ['-rm', 'sh', '-c', script], (_, stdout, stderr) => done(stdout + stderr))
    })
    expect(output).toContain(
      'the disk is full. Free up space and start again: nothing that was saved is lost.',
    )
    expect(output.match(/code \d/g)).toEqual(['code 1', 'code 0'])
    expect(output).toContain('site/feed.xml')
    const emails = output.match(/^Subject: .*/gm)
    expect(emails?.filter((subject) => !/stopped|over/i.test(subject))).toHaveLength(1)
  })
})

describe('A data folder that can’t be used', () => {
  it('because it is a file is refused with what to do', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'something')
    expect(() => holdFolder(file)).toThrow(/can't be used: .* Name another with --data\.$/)
    expect(readFileSync(file, 'utf8')).toBe('something')
  })

  // The root user may write everywhere.
  it.skipIf(process.getuid?.() === 0)('because it is read-only is refused with what to do', () => {
    const folder = join(temporaryFolder(), 'data')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(() => holdFolder(folder)).toThrow(/can't be used: .* Name another with --data\.$/)
  })
})

describe('A site folder', () => {
  let trial: TrialContext
  beforeEach(async () => {
    trial = new TrialContext()
    await trial.addStory()
    await publish(trial.context, { atOnce: true })
  })
  afterEach(() => trial.close())

  const site = () => join(trial.folder, 'site')
  const content = () =>
    readdirSync(site(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')])
      .sort()

  it.each([
    ['without some of its files', ['index.html', 'feed.xml', 'topics', 'stories']],
    ['that does not exist', ['']],
  ])('%s is complete after the next start', async (_, gone) => {
    const before = content()
    for (const path of gone) rmSync(join(site(), path), { recursive: true })
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBeGreaterThan(0)
    await publish(trial.context)
    expect(content()).toEqual(before)
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBe(0)
  })

  it('that is complete costs nothing', async () => {
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBe(0)
    expect(await publish(trial.context)).toMatchObject({ written: 0, same: 0 })
  })

  it('with a half-written file is published without that file', async () => {
    writeFileSync(join(site(), 'index.html.123-0.part'), '<html>half')
    await publish(trial.context)
    expect(await Array.fromAsync(trial.context.site.list('index'))).toEqual(['index.html'])
    expect(existsSync(join(site(), 'index.html'))).toBe(true)
  })
})
