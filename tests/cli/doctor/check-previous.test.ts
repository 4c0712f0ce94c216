import { expect, it } from 'vitest'
import { checkPrevious, type Fetch } from '../../../functions/cli/doctor/check-previous.ts'

const now = 'https://new.example.org'
const old = 'https://old.example.org'

/** Answers requests to each address with a status and a location. */
const web =
  (answers: Record<string, [status: number, location?: string]>): Fetch =>
  async (url) => {
    const [status, location] = answers[new URL(url).origin] ?? []
    if (status === undefined) throw new TypeError('fetch failed')
    return { status, headers: new Headers(location === undefined ? {} : { location }), body: null }
  }

const check = async (answers: Parameters<typeof web>[0], published = now) =>
  (await checkPrevious({ url: now, formerUrls: [`${old}/`] }, published, web(answers))).map(
    ({ level, text }) => `${level}: ${text}`,
  )

it('A move is reported until the old address is in publication.yaml', async () => {
  const [check] = await checkPrevious({ url: now }, `${old}/`, web({}))
  expect(check).toMatchObject({
    level: 'to do',
    text: expect.stringContaining('`formerUrls: [https://old.example.org]`'),
  })
  expect(await checkPrevious({ url: `${now}/` }, now, web({}))).toEqual([])
  expect(await checkPrevious({}, now, web({}))).toEqual([])
})

it('A redirect that keeps the method and the path is in order', async () => {
  expect(await check({ [old]: [308, `${now}/unsubscribe/doctor`] })).toEqual([
    expect.stringMatching(/^ok: Links to/),
  ])
  expect(await check({ [old]: [307, `${now}/unsubscribe/doctor`] })).toEqual([expect.stringMatching(/^ok: /)])
})

it('An old address that serves the same site is in order', async () => {
  expect(await check({ [old]: [400], [now]: [400] })).toEqual([
    expect.stringContaining('answers unsubscribe links itself'),
  ])
})

it.each([
  [{ [old]: [301, `${now}/unsubscribe/doctor`] }, 'redirects with status 301'],
  [{ [old]: [302, now] }, 'redirects with status 302'],
  [{ [old]: [308, `${now}/`] }, 'instead of https://new.example.org/unsubscribe/doctor'],
  [{ [old]: [404], [now]: [400] }, 'answers an unsubscribe link with status 404'],
  [{}, 'does not answer'],
] as [Parameters<typeof web>[0], string][])(
  'An old address that answers %j is reported',
  async (answers, text) => {
    const [line] = await check(answers)
    expect(line).toMatch(/^to do: /)
    expect(line).toContain(text)
  },
)
