import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../functions/cli/commands.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { OperatorDecisions } from '../../functions/store/decisions/operator-decisions.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { OperatorTrial } from '../operators/context.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const harbor = Source.parse({ id: 'harbor', name: 'Harbor Herald', feed: 'http://127.0.0.1:9/feed.xml' })

let trial: OperatorTrial
let options: string[]
beforeEach(async () => {
  vi.stubEnv('SMTP_URL', undefined)
  const folder = temporaryFolder()
  const sources = join(folder, 'sources.yaml')
  writeFileSync(sources, `sources:\n- {id: ${harbor.id}, name: ${harbor.name}, feed: '${harbor.feed}'}\n`)
  writeFileSync(
    join(folder, 'publication.yaml'),
    `operators: ['Ana Ruiz <ana@example.org>', ben@example.org]\neditors: [eve@example.org]\n`,
  )
  trial = new OperatorTrial([harbor])
  trial.time = Date.now()
  options = ['--data', trial.folder, '--config', folder, '--sources', sources]
  await trial.send('/sources/harbor', { do: 'turn-off', why: 'It moved' })
})
afterEach(async () => {
  await trial.close()
  vi.unstubAllEnvs()
})

async function command(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const code = await run([...args, ...options], { stdin, stdout, stderr })
  return { code, output: String(stdout.read() ?? ''), errors: String(stderr.read() ?? '') }
}

describe('What operators decided', () => {
  it('is printed in sentences, and undone, by commands', async () => {
    const log = await command('edit', 'log', '--operators')
    expect(log.output).toMatch(/ decision 1: Ana Ruiz turned Harbor Herald off\. \(It moved\)\n$/)
    expect((await command('edit', 'log')).output).not.toContain('Harbor')
    const undone = await command('edit', 'undo', '1', '--operators')
    expect(undone.output).toContain('Decision 2 undoes decision 1 (Ana Ruiz turned Harbor Herald off).')
    expect((await command('edit', 'log', '--operators')).output).toMatch(
      /\[undone\][\s\S]*decision 2: A command undid decision 1 \([^()\n]+ turned [^()\n]+\)\./,
    )
    const again = await command('edit', 'undo', '1', '--operators')
    expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('no decision 1') as string })
    expect((await command('edit', 'labels', '--operators')).code).toBe(2)
  })

  it('is stored and printed without what would control a terminal, such as a reason typed in a browser', async () => {
    const hostile = 'No\u001b[2J\u009b1m \u202egnidaer\u2066 more\u0007'
    await trial.send('/sources/harbor', { do: 'turn-on', why: hostile }, { seen: 1 })
    const decisions = new OperatorDecisions(trial.context.content)
    expect((await trial.log()).at(-1)?.why).not.toMatch(/\p{Cc}|\u202e|\u2066/u)
    // As an older version stored it.
    const act = { is: 'turn-off', source: 'harbor' } as const
    await decisions.append({ number: 3, at: new Date().toISOString(), by: 'x', why: hostile, act })
    await new Decisions(trial.context.content).append({
      number: 1,
      at: new Date().toISOString(),
      by: 'x',
      why: hostile,
      act: { is: 'extra', frequency: 'weekly' } as never,
    })
    for (const args of [['--operators'], []]) {
      const { output } = await command('edit', 'log', ...args)
      expect(output).toContain('more')
      expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e|\u2066/u)
    }
  })

  it('is reported by doctor, and in the first lines of a start', async () => {
    const told = "Harbor Herald (harbor) was turned off on the operators' pages (decision 1)."
    expect((await command('doctor')).output).toContain(told)
    const { output } = await command('start', '--once')
    expect(output).toContain('0 of 1 is on')
    expect(output).toContain(told)
  })
})

it('A link to the operators’ pages is printed for an operator, and for nobody else', async () => {
  const { output } = await command('edit', 'link-for', 'BEN@example.org', '--operators')
  expect((await trial.app.request(new URL(output.trim()).pathname)).status).toBe(200)
  const refused = await command('edit', 'link-for', 'eve@example.org', '--operators')
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('is not an operator') as string })
})
