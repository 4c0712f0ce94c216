import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

/** A message as Python's `email` reads it. */
export interface ReadByPython {
  defects: string[]
  subject: string
  from: [name: string, address: string][]
  replyTo: [name: string, address: string][]
  to: [name: string, address: string][]
  unsubscribe: string
  parts: { type: string; content: string }[]
}

const script = `
import base64, email, email.policy, json, sys
def read(raw):
    mail = email.message_from_bytes(base64.b64decode(raw), policy=email.policy.default)
    boxes = lambda name: [[a.display_name, a.addr_spec] for a in mail[name].addresses] if mail[name] else []
    parts = [part for part in mail.walk() if not part.is_multipart()]
    return {
        'defects': [type(d).__name__ for part in mail.walk() for d in part.defects] + [type(d).__name__ for value in mail.values() for d in value.defects],
        'subject': str(mail['subject']),
        'from': boxes('from'), 'replyTo': boxes('reply-to'), 'to': boxes('to'),
        'unsubscribe': str(mail['list-unsubscribe']),
        'parts': [{'type': part.get_content_type(), 'content': part.get_content()} for part in parts],
    }
print(json.dumps([read(raw) for raw in sys.stdin.read().split()]))
`

export const hasPython = isThere()

/** Reads messages with a third parser, all in one process. */
export async function readByPython(raws: readonly Uint8Array[]): Promise<ReadByPython[]> {
  const python = promisify(execFile)('python3', ['-c', script], { maxBuffer: 1e9 })
  python.child.stdin?.end(raws.map((raw) => Buffer.from(raw).toString('base64')).join('\n'))
  return JSON.parse((await python).stdout)
}

function isThere(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
