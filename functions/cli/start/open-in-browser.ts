import { spawn } from 'node:child_process'
import { platform } from 'node:os'

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens a file in the default browser. Does nothing if there is none. */
export function openInBrowser(file: string): void {
  const [command, ...args] = openers[platform()] ?? ['xdg-open']
  const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
