import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { run } from '../functions/cli/commands.ts'
import { mailServerFile } from '../functions/cli/shared/environment-files.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const text = (name: string) => readFileSync(join('docs/run', name), 'utf8')
const code = globSync('functions/**/*.{ts,tsx}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The lines of a Dockerfile, as an instruction and its text. */
const steps = text('Dockerfile')
  .split('\n')
  .flatMap((line) => {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    return name === undefined || rest === undefined ? [] : [{ name, rest }]
  })
const step = (name: string) => steps.filter((one) => one.name === name).map(({ rest }) => rest)
const unit = (key: string) =>
  [...text('digest.service').matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)

const inUnit = unit('ExecStart')[0]!.split(' ')
const inImage: string[] = JSON.parse(step('CMD')[0]!)
/** Every way in which these files start the digest or a command of it, as the words after `main.mjs`. */
const calls = [
  inUnit.slice(inUnit.indexOf('functions/cli/main.mjs') + 1),
  inImage.slice(inImage.indexOf('functions/cli/main.mjs') + 1),
  ...[...text('README.md').matchAll(/npm run -s (\w+) -- ([^\n`]*)/g)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split(' '),
  ]),
  ...[...text('README.md').matchAll(/main\.mjs (\w+) ([^\n`]*)/g)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split(' '),
  ]),
]

it.each(calls)('The command that starts with %s %s has only options that exist', async (...call) => {
  const stdout = new PassThrough()
  const help = [call[0]!, '--help']
  expect(await run(help, { stdin: new PassThrough(), stdout, stderr: new PassThrough() })).toBe(0)
  const usage = String(stdout.read())
  for (const option of call.filter((word) => word.startsWith('--'))) expect(usage).toContain(`${option} `)
})

it('The digest is started with the options of Node that npm start gives it', () => {
  const [, flags] = /^node (.*) functions\/cli\/main\.mjs start$/.exec(scripts.start)!
  expect(unit('ExecStart')[0]).toContain(` ${flags} functions/cli/main.mjs start `)
  expect(inImage.join(' ')).toMatch(new RegExp(`^node ${flags} functions/cli/main\\.mjs start `))
})

it('All files name the port that the digest has without --port, on 127.0.0.1', () => {
  expect(calls.flat()).not.toContain('--port')
  const [, port] = /port: \{ type: 'string', default: '(\d+)' \}/.exec(code)!
  for (const name of ['Caddyfile', 'nginx.conf', 'Dockerfile']) {
    const ports = [...text(name).matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, found]) => found)
    expect({ name, ports }).toEqual({ name, ports: [port] })
  }
})

it('The path of the health check is served', () => {
  const [, path] = /127\.0\.0\.1:\d+(\/\w+)'/.exec(step('HEALTHCHECK')[0]!)!
  expect(code.includes(`'${path}'`)).toBe(true)
})

it('The file of the mail server is the one that setup writes', () => {
  expect(unit('EnvironmentFile')).toEqual([`/etc/digest/${mailServerFile}`])
  expect(parse(text('compose.yaml')).services.digest.env_file).toMatch(new RegExp(`/${mailServerFile}$`))
})

it('The web server passes the reader’s address on as the last one of the header that the digest reads', () => {
  expect(text('nginx.conf')).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')
  expect(code.includes("context.req.header('x-forwarded-for'), 1)")).toBe(true)
})

it('Compose builds the Dockerfile, mounts its one volume, and lets nobody but Caddy reach the digest', () => {
  const { services, volumes } = parse(text('compose.yaml'))
  const { digest, web } = services
  const context = resolve('docs/run', digest.build.context)
  expect(existsSync(join(context, digest.build.dockerfile))).toBe(true)
  const mounts = digest.volumes.map((mount: string) => mount.replace(/:ro$/, '').split(':').at(-1))
  expect(mounts).toEqual([step('VOLUME')[0], '/config'])
  expect(inImage).toEqual(expect.arrayContaining(mounts))
  expect(web.network_mode).toBe('service:digest')
  expect(digest.ports).toEqual(['80:80', '443:443'])
  const named = [digest, web].flatMap((service) =>
    service.volumes.map((mount: string) => mount.split(':')[0]),
  )
  expect(Object.keys(volumes)).toEqual(named.filter((name: string) => /^\w+$/.test(name)))
})

describe('The Dockerfile', () => {
  it('runs the digest as a user who is not root, on a version of Node that it needs', () => {
    expect(step('USER')).toEqual(['node'])
    const least = Number(/\d+/.exec(engines.node)![0])
    for (const from of step('FROM'))
      expect(Number(/^node:(\d+)-/.exec(from)![1])).toBeGreaterThanOrEqual(least)
  })

  it('copies all that the digest needs: it runs in a folder with nothing else', () => {
    const image = temporaryFolder()
    installPackages(join(image, 'node_modules'))
    for (const line of step('COPY')) {
      const words = line.split(' ')
      if (words[0]!.startsWith('--from=')) continue
      const target = words.pop()!
      for (const source of words)
        cpSync(source, join(image, target.endsWith('/') ? join(target, source) : target), { recursive: true })
    }
    const own = join(image, 'my-digest')
    mkdirSync(own)
    writeFileSync(join(own, 'publication.yaml'), 'title: In a container\n')
    const data = join(image, 'data')
    const command = inImage.filter((word) => word !== '--live')
    const args = command.slice(1).map((word) => (word === '/config' ? own : word === '/data' ? data : word))
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--once'], {
      cwd: image,
      encoding: 'utf8',
    })
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 })
    expect(readFileSync(join(data, 'site/index.html'), 'utf8')).toContain('In a container')
  })
})

/** What `npm ci --omit=dev` installs by the lock file, as links to the packages of this clone. */
function installPackages(folder: string): void {
  const { packages }: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    if (name === undefined || dev || devOptional || !existsSync(path)) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    symlinkSync(resolve(path), join(folder, name))
  }
}

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

it.skipIf(!hasSystemd)('systemd finds nothing wrong with the unit, whose paths exist in a clone', () => {
  const copy = join(temporaryFolder(), 'digest.service')
  writeFileSync(copy, text('digest.service').replaceAll(unit('WorkingDirectory')[0]!, resolve('.')))
  expect(
    execFileSync('systemd-analyze', ['verify', copy], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  ).toBe('')
})
