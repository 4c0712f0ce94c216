import { expect, it } from 'vitest'
import { OPERATOR, READER, type Stage } from '../stage.ts'

/** What an operator sees of subscribers and mailings, in the function that has no other table. */
export function operatorReaders(stage: Stage): void {
  let pages = ''
  const look = async (path: string) => (await stage.ask('GET', `${pages}${path}`)).body
  const send = async (path: string, form: Record<string, string>) => {
    const { statusCode, headers } = await stage.ask('POST', `${pages}${path}`, form)
    return { statusCode, path: (headers.location ?? '').replace(pages, '').replace(/\?.*/, '') }
  }

  it('shows an operator how many subscribers there are, and finds one', async () => {
    await stage.ask('POST', '/operate', { email: OPERATOR })
    await stage.rehearsal.drain('requests')
    pages = (await stage.linkIn(/https:\S+\/operate\/\S+/)).replace(/\/$/, '')
    expect(await look('/readers')).toMatch(/Subscribed<\/th><td>\d/)
    const found = await send('/readers', { do: 'find', email: READER })
    expect(found.path).toMatch(/^\/readers\/one\/[a-z2-7]{26}$/)
    const page = await look(found.path)
    expect(page).toContain('r•••@e•••.net')
    expect(page).not.toContain(READER)
  })

  it('asks another address to confirm, and the worker emails both', async () => {
    const { path } = await send('/readers', { do: 'find', email: READER })
    expect((await send(path, { do: 'move', to: 'reader@elsewhere.example.net' })).statusCode).toBe(303)
    await stage.rehearsal.drain('requests')
    const lastTwo = stage
      .mails()
      .slice(-2)
      .flatMap(({ to }) => to)
    expect(lastTwo.sort()).toEqual(['reader@elsewhere.example.net', READER])
  })

  it('shows the mailings of the editions that were sent, and refuses to pause one that is complete', async () => {
    const page = await look('/readers/mailings')
    const edition = /\/readers\/mailings\/([\w-]+)"/.exec(page)?.[1] ?? ''
    expect(await look(`/readers/mailings/${edition}`)).toContain('Complete')
    expect((await send(`/readers/mailings/${edition}`, { do: 'pause' })).statusCode).toBe(409)
  })

  it('prints the form with the address of the site', async () => {
    expect(await look('/readers/form')).toMatch(/&lt;form action=&quot;https:\/\/[^&]+\/subscribe&quot;/)
  })
}
