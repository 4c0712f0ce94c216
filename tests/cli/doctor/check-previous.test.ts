import { expect, it } from 'vitest'
import { type Ask, checkPrevious } from '../../../functions/cli/doctor/check-previous.ts'

const now = 'https://new.example.org'
const old = 'https://old.example.org'

/** What each address answers: a status, and where it leads. */
const web =
  (answers: Record<string, [status: number, location?: string]>): Ask =>
  async (url) => {
    const [status, location] = answers[new URL(url).origin] ?? []
    if (status === undefined) throw new TypeError('fetch failed')
    return { status, headers: new Headers(location === undefined ? {} : { location }) }
  }

const check = async (answers: Parameters<typeof web>[0], published = now) =>
  (await checkPrevious({ url: now, formerUrls: [`${old}/`] }, published, web(answers))).map(
    ({ is, words }) => `${is}: ${words}`,
  )

it('warns before a move, until the old address is written down', async () => {
  const [check] = await checkPrevious({ url: now }, `${old}/`, web({}))
  expect(check).toMatchObject({
    is: 'to do',
    words: expect.stringContaining('`formerUrls: [https://old.example.org]`'),
  })
  expect(await checkPrevious({ url: `${now}/` }, now, web({}))).toEqual([])
  expect(await checkPrevious({}, now, web({}))).toEqual([])
})

it('is content with a redirect that keeps the request and the path', async () => {
  expect(await check({ [old]: [308, `${now}/unsubscribe/doctor`] })).toEqual([
    expect.stringMatching(/^ok: Links to/),
  ])
  expect(await check({ [old]: [307, `${now}/unsubscribe/doctor`] })).toEqual([expect.stringMatching(/^ok: /)])
})

it('is content with an old name that leads to the same site', async () => {
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
  'says what is wrong with an old address that answers %j',
  async (answers, told) => {
    const [said] = await check(answers)
    expect(said).toMatch(/^to do: /)
    expect(said).toContain(told)
  },
)
