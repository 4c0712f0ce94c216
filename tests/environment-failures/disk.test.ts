import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { detectMissingFiles } from '../../functions/publish/site/detect-missing-files.ts'
import { TrialContext } from '../app/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A file system of a few hundred kilobytes takes a name space of our own, which not every machine lets us have. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', temporaryFolder()], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!canMount)('a disk that is full', () => {
  it('ends a run with a sentence, and the next one with room enough goes on where it stopped', async () => {
    const folder = temporaryFolder()
    const start = `"${process.execPath}" functions/cli/main.mjs start --once --data ${folder} --port 0; echo "code $?"`
    const script = `mount -t tmpfs -o size=400k tmpfs ${folder} && ${start}
mount -o remount,size=100m ${folder} && ${start}
ls ${folder}/site/feed.xml ${folder}/outbox/*.eml`
    const said = await new Promise<string>((done) => {
      execFile('unshare', ['-rm', 'sh', '-c', script], (_, stdout, stderr) => done(stdout + stderr))
    })
    expect(said).toContain('the disk is full. Make room and start again: nothing that was kept is lost.')
    expect(said.match(/code \d/g)).toEqual(['code 1', 'code 0'])
    expect(said).toContain('site/feed.xml')
    expect(said.match(/\.eml/g)).toHaveLength(1)
  })
})

describe('a data folder that can’t be used', () => {
  it('as it is a file is refused with what to do', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'something')
    expect(() => holdFolder(file)).toThrow(/can't be used: .* Name another with --data\.$/)
    expect(readFileSync(file, 'utf8')).toBe('something')
  })

  // Whoever is root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('as it is read-only is refused with what to do', () => {
    const folder = join(temporaryFolder(), 'data')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(() => holdFolder(folder)).toThrow(/can't be used: .* Name another with --data\.$/)
  })
})

describe('a site folder that is half there', () => {
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
    ['and is not there at all', ['']],
  ])('%s is whole again after the next start', async (_, gone) => {
    const before = content()
    for (const path of gone) rmSync(join(site(), path), { recursive: true })
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBeGreaterThan(0)
    await publish(trial.context)
    expect(content()).toEqual(before)
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBe(0)
  })

  it('costs nothing where all of it is there', async () => {
    expect(await detectMissingFiles(trial.context.site, trial.context.kept)).toBe(0)
    expect(await publish(trial.context)).toMatchObject({ written: 0, same: 0 })
  })

  it('with what a run left that was cut off while it wrote is published as if that were not there', async () => {
    writeFileSync(join(site(), 'index.html.123-0.part'), '<html>half')
    await publish(trial.context)
    expect(await Array.fromAsync(trial.context.site.list('index'))).toEqual(['index.html'])
    expect(existsSync(join(site(), 'index.html'))).toBe(true)
  })
})
