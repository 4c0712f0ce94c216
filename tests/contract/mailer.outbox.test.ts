import { expect, it } from 'vitest'
import { Folder } from '../../functions/adapters/local/files/folder.ts'
import { Outbox } from '../../functions/adapters/local/mail/outbox.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { mail, mailerContract } from './mailer.ts'

const clock = () => new Date()
const idOf = () => 'a'.repeat(26)

mailerContract('an outbox folder', async () => {
  const folder = new Folder(temporaryFolder())
  return {
    mailer: new Outbox(folder, clock, idOf),
    async arrived() {
      const messages: string[] = []
      for await (const path of folder.list(''))
        messages.push(new TextDecoder().decode(await folder.read(path)))
      return messages
    },
  }
})

it('An outbox that can’t be written stops the sender', async () => {
  const full = new Folder(temporaryFolder())
  full.write = async () => {
    throw new Error('no space left on device')
  }
  const outcome = await new Outbox(full, clock, idOf).send(mail('reader@example.org'))
  expect(outcome).toMatchObject({ kind: 'refused', next: 'stop' })
})
