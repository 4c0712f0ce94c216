import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../functions/adapters/local/server/web.ts'

/** Seconds after which Postfix ends on its own, even if the process of the tests was killed. */
const LIFETIME_SECONDS = 600
/** The name with which it greets. */
const HOST = 'mail.example.org'

/** The folders in which it keeps emails, and the sockets of its parts. `postfix check` would make them in two seconds. */
const queues = ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'incoming', 'private', 'public', 'trace']

/** A Postfix that runs. */
export interface PostfixProcess {
  /** One for each list of settings. */
  ports: number[]
  close(): Promise<void>
}

/** The version of Postfix; `undefined` if it is not installed or this user may not start it. */
export function postfixVersion(): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  try {
    return settings('mail_version')[0]
  } catch {
    return undefined
  }
}

/**
 * Starts Postfix with all its files in a folder of its own, and one port for each list of settings. `common` are settings of
 * all. Another process may take a port before Postfix does: then others are tried.
 */
export async function startPostfix(
  common: readonly string[],
  services: readonly (readonly string[])[],
  files: Readonly<Record<string, string>>,
): Promise<PostfixProcess> {
  for (let tries = 1; ; tries++) {
    try {
      return await start(common, services, files)
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}

async function start(
  common: readonly string[],
  services: readonly (readonly string[])[],
  files: Readonly<Record<string, string>>,
): Promise<PostfixProcess> {
  // Postfix has users of its own, who may not enter the folder of the test run.
  const folder = mkdtempSync(join(tmpdir(), 'digest-postfix-'))
  let master: ChildProcess | undefined
  const close = async () => {
    if (master?.pid && master.exitCode === null && master.signalCode === null) {
      const ended = once(master, 'exit')
      // It ends its own processes first, unless it is asked a second time.
      master.kill('SIGTERM')
      const insist = setTimeout(() => process.kill(-master!.pid!, 'SIGKILL'), 5000)
      await ended
      clearTimeout(insist)
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  try {
    const [owner = '', programs = ''] = settings('mail_owner', 'daemon_directory')
    const ports: number[] = []
    for (const _ of services) ports.push(await freePort())
    chmodSync(folder, 0o755)
    for (const name of ['etc', 'queue', 'queue/pid']) mkdirSync(join(folder, name))
    const owned = ['data', ...queues.map((name) => `queue/${name}`)].map((name) => join(folder, name))
    for (const path of owned) mkdirSync(path)
    execFileSync('chown', [owner, ...owned])
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'etc', name), text)
    writeFileSync(join(folder, 'etc', 'main.cf'), mainFile(folder, common))
    writeFileSync(join(folder, 'etc', 'master.cf'), masterFile(ports, services))
    // Postfix waits with a file that was changed in this second: somebody might still be writing it.
    utimesSync(join(folder, 'etc', 'main.cf'), 1, 1)
    master = spawn(
      join(programs, 'master'),
      ['-c', join(folder, 'etc'), '-d', '-e', String(LIFETIME_SECONDS)],
      { stdio: 'ignore', detached: true },
    )
    await once(master, 'spawn')
    while (!(await greets(ports.at(-1)!))) {
      if (master.exitCode !== null || master.signalCode !== null)
        throw new Error(`Postfix ended with ${master.exitCode ?? master.signalCode} before it answered.`)
      await sleep(20)
    }
    return { ports, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Whether this Postfix listens there. It opens all its ports before it serves one. */
async function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    const [greeting] = await once(socket, 'data', { signal: AbortSignal.timeout(5000) })
    return String(greeting).startsWith(`220 ${HOST} `)
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

function settings(...names: string[]): string[] {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] satisfies StdioOptions } as const
  return execFileSync('postconf', ['-dh', ...names], options)
    .trim()
    .split('\n')
}

function mainFile(folder: string, common: readonly string[]): string {
  const lines = [
    'compatibility_level = 3.6',
    `queue_directory = ${folder}/queue`,
    `data_directory = ${folder}/data`,
    `maillog_file = ${folder}/log`,
    `maillog_file_prefixes = ${folder}`,
    `myhostname = ${HOST}`,
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    'mynetworks = 127.0.0.0/8',
    'mydestination =',
    'smtp_dns_support_level = disabled',
    ...common,
  ]
  return `${lines.join('\n')}\n`
}

function masterFile(ports: readonly number[], services: readonly (readonly string[])[]): string {
  const lines = [
    ...services.map((settings, at) =>
      [`127.0.0.1:${ports[at]} inet n - n - - smtpd`, ...settings.map((one) => `  -o {${one}}`)].join('\n'),
    ),
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
  ]
  return `${lines.join('\n')}\n`
}
