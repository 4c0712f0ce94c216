import { describe, expect, it } from 'vitest'
import { applyMoves } from '../../../functions/domain/decisions/apply-moves.ts'
import { articleOrders, forcedBy, isArticleAct } from '../../../functions/domain/decisions/for-articles.ts'
import { decisionsOnMatters } from '../../../functions/domain/decisions/for-matters.ts'
import { linkArticleName } from '../../../functions/domain/decisions/link-article.ts'
import type { Act, HandmadeLink } from '../../../functions/domain/model/decision.ts'
import { logOf, timeOf } from './log.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, source: 'herald' })) as [Name, Name, Name]
type Name = { id: string; source: string }
const link = { url: 'https://a.example/1', title: 'Rule' } as HandmadeLink
const linked = linkArticleName(link)
const pin = (put: 'together' | 'apart', [one, other] = [a, b]) =>
  ({ is: 'pin', a: one!, b: other!, put }) satisfies Act
const undo = (decision: number): Act => ({ is: 'undo', decision })
const admit = (article: Name): Act => ({ is: 'admit', article })
const exclude = (article: Name): Act => ({ is: 'exclude', article })

describe('What the pipeline applies', () => {
  const acts = (...log: Act[]) => articleOrders(logOf(...log)).map(({ act }) => act)

  it('is each decision about an article, with its number and time', () => {
    const log: Act[] = [{ is: 'hide', story: 's' }, admit(a), { is: 'link', link }]
    expect(articleOrders(logOf(...log))).toEqual([
      { decision: 2, at: timeOf(2), act: admit(a) },
      { decision: 3, at: timeOf(3), act: { is: 'link', link } },
    ])
    expect(log.map(isArticleAct)).toEqual([false, true, true])
  })

  it.each([
    ['to include is to exclude', admit(a), exclude(a)],
    ['to exclude is to include', exclude(a), admit(a)],
    ['a link is to exclude its article', { is: 'link', link } as Act, exclude(linked as Name)],
  ])('undoing %s', (_, act, opposite) => {
    expect(acts(act, undo(1))).toEqual([act, opposite])
    expect(acts(act, undo(1), undo(2))).toEqual([
      act,
      opposite,
      act.is === 'link' ? admit(linked as Name) : act,
    ])
  })

  it('has nothing for the undoing of other decisions', () => {
    expect(acts({ is: 'hide', story: 's' }, undo(1), { is: 'redact', article: a }, undo(3))).toEqual([
      { is: 'redact', article: a },
    ])
  })

  it('brings back no article whose text was removed', () => {
    expect(
      acts(exclude(a), { is: 'redact', article: a }, undo(1), admit(a), admit(b), {
        is: 'redact',
        article: a,
      }),
    ).toEqual([exclude(a), { is: 'redact', article: a }, admit(b)])
    expect(acts({ is: 'redact', article: linked }, { is: 'link', link })).toHaveLength(1)
    expect(acts({ is: 'redact', article: a }, pin('apart'))).toEqual([
      { is: 'redact', article: a },
      pin('apart'),
    ])
  })

  it('leaves two articles pinned as the other decisions say once a pin is undone', () => {
    expect(acts(pin('together'), undo(1))[1]).toEqual({
      ...pin('together'),
      put: undefined,
      by: undefined,
      undoes: 1,
    })
    expect(acts(pin('apart'), pin('together', [b, a]), undo(2))[2]).toEqual({
      ...pin('together', [b, a]),
      put: 'apart',
      by: 1,
      undoes: 2,
    })
    expect(acts(pin('apart', [a, c]), pin('together'), undo(2))[2]).toMatchObject({ put: undefined })
    expect(acts({ is: 'link', link, with: b }, pin('apart', [linked as Name, b]), undo(2))[2]).toMatchObject({
      put: 'together',
      by: 1,
      undoes: 2,
    })
    expect(acts({ is: 'link', link, with: c }, pin('apart', [linked as Name, b]), undo(2))[2]).toMatchObject({
      put: undefined,
    })
    expect(acts({ is: 'link', link }, pin('apart', [linked as Name, b]), undo(2))[2]).toMatchObject({
      put: undefined,
    })
    expect(acts(pin('apart'), undo(1), undo(2))[2]).toMatchObject({ put: 'apart', by: 1, undoes: 2 })
  })

  it('says of each article whether it is in, out or without its text, by the latest decision', () => {
    const orders = articleOrders(
      logOf(admit(a), exclude(b), pin('apart'), { is: 'redact', article: c }, exclude(a), {
        is: 'link',
        link,
      }),
    )
    expect([...forcedBy(orders)]).toEqual([
      ['a', 'out'],
      ['b', 'out'],
      ['c', 'redacted'],
    ])
    expect([...forcedBy(articleOrders(logOf(exclude(a), admit(a))))]).toEqual([['a', 'in']])
  })
})

describe('What editors decided about matters', () => {
  const merge = (matter: string, into: string): Act => ({ is: 'merge-matters', matter, into })
  const unlink = (matter: string, story: string): Act => ({ is: 'unlink-matter', matter, story })
  const linkTo = (matter: string, story: string): Act => ({ is: 'link-matter', matter, story })

  it('names the matter that each was part of then', () => {
    const { moves, merged, names } = decisionsOnMatters(
      logOf(
        merge('x', 'y'),
        linkTo('x', 's'),
        { is: 'rename-matter', matter: 'x', name: { en: 'N', es: 'N' } },
        merge('y', 'z'),
        merge('z', 'x'),
      ),
    )
    expect(moves).toEqual([merge('x', 'y'), linkTo('y', 's'), merge('y', 'z')])
    expect([...merged]).toEqual([
      ['x', 'z'],
      ['y', 'z'],
    ])
    expect([...names.keys()]).toEqual(['y'])
  })

  it('knows which were merged without an editor, and leaves out what an editor merged before', () => {
    const records = [
      { id: 'x', mergedInto: 'y' },
      { id: 'p', mergedInto: 'q', mergedByEditor: true },
      { id: 'y' },
    ] as never
    expect([...decisionsOnMatters([], records).merged]).toEqual([['x', 'y']])
    expect(decisionsOnMatters(logOf(linkTo('x', 's'), linkTo('p', 's')), records).moves).toEqual([
      linkTo('y', 's'),
      linkTo('p', 's'),
    ])
  })

  it('takes stories out until they are put back, and keeps each status in order', () => {
    const status = (day: string): Act => ({ is: 'set-matter-status', matter: 'x', status: 'signed', day })
    const { unlinked, statuses } = decisionsOnMatters(
      logOf(
        unlink('x', 's'),
        unlink('y', 's'),
        linkTo('x', 's'),
        status('2026-11-01'),
        status('2026-11-02'),
        { is: 'hide', story: 's' },
      ),
    )
    expect([...unlinked.get('s')!]).toEqual(['y'])
    expect(statuses.get('x')).toEqual([
      { status: 'signed', day: '2026-11-01', at: timeOf(4) },
      { status: 'signed', day: '2026-11-02', at: timeOf(5) },
    ])
  })

  it('is laid over matters in the order in which it was decided', () => {
    const moves = {
      merge: (into: string[], gone: string[]) => [...into, ...gone],
      link: (matter: string[], story: string) => [...matter, story],
      unlink: (matter: string[], story: string) => matter.filter((one) => one !== story),
    }
    const laid = (log: Act[], idOf?: (id: string) => string) => {
      const matters = new Map([
        ['x', ['1']],
        ['y', ['2']],
        ['z', ['3']],
      ])
      applyMoves(matters, decisionsOnMatters(logOf(...log)), moves, idOf)
      return Object.fromEntries(matters)
    }
    expect(laid([linkTo('x', '4'), unlink('y', '2')])).toEqual({ x: ['1', '4'], y: [], z: ['3'] })
    expect(laid([unlink('y', '2'), linkTo('y', '2')])).toEqual({ x: ['1'], y: ['2', '2'], z: ['3'] })
    expect(laid([linkTo('x', '4'), merge('x', 'y')])).toEqual({ y: ['2', '1', '4'], z: ['3'] })
    expect(laid([linkTo('none', '4'), merge('x', 'none'), merge('none', 'x')])).toEqual({
      x: ['1'],
      y: ['2'],
      z: ['3'],
    })
    expect(laid([linkTo('old', '4')], () => 'z')).toEqual({ x: ['1'], y: ['2'], z: ['3', '4'] })
    expect(laid([linkTo('x', '4')], () => 'z')).toEqual({ x: ['1', '4'], y: ['2'], z: ['3'] })
    expect(laid([merge('old', 'z')], () => 'z')).toEqual({ x: ['1'], y: ['2'], z: ['3'] })
  })
})
