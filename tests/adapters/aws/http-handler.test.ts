import { Hono } from 'hono'
import { beforeEach, expect, it, vi } from 'vitest'
import { createHttpHandler, readerIp } from '../../../functions/adapters/aws/http-handler.ts'
import { request } from '../../rehearsal/events.ts'

const routes = new Hono().get('/ip', (context) => context.text(readerIp(context)))
beforeEach(() => vi.stubEnv('ORIGIN_KEY', 'key'))

/** The address that the functions count for a request with these hops. */
async function requester(hops: string | undefined, key = 'key'): Promise<string> {
  const event = request('GET', '/ip', key)
  const { 'x-forwarded-for': _, ...headers } = event.headers
  const answer = await createHttpHandler(routes)({
    ...event,
    headers: { ...headers, ...(hops !== undefined && { 'x-forwarded-for': hops }) },
  } as never)
  return (answer as { body: string }).body
}

it('a reader is counted by the hop that CloudFront adds, whatever they write before it', async () => {
  expect(await requester('203.0.113.9, 130.176.1.1')).toBe('203.0.113.9')
  expect(await requester('198.51.100.7, 203.0.113.9, 130.176.1.1')).toBe('203.0.113.9')
  expect(await requester('1.1.1.1, 2.2.2.2, 198.51.100.7,203.0.113.9:4711, 130.176.1.1')).toBe('203.0.113.9')
  expect(await requester('[2001:db8::7]:1, [2001:db8::9]:443, 130.176.1.1')).toBe('2001:db8::9')
})

it('requests without that hop are counted as one reader together', async () => {
  for (const hops of [undefined, '', '130.176.1.1', 'unknown, 130.176.1.1'])
    expect(await requester(hops)).toBe('unknown')
})

it('requests that bypass CloudFront are refused', async () => {
  expect(await requester('203.0.113.9, 130.176.1.1', 'another')).toBe('Please use the address of the site.')
})
