import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { deskCommand } from '../../functions/cli/desk.ts'

async function desk(action: string, input: string) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end(input)
  const code = await deskCommand([action], { stdin, stdout, stderr })
  return { code, output: String(stdout.read() ?? ''), errors: String(stderr.read() ?? '') }
}

it.each([
  ['a misspelled title', '{"id":"1","titel":"Court blocks asylum rule"}', /^Line 2 .*"title".*"titel"/],
  [
    'no title and text',
    '{"id":"1","url":"https://a.example/asylum"}',
    /^Line 2 .*"title" and its "text" are missing/,
  ],
  ['an empty title', '{"id":"1","title":" "}', /^Line 2 .*missing or empty/],
  ['a title that is no text', '{"id":"1","title":7}', /^Line 2 .*as text/],
  ['no id', '{"title":"Court blocks asylum rule"}', /^Line 2 .*"id"/],
  ['no JSON', 'Court blocks asylum rule', /^Line 2 .*JSON/],
])('A line with %s is reported and not scored, and the others are', async (_, line, problem) => {
  const good = '{"id":"0","title":"Court blocks asylum rule"}'
  const { code, output, errors } = await desk('relevance', `${good}\n${line}\n{"id":"2","text":"A visa."}\n`)
  expect(code).toBe(1)
  expect(errors).toMatch(problem)
  expect(errors.trim().split('\n')).toHaveLength(1)
  const ids = output
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one).id)
  expect(ids).toEqual(['0', '2'])
})

it('explain says in a sentence why an article is in a story or was kept apart', async () => {
  const article = (id: string, place: string, hour: number) =>
    JSON.stringify({
      id,
      title: `Agents detain 63 workers at Larkmoor meatpacking plant in ${place}`,
      text: `Federal agents took ${id} away from the Larkmoor plant in ${place}.`,
      source: id,
      date: `2026-11-10T${hour}:20:00Z`,
    })
  const { output } = await desk(
    'explain',
    [article('a', 'Nebraska', 12), article('b', 'Iowa', 15)].join('\n'),
  )
  const [first, second] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first.because).toBe('This article started the story.')
  expect(second.because).toMatch(
    /^This article started the story\. Kept apart from “Agents detain 63 .* in Nebraska”: .*\. Different states: Iowa here, Nebraska there; .*both about detentions; 3 hours apart; .* Larkmoor/,
  )
  expect(second.placement.almost.why.different.states).toEqual({ here: ['Iowa'], there: ['Nebraska'] })
})

it('explain says in sentences whether an article is taken, and why, as an editor reads it', async () => {
  const { output } = await desk(
    'explain',
    [
      '{"id":"a","title":"Larkmoor sheriff ends jail deal with ICE"}',
      '{"id":"b","title":"Italy opens camp for asylum seekers"}',
      '{"id":"c","title":"Harbor festival draws a crowd"}',
    ].join('\n'),
  )
  const [taken, foreign, nothing] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).verdict)
  expect(taken[0]).toMatch(/^Taken: its score of 0\.\d+ reaches the threshold of 0\.5\.$/)
  expect(taken).toContain('Subject terms in the title: ICE')
  expect(foreign[0]).toMatch(/^Left out: its score of 0(\.\d+)? is below the threshold of 0\.5\.$/)
  expect(foreign).toContain('Title about another country: Italy')
  expect(nothing).toEqual([expect.stringMatching(/^Left out/), 'None of our terms counts here.'])
})
