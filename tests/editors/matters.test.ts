import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSite } from '../../functions/app/publish/publish.ts'
import type { Matter } from '../../functions/domain/model/matter.ts'
import { Matters } from '../../functions/store/stories/matters.ts'
import { ben, EditorContext } from './context.ts'

let context: EditorContext
beforeEach(() => {
  context = new EditorContext()
})
afterEach(() => context.close())

const bill = 'hr-4321-119'
const other = 'hr-5678-119'

/** A day with two bills, each in the headlines of two outlets, and a story that names neither. */
async function enterBills(): Promise<void> {
  await context.enter(
    { id: 'herald', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers' },
    { id: 'tribune', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers, 220 to 201' },
    { id: 'courier', title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews' },
    {
      id: 'gazette',
      title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews, on voice vote',
    },
    {
      id: 'lantern',
      title: 'Choir of Dunmere sings psalms at dawn',
      summary: 'Hymns on a ferry.',
    },
  )
  await publish()
}

const publish = () => context.pipeline.publish({ atOnce: true })

/** What the published pages would show, after the publication that a decision makes due. */
async function matters(): Promise<Map<string, Matter>> {
  await publish()
  const { site } = await readSite(context.context)
  return new Map((site.matters ?? []).map((matter) => [matter.id, matter]))
}

async function storyOf(article: string): Promise<string> {
  const item = (await context.feed()).find(({ _digest }) => _digest.articles.some(({ id }) => id === article))
  return item?.id ?? 'none'
}

const decide = async (path: string, form: Record<string, string>) => {
  const seen = (await context.log()).length
  return context.send(path, form, { seen })
}
const undo = async (decision: number) => decide('/log', { do: 'undo', decision: String(decision) })

describe('On the desk, an editor', () => {
  it('links a story to a matter by its address, and an undo takes it out', async () => {
    await enterBills()
    const story = await storyOf('lantern')
    const linked = await decide(`/matters/${bill}`, {
      do: 'link-matter',
      story: `https://digest.example/stories/${story}/`,
    })
    expect(linked.status).toBe(303)
    expect(await context.look(`/matters/${bill}`)).toContain('Linked by an editor.')
    expect((await matters()).get(bill)?.stories).toContain(story)
    await undo(1)
    expect((await matters()).get(bill)?.stories).not.toContain(story)
    expect(await context.look(`/matters/${bill}`)).not.toContain('Linked by an editor.')
  })

  it('adds a story to a matter and takes it out on the page of the story', async () => {
    await enterBills()
    const story = await storyOf('lantern')
    expect(await context.look(`/stories/${story}`)).toContain('not linked to any matter')
    await decide(`/stories/${story}`, {
      do: 'link-matter',
      'other-matter': `https://digest.example/matters/${bill}/`,
    })
    expect(await context.look(`/stories/${story}`)).toContain('Take it out of this matter')
    expect((await matters()).get(bill)?.stories).toContain(story)
    await decide(`/stories/${story}`, { do: 'unlink-matter', matter: bill })
    expect(await context.look(`/stories/${story}`)).toContain('not linked to any matter')
    expect((await matters()).get(bill)?.stories).not.toContain(story)
  })

  it('unlinks a story that was linked by its number, with the step that it reported, and an undo brings both back', async () => {
    await enterBills()
    const story = await storyOf('herald')
    const page = await context.look(`/matters/${bill}`)
    expect(page).toContain('Linked by H.R. 4321.')
    expect(page).toContain('Passed the House')
    await decide(`/matters/${bill}`, { do: 'unlink-matter', story })
    const without = (await matters()).get(bill)
    expect(without?.stories).toEqual([])
    expect(without?.changes).toEqual([])
    expect(await context.look(`/matters/${bill}`)).not.toContain('Linked by H.R. 4321.')
    await undo(1)
    const again = (await matters()).get(bill)
    expect(again?.stories).toEqual([story])
    expect(again?.status?.status).toBe('passed-house')
  })

  it('sees both matters before merging them; the address of one then leads to the other until the merge is undone', async () => {
    await enterBills()
    const compared = await context.look(`/matters/${other}/merge?into=${bill}`)
    expect(compared).toContain('Saltmarsh crews')
    expect(compared).toContain('Quillan pickers')
    await decide(`/matters/${other}/merge`, { do: 'merge-matters', into: bill })
    for (let publications = 0; publications < 2; publications++) {
      const merged = await matters()
      expect([...merged.keys()]).toEqual([bill])
      expect(merged.get(bill)).toMatchObject({ absorbed: [other] })
      expect(merged.get(bill)?.stories).toHaveLength(2)
      context.later(61)
    }
    const old = await context.app.request(`${context.linkOf(ben)}/matters/${other}`)
    expect(old.headers.get('location')).toContain(`/matters/${bill}?how=part`)
    await undo(1)
    const apart = await matters()
    expect([...apart.keys()].sort()).toEqual([bill, other])
    expect(apart.get(bill)).toMatchObject({ absorbed: [], stories: [await storyOf('herald')] })
    expect(apart.get(other)?.stories).toEqual([await storyOf('courier')])
  })

  it('renames a matter in both languages until that is undone', async () => {
    await enterBills()
    await decide(`/matters/${bill}`, {
      do: 'rename-matter',
      'name-en': 'Orchard Visa Act',
      'name-es': 'Ley de Visas',
    })
    expect((await matters()).get(bill)?.name).toEqual({ en: 'Orchard Visa Act', es: 'Ley de Visas' })
    expect(await context.look('/matters?q=orchard')).toContain('Orchard Visa Act')
    await undo(1)
    expect((await matters()).get(bill)?.name.en).not.toBe('Orchard Visa Act')
  })

  it('sets the status, which replaces what was found since that day, and an undo restores it', async () => {
    await enterBills()
    const day = context.clock().toISOString().slice(0, 10)
    await decide(`/matters/${bill}`, { do: 'set-matter-status', status: 'reported', day: '2026-11-02' })
    const set = (await matters()).get(bill)
    expect(set?.status).toEqual({ status: 'reported', day: '2026-11-02', by: 'editor', outlets: [] })
    expect(set?.changes).toHaveLength(1)
    expect(await context.look(`/matters/${bill}`)).toContain('Entered by our editors')
    await undo(1)
    expect((await matters()).get(bill)?.status).toMatchObject({ status: 'passed-house', day })
  })

  it('decides about the living matter, even with the id of one that was merged', async () => {
    await enterBills()
    const story = await storyOf('lantern')
    await decide(`/matters/${other}/merge`, { do: 'merge-matters', into: bill })
    await decide(`/stories/${story}`, { do: 'link-matter', 'other-matter': other })
    expect((await context.log()).at(-1)?.act).toEqual({ is: 'link-matter', story, matter: bill })
    expect((await matters()).get(bill)?.stories).toContain(story)
  })
})

describe('A decision about a matter', () => {
  const refused: [what: string, path: string, form: Record<string, string>, sentence: string][] = [
    [
      'a matter that does not exist',
      `/matters/${bill}`,
      { do: 'merge-matters', into: 'hr-9-119' },
      'There is no matter',
    ],
    ['a merge into itself', `/matters/${bill}`, { do: 'merge-matters', into: bill }, 'one matter already'],
    [
      'a story that does not exist',
      `/matters/${bill}`,
      { do: 'link-matter', story: '20261120-aaaaaaaaaaaa' },
      'There is no story',
    ],
    ['no story', `/matters/${bill}`, { do: 'link-matter', story: ' ' }, 'A required field is empty'],
    [
      'a status of another kind',
      `/matters/${bill}`,
      { do: 'set-matter-status', status: 'affirmed', day: '2026-11-02' },
      'cannot have that status',
    ],
    [
      'a status that no matter has',
      `/matters/${bill}`,
      { do: 'set-matter-status', status: 'constructor', day: '2026-11-02' },
      'cannot have that status',
    ],
    [
      'a day that does not exist',
      `/matters/${bill}`,
      { do: 'set-matter-status', status: 'signed', day: '2026-02-30' },
      'not a day',
    ],
    [
      'a day far ahead',
      `/matters/${bill}`,
      { do: 'set-matter-status', status: 'signed', day: '2126-02-03' },
      'not a day',
    ],
    [
      'a day long ago',
      `/matters/${bill}`,
      { do: 'set-matter-status', status: 'signed', day: '1812-02-03' },
      'not a day',
    ],
    [
      'a name in one language',
      `/matters/${bill}`,
      { do: 'rename-matter', 'name-en': 'One' },
      'A required field is empty',
    ],
    [
      'a name with markup',
      `/matters/${bill}`,
      { do: 'rename-matter', 'name-en': '<b>One', 'name-es': 'Uno' },
      'Only plain text',
    ],
    [
      'a long name',
      `/matters/${bill}`,
      { do: 'rename-matter', 'name-en': 'x'.repeat(141), 'name-es': 'Uno' },
      'at most 140',
    ],
  ]
  it('is refused with a sentence if it does not fit', async () => {
    await enterBills()
    for (const [what, path, form, sentence] of refused) {
      const answer = await decide(path, form)
      expect([what, answer.status]).toEqual([what, 400])
      expect((await answer.text()).replaceAll('&#39;', '\u2019'), what).toContain(sentence)
    }
    expect(await context.log()).toEqual([])
  })

  it('cannot close a circle of merges, not even by undoing an undo', async () => {
    await enterBills()
    await decide(`/matters/${other}/merge`, { do: 'merge-matters', into: bill })
    const back = await decide(`/matters/${bill}`, { do: 'merge-matters', into: other })
    expect(back.status).toBe(400)
    await undo(1)
    await decide(`/matters/${bill}`, { do: 'merge-matters', into: other })
    await undo(2)
    expect([...(await matters()).keys()]).toEqual([bill])
    expect((await context.app.request(`${context.linkOf(ben)}/matters/${bill}`)).status).toBe(200)
  })

  it('cannot merge matters of different kinds', async () => {
    await enterBills()
    await context.enter(
      { id: 'herald2', title: 'Judge hears Marrow v. Tindall over ankle monitors in Ostend' },
      { id: 'tribune2', title: 'Judge hears Marrow v. Tindall over ankle monitors in Ostend, lawyers say' },
    )
    const suit = [...(await matters()).values()].find(({ kind }) => kind === 'case')!
    const answer = await decide(`/matters/${bill}/merge?into=${suit.id}`, {
      do: 'merge-matters',
      into: suit.id,
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('only matters of the same kind')
  })

  it('is refused if another editor has decided otherwise, and the page keeps what was typed', async () => {
    await enterBills()
    await context.send(
      `/matters/${bill}`,
      { do: 'rename-matter', 'name-en': 'One', 'name-es': 'Uno' },
      { by: ben },
    )
    const late = await context.send(`/matters/${bill}`, {
      do: 'rename-matter',
      'name-en': 'Two',
      'name-es': 'Dos',
    })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('ben renamed a matter.')
    expect(page).toContain('value="Two"')
  })

  it('is in the log with the name of the matter', async () => {
    await enterBills()
    await decide(`/matters/${bill}`, {
      do: 'rename-matter',
      'name-en': 'Orchard Visa Act',
      'name-es': 'Ley de Visas',
    })
    await decide(`/stories/${await storyOf('lantern')}`, { do: 'link-matter', matter: bill })
    expect(await context.look('/log')).toMatch(/added the story to a matter\.[\s\S]*Orchard Visa Act/)
  })
})

it('Matters are read again only after a publication that changed some', async () => {
  await enterBills()
  const store = new Matters(context.context.content)
  const before = await store.byId()
  await publish()
  expect(await store.byId()).toBe(before)
  await store.put([{ ...before.get(bill)!, updated: '2026-12-01T00:00:00.000Z' }])
  expect((await store.byId()).get(bill)?.updated).toBe('2026-12-01T00:00:00.000Z')
})

it('The list of matters marks those with stories that are linked by likeness alone', async () => {
  await enterBills()
  const store = new Matters(context.context.content)
  const record = (await store.byId()).get(bill)!
  await store.put([{ ...record, stories: [...record.stories!, { id: await storyOf('lantern'), keys: [] }] }])
  expect(await context.look('/matters')).toContain('1 to check')
  expect(await context.look(`/matters/${bill}`)).toContain('Linked by likeness alone')
})
