import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { WholeDynamoTable } from '../../functions/adapters/aws/dynamodb/whole-table.ts'
import { openArticleProcessor } from '../../functions/app/articles/open-processor.ts'
import { editCommand } from '../../functions/cli/edit/edit.ts'
import { subscribersCommand } from '../../functions/cli/subscribers/subscribers.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { article } from '../adapters/aws/articles.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { makeStage } from '../doubles/stage.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
  await makeStage(emulators, 'prod')
  await makeStage(emulators, 'trial')
})
afterAll(() => emulators.close())

async function subscribers(...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  await subscribersCommand(args, { stdout })
  return String(stdout.read() ?? '')
}

/** The error of a command with these environment variables. */
async function saidWith(environment: Record<string, string | undefined>, ...args: string[]): Promise<string> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  try {
    return await subscribers(...args).catch((error: Error) => error.message)
  } finally {
    vi.unstubAllEnvs()
  }
}

it('Lists are imported and exported on AWS, each stage on its own', async () => {
  const file = join(temporaryFolder(), 'list.csv')
  writeFileSync(file, 'email\nana@example.org\nbo@example.org\n')
  expect(await subscribers('import', file, '--stage', 'prod')).toContain('2 added')
  expect(await subscribers('import', file, '--stage', 'prod')).toContain('0 added')
  expect(await subscribers('export', '--stage', 'prod')).toMatch(/ana@example\.org,subscribed/)
  expect(await subscribers('export', '--stage', 'trial')).not.toContain('@')
})

it('One reader is deleted on AWS and another paused, and the output says how long backups keep deleted data', async () => {
  const file = join(temporaryFolder(), 'list.csv')
  writeFileSync(file, 'email\ncy@example.org\ndi@example.org\n')
  await subscribers('import', file, '--stage', 'prod')
  expect(await subscribers('remove', 'cy@example.org', '--delete', '--stage', 'prod')).toMatch(
    /c•••@e•••\.org: deleted\.[\s\S]*Point-in-time backups of the table hold the address for another 35 days\./,
  )
  expect(await subscribers('pause-reader', 'di@example.org', '--stage', 'prod')).toContain('paused')
  const exported = await subscribers('export', '--stage', 'prod')
  expect(exported).not.toContain('cy@')
  expect(exported).toMatch(/^di@example\.org,paused,/m)
  await expect(subscribers('remove', 'cy@example.org', '--stage', 'trial')).rejects.toThrow(
    'No subscriber has the address',
  )
})

it('A mailing on AWS is paused and resumed', async () => {
  const table = new DynamoTable(dynamoDb(), 'prod-subscribers', () => new Date())
  const mailings = new Mailings(table)
  await mailings.begin('2026-11-20', new Date())
  await mailings.change('2026-11-20', (sending) => ({ ...sending, state: 'sending' }))
  await subscribers('pause', '2026-11-20', '--stage', 'prod')
  expect((await mailings.get('2026-11-20'))?.state).toBe('paused')
  expect(await subscribers('report', '2026-11-20', '--stage', 'prod')).toContain(
    'State of the mailing: paused.',
  )
  await subscribers('resume', '2026-11-20', '--stage', 'prod')
  expect((await mailings.get('2026-11-20'))?.state).toBe('sending')
})

it('Decisions and takedowns work on AWS', async () => {
  const config = temporaryFolder()
  writeFileSync(join(config, 'publication.yaml'), 'title: Harbor Brief\n')
  const edit = async (...args: string[]) => {
    const io = { stdout: new PassThrough(), stderr: new PassThrough() }
    await editCommand([...args, '--stage', 'prod', '--config', config], io)
    return String(io.stdout.read() ?? '')
  }
  const clock = () => new Date()
  const table = new WholeDynamoTable(dynamoDb(), 'prod-content', clock)
  const news = article('a1', { title: 'Zanzibar wins a prize' })
  const configuration = readConfiguration({ base: 'config' })
  const context = {
    content: table,
    clock,
    configuration,
    owner: 'test',
    logger: { info() {}, warn() {}, error() {} },
  }
  await openArticleProcessor(context).process([news])
  await edit('admit', news.id)
  expect(await edit('log')).toContain('the operator included an article')
  const output = await edit('takedown', news.url!, '--why', 'asked')
  expect(output).toContain(`Taken down: ${news.source}/${news.id}.`)
  expect(output).toContain('point-in-time backups')
  for await (const item of table.all()) expect(JSON.stringify(item)).not.toContain(news.title)
})

it('A stage that does not exist is named with its region', async () => {
  expect(await saidWith({ AWS_REGION: 'eu-west-1' }, 'export', '--stage', 'summer')).toBe(
    'There is no stage "summer" in eu-west-1, in the account of these credentials. Deploy it with ' +
      '`npm run deploy -- --stage summer`, or set AWS_REGION and AWS_PROFILE to where it is.',
  )
})

it.each(['Prod', 'prod/../x', '', 'ünder', 'a'.repeat(21)])(
  'The stage name %j is refused without a request to AWS',
  async (name) => {
    emulators.door.reset()
    await expect(subscribers('export', '--stage', name)).rejects.toThrow('is not a valid name of a stage')
    expect(emulators.door.calls).toEqual([])
  },
)

it('Missing credentials are explained', async () => {
  const none = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
    AWS_CONFIG_FILE: '/nowhere',
  }
  expect(await saidWith(none, 'export', '--stage', 'prod')).toMatch(/^There are no AWS credentials here\. /)
})

it('A missing region is explained', async () => {
  const none = { AWS_REGION: undefined, AWS_CONFIG_FILE: '/nowhere' }
  expect(await saidWith(none, 'export', '--stage', 'prod')).toMatch(/^No AWS region is set\. /)
})

it('A connection failure to AWS is explained', async () => {
  const gone = { AWS_ENDPOINT_URL_CLOUDFORMATION: 'http://127.0.0.1:1' }
  expect(await saidWith(gone, 'export', '--stage', 'prod')).toMatch(/^AWS does not answer\. /)
})

it('A folder and a stage can’t be named together', async () => {
  await expect(subscribers('export', '--stage', 'prod', '--data', 'here')).rejects.toThrow(
    'Use either --data or --stage',
  )
})

it('A data folder needs no access to AWS', async () => {
  emulators.door.reset()
  await expect(subscribers('export', '--data', temporaryFolder())).rejects.toThrow('There is no installation')
  expect(emulators.door.calls).toEqual([])
})
