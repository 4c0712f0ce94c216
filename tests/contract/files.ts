import { beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../../functions/ports/files.ts'

const html = { contentType: 'text/html; charset=utf-8' }

/** The tests that every implementation of `Files` must pass. */
export function filesContract(name: string, open: () => Promise<Files>): void {
  describe(`the files port on ${name}`, () => {
    let files: Files
    beforeEach(async () => {
      files = await open()
    })
    const text = async (path: string) => {
      const body = await files.read(path)
      return body && new TextDecoder().decode(body)
    }
    const listed = async (prefix: string) => {
      const paths: string[] = []
      for await (const path of files.list(prefix)) paths.push(path)
      return paths
    }

    it('returns what was written, text or bytes', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, n) => n)
      await files.write('a/b.html', '<p>¡Hola!</p>', html)
      await files.write('c.bin', bytes, { contentType: 'application/octet-stream' })
      expect(await text('a/b.html')).toBe('<p>¡Hola!</p>')
      expect(new Uint8Array((await files.read('c.bin'))!)).toEqual(bytes)
    })

    it('has nothing under a path that was not written', async () => {
      expect(await files.read('none.html')).toBeUndefined()
      expect(await files.read('none/at/all.html')).toBeUndefined()
      expect(await listed('')).toEqual([])
    })

    it('replaces a file whole', async () => {
      await files.write('a.html', 'a long first version', html)
      await files.write('a.html', 'short', html)
      expect(await text('a.html')).toBe('short')
    })

    it('removes a file, and removing it again is no error', async () => {
      await files.write('a.html', 'x', html)
      await files.remove('a.html')
      await files.remove('a.html')
      expect(await files.read('a.html')).toBeUndefined()
    })

    it('keeps names with spaces, accents and signs apart', async () => {
      const names = ['a b.html', 'a+b.html', 'a%20b.html', 'é.html', 'q?x=1&y.html'].sort()
      for (const name of names) await files.write(name, name, html)
      for (const name of names) expect(await text(name)).toBe(name)
      expect((await listed('')).sort()).toEqual(names)
    })

    it('keeps an empty file', async () => {
      await files.write('empty', '', html)
      expect(await text('empty')).toBe('')
    })

    it('lists more files than one answer holds', async () => {
      const paths = Array.from({ length: 1100 }, (_, n) => `many/${String(n).padStart(4, '0')}`)
      for (let n = 0; n < paths.length; n += 100) {
        await Promise.all(paths.slice(n, n + 100).map((path) => files.write(path, 'x', html)))
      }
      expect(await listed('many/')).toEqual(paths)
    })

    it('lists paths that begin with a prefix, in order', async () => {
      for (const path of ['b/2', 'a/1', 'b/1', 'bc']) await files.write(path, 'x', html)
      expect(await listed('b/')).toEqual(['b/1', 'b/2'])
      expect(await listed('')).toEqual(['a/1', 'b/1', 'b/2', 'bc'])
    })
  })
}
