import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Keys } from '../ports/keys.ts'

const KeysFile = z.object({
  signing: z.array(z.object({ id: z.string(), secret: z.string() })).check(z.minLength(1)),
  address: z.string(),
})

/** Reads the installation's keys, or makes them at its first run. Whoever has the file can sign links: only we may read it. */
export function keysFile(file: string): Keys {
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString('base64url')
    const fresh = { signing: [{ id: '1', secret: secret() }], address: secret() }
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
  }
  const { signing, address } = parse(file)
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return {
    signing: signing.map(({ id, secret }) => ({ id, secret: bytes(secret) })),
    address: bytes(address),
  }
}

function parse(file: string): z.infer<typeof KeysFile> {
  try {
    return KeysFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(
      `The keys in ${file} can't be read. Restore the file from a backup: with new keys the links in mails that were sent stop working.`,
    )
  }
}
