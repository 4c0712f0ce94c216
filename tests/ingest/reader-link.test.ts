import { describe, expect, test } from 'vitest'
import type { Source } from '../../functions/domain/model/source.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { Outlets } from '../../functions/ingest/outlets.ts'
import { source } from './text.ts'

const own = 'Link left out, since it leads to this digest itself'
const closed = 'Link left out, since it leads to a private address'

function read(link: string, from: Source = source, id?: string) {
  const losses: string[] = []
  const around = {
    outlets: new Outlets(from),
    ourUrls: ['https://digest.example', 'https://old.example/digest'],
  }
  const seen = new Date('2026-11-20T12:00:00Z')
  const article = normalise(
    { title: 'x', link, id },
    from,
    seen,
    undefined,
    (loss) => losses.push(loss),
    around,
  )
  return { url: 'url' in article ? article.url : undefined, losses }
}

const privateLinks = [
  ...['http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0/'],
  ...['http://10.1.2.3/', 'http://172.31.0.1/', 'http://192.168.0.1:8080/admin', 'http://100.64.0.1/'],
  ...['http://169.254.169.254/latest', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/'],
  ...['http://[::ffff:a00:1]/', 'http://[64:ff9b::7f00:1]/', 'http://[fd00::1]/', 'http://[fe80::1]/'],
  ...['http://localhost:8080/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer.local/'],
  ...['http://metadata.internal/', 'http://router.home.arpa/', 'http://１２７.0.0.1/'],
]

describe('A link into the reader’s own network or machine is left out, and named', () => {
  test.each(privateLinks)('%s', (link) => {
    expect(read(link)).toEqual({ url: undefined, losses: [closed] })
  })

  test('and so is a guid that replaces the link', () => {
    expect(read('', source, 'http://0x7f.1/')).toEqual({ url: undefined, losses: [closed] })
  })

  test.each(['http://127.0.0.1:4810/feed', 'http://localhost/feed', 'http://10.0.0.8/feed'])(
    'but not if the feed itself is there: %s',
    (feed) => {
      for (const link of privateLinks)
        expect(read(link, { ...source, feed })).toEqual({ url: new URL(link).href, losses: [] })
    },
  )
})

test.each([
  'https://digest.example/unsubscribe/u.1.x',
  'https://digest.example/%75nsubscribe/u.1.x',
  'http://www.digest.example./confirm/c.1.x',
  'https://digest.example/',
  'https://old.example/delete/d.1.x',
])('A link to this digest itself is left out, and named: %s', (link) => {
  expect(read(link)).toEqual({ url: undefined, losses: [own] })
})

test.each([
  'https://valley.example/unsubscribe/u.1.x',
  'https://digest.example.valley.example/',
  'https://news.digest.example/',
  'http://8.8.8.8/',
  'http://[2001:db8::1]/',
  'https://localhost.example/',
])('Any other link stays: %s', (link) => {
  expect(read(link)).toEqual({ url: link, losses: [] })
})
