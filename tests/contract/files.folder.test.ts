import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { Folder } from '../../functions/adapters/local/files/folder.ts'
import { exitCodeOf } from '../../functions/cli/shared/exit-code.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { filesContract } from './files.ts'

filesContract('a folder', async () => new Folder(temporaryFolder()))
filesContract('a durable folder', async () => new Folder(temporaryFolder(), { durable: true }))

it('A path that leads out of the folder is refused', async () => {
  const folder = new Folder(temporaryFolder())
  await expect(folder.read('../secret')).rejects.toThrow('leads out of its folder')
  await expect(folder.write('a/../../x', 'y')).rejects.toThrow('leads out of its folder')
})

it('A failed write leaves the old file whole and no other file beside it', async () => {
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

it('An error names the file that can’t be written, and not its temporary file', async () => {
  const root = temporaryFolder()
  await mkdir(join(root, 'index.html'))
  const folder = new Folder(root)
  const failure = (path: string) => folder.write(path, 'new').catch((error: unknown) => error)
  expect(await failure('index.html')).toMatchObject({ path: join(root, 'index.html') })
  const stderr = new PassThrough()
  const write = () => folder.write('index.html', 'new').then(() => 0)
  expect(await exitCodeOf(write, { stdout: new PassThrough(), stderr })).toBe(1)
  expect(String(stderr.read())).toBe(
    `${join(root, 'index.html')}: it is a folder where a file is needed. Give a file.\n`,
  )
  expect(await readdir(root)).toEqual(['index.html'])
})
