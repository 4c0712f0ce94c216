import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { parseCommand } from '../../functions/cli/parse.ts'
import { UsageError } from '../../functions/cli/shared/cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function run(args: string[], input = '') {
  const stdout = new PassThrough()
  const out = text(stdout)
  const code = await parseCommand(args, { stdin: Readable.from([input]), stdout })
  stdout.end()
  const lines = (await out).split('\n').filter(Boolean)
  return { code, lines: lines.map((line) => JSON.parse(line)) }
}

test('3,000 files on standard input give 3,000 lines in the same order', async () => {
  const path = join(temporaryFolder(), 'feed.xml')
  await writeFile(path, '<rss><channel><title>T</title><item><title>A</title></item></channel></rss>')
  const { code, lines } = await run(['-'], `${path}\n`.repeat(3000))
  expect(code).toBe(0)
  expect(lines).toHaveLength(3000)
  expect(lines[2999]).toEqual({ file: path, ok: true, feed: { title: 'T' }, entries: [{ title: 'A' }] })
})

test('A file that is not a feed, or does not exist, is reported and is no failure', async () => {
  const path = join(temporaryFolder(), 'page.html')
  await writeFile(path, '<html></html>')
  const { code, lines } = await run([path, '/nowhere/at/all.xml'])
  expect(code).toBe(0)
  expect(lines).toEqual([
    { file: path, ok: false, error: expect.stringContaining('web page') },
    { file: '/nowhere/at/all.xml', ok: false, error: expect.stringContaining("can't be opened") },
  ])
})

test('Without a file, the output says what to write', async () => {
  await expect(run([])).rejects.toThrow(UsageError)
  await expect(run([])).rejects.toThrow('npm run -s parse -- FILE…')
})

test('It prints titles, authors and summaries as readers would see them, and everything else as it was read', async () => {
  const path = join(temporaryFolder(), 'feed.xml')
  const footer = '<p>The post <a href="#">A</a> appeared first on <a href="#">Valley Courier</a>.</p>'
  const content = '<p>VALLEY CITY (AP) — A judge blocked the fee.</p>'
  await writeFile(
    path,
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Valley Courier</title>
    <item><guid>1</guid><title>WATCH: JUDGE BLOCKS FEE IN TEXAS | Valley Courier</title><author>By Jane Doe</author>
    <description><![CDATA[${footer}]]></description><content:encoded><![CDATA[${content}]]></content:encoded></item>
    </channel></rss>`,
  )
  const { lines } = await run([path])
  expect(lines[0].entries).toEqual([
    {
      id: '1',
      title: 'Judge blocks fee in Texas',
      author: 'Jane Doe',
      summary: 'A judge blocked the fee.',
      content,
    },
  ])
})
