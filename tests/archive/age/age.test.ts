import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decrypted, encrypted } from '../../../functions/archive/age/age.ts'

/** A guess costs next to nothing, so that many files can be tried. */
const workFactor = 1
const CHUNK = 65_536

async function* inParts(bytes: Uint8Array, size = bytes.length || 1) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const seal = (text: Uint8Array, passphrase = 'secret') =>
  joined(encrypted(inParts(text, 5000), passphrase, { workFactor }))
const open = (file: Uint8Array, passphrase = 'secret', size?: number) =>
  joined(decrypted(inParts(file, size), passphrase))
const refusal = (file: Uint8Array, passphrase?: string) =>
  open(file, passphrase).then(
    () => 'It was opened.',
    (error: Error) => error.message,
  )

const passphrases = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed())
/** Texts that end in the middle of a piece, and at the end of one. */
const lengths = fc.oneof(
  fc.nat(200),
  fc.integer({ min: CHUNK - 2, max: CHUNK + 2 }),
  fc.integer({ min: 2 * CHUNK - 2, max: 2 * CHUNK + 2 }),
)
const texts = fc
  .tuple(lengths, fc.nat(255))
  .map(([length, first]) => Buffer.from(Uint8Array.from({ length }, (_, at) => (first + at * 7) % 256)))

/** Made by another program, with Python's cryptography, by https://c2sp.org/age. */
const foreign = Buffer.from(
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBFQkVTRXhRVkZoY1lHUm9iSEIwZUh3IDQKZG1adE9lMXFSaGZMZlhndlk3amtQZmtscXdaUElEZ0JpQ2xZb2pCV0V1bwotLS0gVjBZSXVXd2xjb2o5alNHa1RBRldGMzd6ZXg5d1NVMnVCUDlNTFlzcy9jNAogISIjJCUmJygpKissLS4vO+21QUUfANFvcmo+N73mcsYgrOdDKd7HbIK6/HmUhw==',
  'base64',
)

describe('A file that is encrypted with a passphrase', () => {
  it('comes back byte for byte, however it is divided', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        passphrases,
        fc.integer({ min: 1, max: 100_000 }),
        async (text, passphrase, size) => {
          const file = await seal(text, passphrase)
          expect((await open(file, passphrase, Math.max(size, file.length / 1000))).equals(text)).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is in the format of age: a file by another program opens', async () => {
    expect((await open(foreign, 'correct horse')).toString()).toBe('invented words\n')
  })

  it('has the bytes that the other program writes, with the same key, salt and nonce', async () => {
    let at = 0
    const random = ((count: number) => Buffer.from(Uint8Array.from({ length: count }, () => at++))) as never
    const file = await joined(
      encrypted(inParts(Buffer.from('invented words\n')), 'correct horse', { workFactor: 4, random }),
    )
    expect(file.equals(foreign)).toBe(true)
  })

  it('is never the same file twice', async () => {
    const text = Buffer.from('the same text')
    expect((await seal(text)).equals(await seal(text))).toBe(false)
  })

  it('is refused with another passphrase', async () => {
    expect(await refusal(await seal(Buffer.from('text')), 'other')).toBe(
      'was encrypted with a different passphrase',
    )
  })

  it('is refused wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.double({ min: 0, max: 1, noNaN: true }), async (text, share) => {
        const file = await seal(text)
        const cut = file.subarray(0, Math.floor((file.length - 1) * share))
        expect(await refusal(cut)).toMatch(/cut off|damaged|not encrypted with one passphrase/)
      }),
      { numRuns: 50 },
    )
  })

  it('is refused if any byte was changed', async () => {
    const file = await seal(Buffer.alloc(CHUNK + 100, 'text'))
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(file)
        changed[at]! ^= change
        expect(await refusal(changed)).not.toBe('It was opened.')
      }),
      { numRuns: 200 },
    )
  })

  it('is refused if pieces change places, are repeated, left out or added', async () => {
    const file = await seal(Buffer.alloc(3 * CHUNK + 100, 'text'))
    const sealed = CHUNK + 16
    const start = file.length - (3 * sealed + 116)
    const head = file.subarray(0, start)
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => file.subarray(start + n * sealed, start + (n + 1) * sealed))
    const orders = [
      [b, a, c, d],
      [a, c, b, d],
      [a, b, c, c, d],
      [a, b, d],
      [a, b, c],
      [a, b, c, d, d],
      [a, b, c, d, Buffer.from('x')],
    ]
    expect(await refusal(Buffer.concat([head, a!, b!, c!, d!]))).toBe('It was opened.')
    for (const order of orders)
      expect(await refusal(Buffer.concat([head, ...order.map((piece) => piece!)]))).toMatch(/cut off|damaged/)
  })

  it('is refused before much memory is used, if its header asks for that', async () => {
    const file = Buffer.from(
      (await seal(Buffer.from('text'))).toString('latin1').replace(/(scrypt \S+) \d+/, '$1 30'),
      'latin1',
    )
    expect(await refusal(file)).toContain('would need too much memory (work factor 30; at most 20)')
  })

  it('is refused without further reading if its header has no end', async () => {
    async function* endless() {
      yield Buffer.from('age-encryption.org/v1\n')
      for (let n = 0; n < 5; n++) yield Buffer.alloc(1000, 'x')
      throw new Error('It was read on.')
    }
    await expect(joined(decrypted(endless(), 'secret'))).rejects.toThrow('damaged at its beginning')
  })
})
