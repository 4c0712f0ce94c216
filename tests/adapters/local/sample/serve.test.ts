import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSamples } from '../../../../functions/adapters/local/sample/serve-samples.ts'
import { specialCases } from './special-cases.ts'

const anchor = new Date('2026-11-23T15:00:00Z')
let server: SampleServer
beforeAll(async () => {
  server = await serveSamples(anchor)
})
afterAll(() => server.close())

const feedOf = (id: string) => server.sources.find((source) => source.id === id)?.feed ?? ''

describe('The sample server', () => {
  it('serves every source on one loopback port but the one that fails', async () => {
    const answers = await Promise.all(
      server.sources.map(async ({ id, feed }) => [id, (await fetch(feed)).status]),
    )
    expect(answers.filter(([, status]) => status !== 200)).toEqual([[specialCases.failing, 500]])
    expect(server.sources.every(({ feed }) => feed.startsWith(`${server.origin}/`))).toBe(true)
  })

  it('answers 304 to a client that has the document already', async () => {
    const first = await fetch(feedOf('pacific-courier'))
    const etag = first.headers.get('etag') ?? ''
    expect((await fetch(feedOf('pacific-courier'), { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(feedOf('capital-ledger'), { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('declares a wrong charset', async () => {
    const { source, title } = specialCases.wrongCharset
    const response = await fetch(feedOf(source))
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toContain('charset=ISO-8859-1')
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(title)
    expect(new TextDecoder().decode(bytes)).toContain(title)
  })

  it('knows no other paths', async () => {
    for (const path of ['/', '/../sources.yaml', '/feeds/pacific-courier.xml']) {
      expect((await fetch(`${server.origin}${path}`)).status).toBe(404)
    }
  })
})
