import { expect, it } from 'vitest'
import { OPERATOR, type Stage } from '../stage.ts'

/** What an operator sees and changes, in the function that has no subscribers. */
export function operator(stage: Stage): void {
  let pages = ''
  const look = async (path: string) => (await stage.ask('GET', `${pages}${path}`)).body
  const send = async (path: string, form: Record<string, string>) => {
    const { statusCode, headers } = await stage.ask('POST', `${pages}${path}`, { seen: '99', ...form })
    return { statusCode, path: (headers.location ?? '').replace(pages, '').replace(/\?.*/, '') }
  }

  it('emails an operator the link to their pages, on which a source is turned off and on', async () => {
    expect((await stage.ask('POST', '/operate', { email: OPERATOR })).statusCode).toBe(200)
    await stage.rehearsal.drain('requests')
    expect(stage.lastMail().to).toEqual([OPERATOR])
    pages = (await stage.linkIn(/https:\S+\/operate\/\S+/)).replace(/\/$/, '')
    expect(await look('/')).toContain('console.aws.amazon.com')
    const id = /\/sources\/([\w-]+)"/.exec(await look('/sources'))?.[1] ?? ''
    expect((await send(`/sources/${id}`, { do: 'turn-off' })).statusCode).toBe(303)
    expect((await send(`/sources/${id}`, { do: 'poll-now' })).statusCode).toBe(400)
    expect((await send(`/sources/${id}`, { do: 'turn-on' })).statusCode).toBe(303)
    const before = stage.feeds.asked.length
    await stage.rehearsal.drain('fetch')
    expect(stage.feeds.asked.length).toBe(before + 1)
    expect(await look('/log')).toMatch(/Omar turned .+ on\.[\s\S]*Omar turned .+ off\./)
  })

  it('adds a source by its address, which another function reads, and removes it', async () => {
    const address = 'http://feeds.example.net/canyon.xml'
    const asked = await send('/sources', { do: 'look', address })
    expect(await look(asked.path)).toContain('http-equiv="refresh"')
    await stage.rehearsal.drain('fetch')
    expect(await look(asked.path)).toMatch(/Bakery wins prize[\s\S]*Would be left out/)
    const added = await send(asked.path, { do: 'add-source', name: 'Canyon Courier' })
    expect(added).toMatchObject({ statusCode: 303, path: expect.stringMatching(/^\/sources\//) as string })
    await stage.rehearsal.drain('fetch')
    expect(stage.feeds.asked.filter((path) => path === '/canyon.xml')).toHaveLength(2)
    expect(await look(added.path)).toContain('Read regularly')
    expect((await send(added.path, { do: 'remove-source' })).path).toBe('/sources')
    expect(await look('/sources')).not.toContain('Canyon Courier')
  })
}
