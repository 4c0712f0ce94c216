import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { Folder } from '../../functions/local/folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { filesContract } from './files.ts'

filesContract('a folder', async () => new Folder(temporaryFolder()))

it('refuses a path that leads out of the folder', async () => {
  const folder = new Folder(temporaryFolder())
  await expect(folder.read('../secret')).rejects.toThrow('leads out of its folder')
  await expect(folder.write('a/../../x', 'y')).rejects.toThrow('leads out of its folder')
})

it('leaves the old file whole and nothing beside it when a write fails', async () => {
  const root = temporaryFolder()
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
