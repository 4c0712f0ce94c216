import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Folder } from '../../functions/local/folder.ts'
import { filesContract } from './files.ts'

const fresh = () => mkdtemp(join(tmpdir(), 'files-'))

filesContract('a folder', async () => new Folder(await fresh()))

it('refuses a path that leads out of the folder', async () => {
  const folder = new Folder(await fresh())
  await expect(folder.read('../secret')).rejects.toThrow('leads out of its folder')
  await expect(folder.write('a/../../x', 'y')).rejects.toThrow('leads out of its folder')
})

it('leaves the old file whole and nothing beside it when a write fails', async () => {
  const root = await fresh()
  const folder = new Folder(root)
  await folder.write('page', 'old')
  const unreadable = {
    get length() {
      throw new Error('the disk is full')
    },
  }
  await expect(folder.write('page', unreadable as unknown as Uint8Array)).rejects.toThrow()
  expect(new TextDecoder().decode(await folder.read('page'))).toBe('old')
  expect(await readdir(root)).toEqual(['page'])
})
