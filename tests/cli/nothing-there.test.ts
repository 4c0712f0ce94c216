import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../../functions/cli/commands.ts'
import { TrialContext } from '../app/context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

async function call(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await run([...args, '--data', trial.folder], { stdin, stdout, stderr })
  return { code, text: String(stdout.read() ?? '') + String(stderr.read() ?? '') }
}

it('A replay of a day without news says that no story was rebuilt, and what to try', async () => {
  const { code, text } = await call('replay', '2020-01-01')
  expect(code).toBe(0)
  expect(text).toMatch(
    /^Nothing was decided on 2020-01-01 \(UTC\), so no story was rebuilt: .*try the day before or after\./,
  )
  expect(text).toContain('No source has been read yet')
})

it('A replay of a day with news says how much was rebuilt', async () => {
  await trial.addStory()
  const day = trial.clock().toISOString().slice(0, 10)
  expect((await call('replay', day)).text).toMatch(
    /^Stories of \d{4}-\d\d-\d\d were rebuilt from the log \(1 batch\)\. /,
  )
})

it('A report of an edition that does not exist says when there will be one', async () => {
  expect(await call('subscribers', 'report', 'nothing')).toEqual({
    code: 1,
    text: expect.stringMatching(
      /^There is no edition "nothing"\. There are no editions yet\. The first is composed when .*`npm run -s edit -- extra`\.\n$/,
    ),
  })
})
