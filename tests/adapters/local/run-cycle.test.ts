import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { runCycle } from '../../../functions/adapters/local/scheduler/run-cycle.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { SourceStates } from '../../../functions/store/source-states.ts'
import { TrialContext } from '../../app/context.ts'
import { start } from '../../cli/command.ts'
import { Sink } from '../../digest/context.ts'
import { SmtpServer } from '../../doubles/smtp-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { mail } = readConfiguration({ base: 'config' }).publication

describe('A single cycle', () => {
  let trial: TrialContext
  let context: LocalContext
  let sink: Sink
  beforeEach(() => {
    trial = new TrialContext({ mail: { ...mail, reportsTo: ['op@example.org'] } }, [])
    sink = new Sink()
    context = trial.context
  })
  afterEach(() => trial.close())

  const cycle = () => {
    trial.later(60)
    return runCycle(context, {
      sample: false,
      folder: trial.folder,
      say: () => {},
      send: false,
      reporter: sink,
    })
  }
  const lastText = async () => (await PostalMime.parse(sink.taken.at(-1)!.raw)).text

  it('emails the operator once when it fails, however often it does, and once when it works again', async () => {
    const { site } = context
    context = {
      ...context,
      site: {
        ...site,
        list: site.list,
        read: async () => {
          throw new Error('The folder of op@example.org is gone')
        },
      } as never,
    }
    await expect(cycle()).rejects.toThrow('is gone')
    await expect(cycle()).rejects.toThrow('is gone')
    expect(sink.to).toEqual(['op@example.org'])
    expect(await lastText()).toContain('"start" failed in a single cycle: The folder of (address) is gone.')
    context = trial.context
    await cycle()
    await cycle()
    expect(sink.taken).toHaveLength(2)
    expect(await lastText()).toContain('This is over:')
  })

  it('writes the backup that is due, even if the rest of it fails', async () => {
    const to = join(temporaryFolder(), 'backups')
    const { publication } = context.configuration
    await context.useConfiguration({
      ...context.configuration,
      publication: { ...publication, backup: { every: 'day', keep: 2, to } },
    })
    context.site.read = async () => {
      throw new Error('The folder is gone')
    }
    await expect(cycle()).rejects.toThrow('is gone')
    expect(readdirSync(to)).toHaveLength(1)
    await expect(cycle()).rejects.toThrow('is gone')
    expect(readdirSync(to)).toHaveLength(1)
  })

  it('emails nothing if all is well', async () => {
    await cycle()
    expect(sink.taken).toEqual([])
  })
})

it('A cycle that a timer starts reports through the mail server, even without --send', async () => {
  const server = await new SmtpServer().listen()
  const folder = temporaryFolder()
  const [config, data, list] = ['config', 'data', 'list.yaml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(config)
  writeFileSync(join(config, 'publication.yaml'), 'mail: { reportsTo: [op@example.org] }\n')
  writeFileSync(list, '- http://127.0.0.1:9/one\n')
  vi.stubEnv('SMTP_URL', server.url)
  try {
    const run = () =>
      start('--once', '--sources', list, '--config', config, '--data', data, '--allow-private')
    await expect(run()).rejects.toThrow('could not be read')
    expect(server.to).toEqual([])
    const opened = openFolder(data, () => new Date())
    const states = new SourceStates(opened.content)
    for (const [id, state] of await states.all())
      await states.put(id, { ...state, firstPolled: new Date(Date.now() - 7 * 3_600_000).toISOString() })
    opened.close()
    await expect(run()).rejects.toThrow('could not be read')
    await expect(run()).rejects.toThrow('could not be read')
    expect(server.to).toEqual(['op@example.org'])
    expect(server.taken[0]?.text).toContain('No source could be read for 6 hours')
  } finally {
    vi.unstubAllEnvs()
    await server.close()
  }
})
