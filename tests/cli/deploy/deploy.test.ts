import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { startFauxqs } from 'fauxqs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { S3Files } from '../../../functions/adapters/aws/s3/s3-files.ts'
import { deployCommand } from '../../../functions/cli/deploy/deploy.ts'
import { readStored } from '../../../functions/configuration/stored.ts'
import { DeploymentFile } from '../../../functions/domain/model/deployment.ts'
import { type Parameters, startParameters } from '../../doubles/parameters.ts'
import { type SesCatcher, startSesCatcher } from '../../doubles/ses-catcher.ts'
import { type Stacks, startStacks } from '../../doubles/stacks.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const publication = `
title: Harbor Brief
operator: Harbor Legal Aid
contact: https://brief.example.org/about
mail:
  from: Harbor Brief <brief@harbor.example>
  postalAddress: Harbor Legal Aid, 7 Dock Street, Oakland, CA 94607
`
const outputs = {
  SiteUrl: 'https://d111111abcdef8.cloudfront.net',
  FeedUrl: 'https://d111111abcdef8.cloudfront.net/feed.xml',
  DistributionDomain: 'd111111abcdef8.cloudfront.net',
  PrivateBucket: 'private',
  DnsRecords: JSON.stringify([
    { name: 'x._domainkey.harbor.example', type: 'CNAME', value: 'x.dkim.amazonses.com' },
  ]),
}

let parameters: Parameters
let mails: SesCatcher
let stacks: Stacks
let buckets: Awaited<ReturnType<typeof startFauxqs>>
const before = { ...process.env }

beforeAll(async () => {
  ;[parameters, mails, stacks, buckets] = await Promise.all([
    startParameters(),
    startSesCatcher(),
    startStacks(),
    startFauxqs({ port: 0, logger: false }),
  ])
  buckets.createBucket('private')
})
afterAll(() => Promise.all([parameters.close(), mails.close(), stacks.close(), buckets.stop()]))
beforeEach(() => {
  parameters.kept.clear()
  mails.account.identities.clear()
  stacks.outputs.clear()
  parameters.kept.set('/cdk-bootstrap/hnb659fds/version', { value: '28', type: 'String' })
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SSM: parameters.url,
    AWS_ENDPOINT_URL_SES: mails.url,
    AWS_ENDPOINT_URL_S3: buckets.address,
    AWS_ENDPOINT_URL_CLOUDFORMATION: stacks.url,
  })
})
afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  Object.assign(process.env, before)
})

/** A configuration folder with these files and a complete publication. */
function folder(files: Record<string, string> = {}): string {
  const path = temporaryFolder()
  for (const [name, text] of Object.entries({ 'publication.yaml': publication, ...files })) {
    writeFileSync(join(path, name), text)
  }
  return path
}

/** Deploys with a CDK that returns this exit code. Returns its arguments and the output. */
async function deploy(args: string[], code = 0) {
  const stdout = new PassThrough()
  const cdkCalls: string[][] = []
  const ended = await deployCommand(args, { stdout }, async (args) => {
    cdkCalls.push(args)
    const file = args[args.indexOf('--outputs-file') + 1]
    if (args[0] === 'deploy' && code === 0 && file) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ 'ImmigrationPolicyDigest-trial-Service': outputs }))
    }
    return code
  })
  return { ended, cdkCalls, output: String(stdout.read() ?? '') }
}

const refused = async (args: string[]) => {
  const cdkCalls: string[][] = []
  const error = await deployCommand(args, { stdout: new PassThrough() }, async (args) => {
    cdkCalls.push(args)
    return 0
  }).catch((error: Error) => error)
  expect(cdkCalls).toEqual([])
  return (error as Error).message
}

it('The stage is deployed with its configuration, and the output says what is left to do', async () => {
  const config = folder({ 'deployment.yaml': 'operatorEmail: operator@harbor.example\n' })
  const { ended, cdkCalls, output } = await deploy(['--stage', 'trial', '--config', config, '--yes'])
  expect(ended).toBe(0)
  expect(cdkCalls[0]!.slice(0, 8)).toEqual([
    'deploy',
    '--all',
    '-c',
    'stage=trial',
    '-c',
    `config=${config}`,
    '--require-approval',
    'never',
  ])
  expect(output).toContain('region us-east-1, account 000000000000')
  expect(output).toContain('https://d111111abcdef8.cloudfront.net/feed.xml')
  expect(output).toMatch(/1\. Alarms are emailed to operator@harbor\.example\. Open the email/)
  expect(output).toMatch(
    /2\. Create these DNS records[\s\S]*CNAME x\._domainkey\.harbor\.example {2}x\.dkim\.amazonses\.com/,
  )
})

it('The deployed configuration replaces the one that was stored before', async () => {
  await deploy(['--stage', 'trial', '--config', folder()])
  await deploy([
    '--stage',
    'trial',
    '--config',
    folder({ 'publication.yaml': `${publication}settleMinutes: 7\n` }),
  ])
  vi.stubEnv('AWS_REGION', 'us-east-1')
  const stored = await readStored(new S3Files('private'))
  expect(stored?.publication).toMatchObject({ title: 'Harbor Brief', settleMinutes: 7 })
})

it('The output has the request for production access as long as SES is in the sandbox', async () => {
  Object.assign(mails.quota, { Max24HourSend: 200, MaxSendRate: 1 })
  const inside = await deploy(['--stage', 'trial', '--config', folder()])
  expect(inside.output).toMatch(/SES sends only to verified addresses[\s\S]*Harbor Legal Aid, 7 Dock Street/)
  expect(inside.output).toContain('Website URL: https://d111111abcdef8.cloudfront.net')
  // The same daily quota with a higher rate is not the sandbox.
  Object.assign(mails.quota, { Max24HourSend: 200, MaxSendRate: 14 })
  const outside = await deploy(['--stage', 'trial', '--config', folder()])
  expect(outside.output).not.toContain('verified addresses')
})

it('The output names the CloudFront host that a custom domain must point at', async () => {
  const config = folder({
    'publication.yaml': `${publication}url: https://brief.harbor.example\n`,
    'deployment.yaml': `stages:\n  trial:\n    certificateArn: arn:aws:acm:us-east-1:123456789012:certificate/1\n`,
  })
  const { output } = await deploy(['--stage', 'trial', '--config', config])
  expect(output).toContain('CNAME brief.harbor.example  d111111abcdef8.cloudfront.net')
})

it('With --diff, nothing is deployed and the changes are shown', async () => {
  const { cdkCalls, output } = await deploy(['--stage', 'trial', '--config', folder(), '--diff'])
  expect(cdkCalls[0]!.slice(0, 3)).toEqual(['diff', '-c', 'stage=trial'])
  expect(output).not.toContain('is deployed')
})

it('If the deployment fails, the error says where to look', async () => {
  await expect(deploy(['--stage', 'trial', '--config', folder()], 1)).rejects.toThrow(
    /deployment failed.*deploying again is safe.*docs\/run-on-aws\.md/s,
  )
})

// Each of these is found before anything is deployed.
it.each([
  ['Prod!', {}, /"Prod!" is not a valid name of a stage: use at most 20 lowercase letters/],
  ['a'.repeat(21), {}, /is not a valid name of a stage/],
  [
    'trial',
    { 'deployment.yaml': 'certificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/1' },
    /:1: certificateArn.*must be a certificate in us-east-1/,
  ],
  [
    'trial',
    { 'deployment.yaml': 'certificateArn: arn:aws:acm:us-east-1:123456789012:certificate/1' },
    /no name that it is for/,
  ],
  [
    'trial',
    { 'deployment.yaml': 'identity: other.example' },
    /"other\.example".*does not cover brief@harbor\.example/,
  ],
  ['trial', { 'deployment.yaml': 'monthlyBudget: 0' }, /deployment\.yaml:1: monthlyBudget/],
  [
    'trial',
    { 'deployment.yaml': 'stages:\n  trial:\n    colour: red\n' },
    /deployment\.yaml:3: "colour" is not a known key\. Write one of: region, account/,
  ],
  [
    'trial',
    { 'deployment.yaml': 'region: Virginia' },
    /deployment\.yaml:1: region "Virginia" must be a region such as us-east-1/,
  ],
  [
    'trial',
    { 'deployment.yaml': 'account: "111111111111"' },
    /credentials belong to account 000000000000.*only in account 111111111111/,
  ],
  [
    'trial',
    { 'deployment.yaml': 'bootstrapQualifier: news' },
    /not set up in us-east-1.*npx cdk bootstrap aws:\/\/ACCOUNT\/us-east-1 --qualifier news/,
  ],
  ['trial', { 'publication.yaml': 'title: Harbor Brief\n' }, /sender is still the example/],
  ['trial', { 'publication.yaml': 'title: [\n' }, /publication\.yaml:\d+: can't be read as YAML/],
])('The stage %s with %j is refused in a sentence', async (stage, files, sentence) => {
  expect(await refused(['--stage', stage, '--config', folder(files as Record<string, string>)])).toMatch(
    sentence,
  )
})

it('An SES identity that is not ours is not changed, and the error says how to use it', async () => {
  mails.account.identities.set('harbor.example', { verified: 'Success', dkim: 'Success' })
  const other = { PrivateBucket: 'private', ExportsOutputRefContent: 'table' }
  stacks.outputs.set('ImmigrationPolicyDigest-trial-Data', other)
  expect(await refused(['--stage', 'trial', '--config', folder()])).toMatch(
    /harbor\.example is already an SES identity.*Add `identity: harbor\.example`/,
  )
  const named = folder({ 'deployment.yaml': 'identity: harbor.example\n' })
  expect((await deploy(['--stage', 'trial', '--config', named])).ended).toBe(0)
})

it('The SES identity that the stage created is used again', async () => {
  mails.account.identities.set('harbor.example', { verified: 'Pending', dkim: 'Pending' })
  stacks.outputs.set('ImmigrationPolicyDigest-trial-Service', { SiteUrl: 'https://x.example' })
  expect((await deploy(['--stage', 'trial', '--config', folder()])).ended).toBe(0)
})

it('A named SES identity that does not exist is an error', async () => {
  const config = folder({ 'deployment.yaml': 'identity: harbor.example\n' })
  expect(await refused(['--config', config])).toMatch(
    /names the SES identity "harbor\.example", but us-east-1 has none/,
  )
})

it('A region in the environment that is not that of the stage is refused', async () => {
  vi.stubEnv('AWS_REGION', 'eu-west-1')
  expect(await refused(['--config', folder()])).toMatch(
    /AWS_REGION is eu-west-1, but deployment\.yaml puts the stage "prod" in us-east-1/,
  )
})

it('Missing or expired credentials are explained', async () => {
  delete process.env.AWS_ACCESS_KEY_ID
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: join(temporaryFolder(), 'none'),
    AWS_CONFIG_FILE: join(temporaryFolder(), 'none'),
  })
  expect(await refused(['--config', folder()])).toMatch(/There are no AWS credentials here\. Sign in/)
})

it('An old bootstrap stack must be updated', async () => {
  parameters.kept.set('/cdk-bootstrap/hnb659fds/version', { value: '5', type: 'String' })
  expect(await refused(['--config', folder()])).toMatch(/bootstrap stack in us-east-1 is too old/)
})

it('Every setting is documented', () => {
  const file = readFileSync('config/deployment.yaml', 'utf8')
  const { shape } = DeploymentFile
  expect(Object.keys(shape).filter((name) => !new RegExp(`^(# )?${name}:`, 'm').test(file))).toEqual([
    'stages',
  ])
})
