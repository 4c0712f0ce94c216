import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signToken, type TokenKind, tokenKinds } from '../../functions/auth/tokens.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { EditorContext } from '../editors/context.ts'
import { type Form, formsOf } from './forms.ts'
import { attack, attackLinks, runs, tagless } from './script.ts'

let home: EditorContext
let id: string
let pages: string[]
const forms: Form[] = []
let seen = 0

beforeAll(async () => {
  home = new EditorContext()
  id = await home.subscribe('ana@example.org')
  await home.enter({
    id: 'herald',
    title: 'Agents detain 63 at a plant in Grand Island',
    summary: 'On Tuesday.',
  })
  await home.enter({ id: 'rink', title: 'Hockey club loses its visas' })
  const [item] = await home.feed()
  const [edition = ''] = /\/editions\/[\w-]+/.exec(await home.look('/editions')) ?? []
  const desk = ['/', '/near', '/edges', '/link', '/log', '/editions', edition, `/stories/${item!.id}`]
  pages = [
    '/subscribe/',
    '/edit',
    ...['confirm', 'preferences', 'unsubscribe', 'export', 'delete'].map((page) => `/${page}/TOKEN`),
    ...desk.map((path) => `/edit/EDIT${path}`),
  ]
  for (const page of pages) forms.push(...formsOf(await (await ask(withTokens(page))).text(), page))
})
afterAll(() => home.close())

const tokenOf = (kind: TokenKind) => signToken(kind, id, home.context.keys, home.clock())
const withTokens = (path: string, kind: TokenKind = 'manage') =>
  path
    .replace('TOKEN', tokenOf(kind))
    .replace(/EDIT|(?<=\/edit\/)e\.[\w.]+/, home.linkOf('ben@example.org').slice(6))

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  // A client of its own each time, and so much later that no limit is met: those have tests of their own.
  home.later(16)
  const remoteAddress = `203.0.${seen % 250}.${++seen % 199}`
  return home.app.request(path, init, { incoming: { socket: { remoteAddress } } })
}

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    attack('x'),
    tagless('x'),
    ...attackLinks,
    'a@example.org',
    '../../etc/passwd',
    '-1',
    '1e999',
  ),
  fc.constantFrom('__proto__', 'constructor', '\0', '\r\nSet-Cookie: x=1', 'x'.repeat(5000), '\ud800', '%'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** What every answer has to be, whoever asked for whatever. */
async function holds(answer: Response, asked: string): Promise<void> {
  const how = asked.slice(0, 500)
  const body = await answer.text()
  expect(answer.status, how).toBeLessThan(500)
  expect(answer.headers.get('set-cookie'), how).toBeNull()
  expect(answer.headers.get('location') ?? '/', how).toMatch(/^\/(?!\/)/)
  if (answer.headers.get('content-type')?.includes('html')) expect(runs(body), how).toEqual([])
  expect(answer.headers.get('x-content-type-options'), how).toBe('nosniff')
}

it('Every form, filled in as no browser would, is answered with a page in which no script runs', async () => {
  expect(forms.length).toBeGreaterThan(15)
  expect(new Set(forms.flatMap(({ fields }) => fields.map(({ name }) => name))).size).toBeGreaterThan(20)
  const filled = fc.nat().chain((n) => {
    const form = forms[n % forms.length]!
    const entries = form.fields.map(({ name, values }) =>
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: hostile }),
        fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: hostile }),
      ),
    )
    const kinds = Object.keys(tokenKinds) as TokenKind[]
    return fc.record({
      form: fc.constant(form),
      kind: fc.oneof(fc.constant('manage' as const), fc.constantFrom(...kinds)),
      entries: fc.tuple(...entries),
      multipart: fc.boolean(),
    })
  })
  await fc.assert(
    fc.asyncProperty(filled, async ({ form, kind, entries, multipart }) => {
      const body = multipart ? new FormData() : new URLSearchParams()
      for (const [name, value] of entries) body.append(name, value)
      const answer = await ask(withTokens(form.action, kind), { method: 'POST', body })
      await holds(answer, `${form.action} ${JSON.stringify(entries)}`)
    }),
    { numRuns: 250 },
  )
})

it('No malformed request makes a page fail or a script run', async () => {
  const path = fc.oneof(
    fc.nat().map((n) => withTokens(pages[n % pages.length]!)),
    fc
      .nat()
      .chain((n) => hostile.map((text) => pages[n % pages.length]!.replace(/TOKEN|EDIT/, encode(text)))),
    fc.tuple(fc.nat(), hostile).map(([n, text]) => `${withTokens(pages[n % pages.length]!)}${encode(text)}`),
    hostile.map((text) => `/${encode(text)}`),
    hostile.map((text) => `/outbox/${encode(text)}`),
  )
  const query = fc.dictionary(fc.constantFrom('q', 'decision', 'how', 'with', 'x'), hostile, { maxKeys: 3 })
  const request = fc.record({
    path,
    query,
    method: fc.constantFrom('GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    type: fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=klingon',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'multipart/form-data; boundary="',
      'application/json',
      'text/html',
      ';;;',
    ),
    body: fc.oneof(
      hostile,
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(
        '--x\r\n',
        '--x--',
        '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na',
        'a=%zz&&&=',
        '{',
      ),
      fc.constant('email='.padEnd(70_000, 'x')),
    ),
    language: fc.constantFrom('es', 'en', attack('language').replaceAll(/[^\x20-\x7e]/g, '')),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ path, query, method, type, body, language }) => {
      const address = new URL(path, 'http://digest.example')
      for (const [name, value] of Object.entries(query)) address.searchParams.append(name, value)
      const answer = await ask(address.href, {
        method,
        headers: { 'content-type': type, 'accept-language': language },
        ...(!['GET', 'HEAD'].includes(method) && { body: body as BodyInit }),
      })
      await holds(answer, `${method} ${address.href} ${type} ${String(body).slice(0, 200)}`)
    }),
    { numRuns: 400 },
  )
})

const multipart = { 'content-type': 'multipart/form-data' }
const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) })
it.each([
  ['an act by a name that every object knows', '/edit/EDIT/near', form({ do: '__proto__' }), 400],
  ['an act by the name of a function', '/edit/EDIT/near', form({ do: 'constructor' }), 400],
  ['a decision that is no form', '/edit/EDIT/near', { body: 'x', headers: multipart }, 400],
  ['a large sign-in', '/edit', form({ email: 'x'.repeat(5000) }), 413],
  ['a sign-in that is no form', '/edit', { body: 'x', headers: multipart }, 200],
  ['a sign-up that is no form', '/subscribe', { body: 'x', headers: multipart }, 400],
  ['a large sign-up', '/subscribe', form({ email: 'x'.repeat(40_000) }), 413],
  ['preferences that are no form', '/preferences/TOKEN', { body: 'x', headers: multipart }, 404],
  ['a path longer than a name of a file', `/${'x'.repeat(5000)}`, { method: 'GET' }, 404],
] as [string, string, RequestInit, number][])(
  '%s is refused with a sentence',
  async (_, path, init, status) => {
    id = await home.subscribe(`reader${seen}@example.org`)
    const answer = await ask(withTokens(path), { method: 'POST', ...init })
    expect(answer.status).toBe(status)
    await holds(answer, path)
  },
)

it('A reader with the link can unsubscribe, whatever else the email program sends', async () => {
  const id = await home.subscribe('leaving@example.org')
  const path = `/unsubscribe/${signToken('unsubscribe', id, home.context.keys, home.clock())}`
  const headers = { 'content-type': 'multipart/form-data' }
  expect((await ask(path, { method: 'POST', body: 'no form at all', headers })).status).toBe(200)
  const [standing] = await new Subscribers(home.context.subscribers).get([id])
  expect(standing?.subscriber.state).toBe('unsubscribed')
})

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
