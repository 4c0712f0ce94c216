import { describe, expect, it } from 'vitest'
import { find, report, story } from '../story.ts'

const changesOf = (...said: [day: string, outlet: string, title: string][]) =>
  find(said.map(([day, outlet, title]) => story(day, report(outlet, title)))).matters.flatMap(({ changes }) =>
    changes.map(({ day, status, by, outlets }) => `${day} ${status} ${by} ${outlets.join('+')}`),
  )

const suit = 'Alder v. Rowan'

describe('Two outlets that call one stop of a policy by different words', () => {
  it.each([
    [
      'enjoined',
      `Un juez federal bloqueó la norma de faroles en ${suit}`,
      `Juez federal suspende norma en ${suit}`,
    ],
    ['enjoined', `Judge pauses lantern rule in ${suit}`, `Judge blocks lantern rule in ${suit}`],
    ['enjoined', `Juez frena la norma de faroles en ${suit}`, `Judge suspends lantern rule in ${suit}`],
    ['tro', `Judge grants temporary restraining order in ${suit}`, `Judge blocks lantern rule in ${suit}`],
    ['vacated', `Judge strikes down lantern rule in ${suit}`, `Judge blocks lantern rule in ${suit}`],
    [
      'stayed',
      `Appeals court suspends lantern rule in ${suit}`,
      `Appeals court blocks lantern rule in ${suit}`,
    ],
  ])('say that it was %s: "%s", "%s"', (status, one, other) => {
    expect(changesOf(['2026-03-02', 'Courier', one], ['2026-03-03', 'Herald', other])).toEqual([
      `2026-03-02 ${status} outlets Courier+Herald`,
    ])
    expect(changesOf(['2026-03-02', 'Herald', other], ['2026-03-03', 'Courier', one])).toEqual([
      `2026-03-02 ${status} outlets Herald+Courier`,
    ])
  })

  it('do not agree a week apart, nor if one of them denies it, nor if both are one', () => {
    const [one, other] = [`Judge pauses lantern rule in ${suit}`, `Judge blocks lantern rule in ${suit}`]
    expect(changesOf(['2026-03-02', 'Courier', one], ['2026-03-09', 'Herald', other])).toEqual([])
    expect(changesOf(['2026-03-02', 'Courier', one], ['2026-03-03', 'Courier: Politics', other])).toEqual([])
    const denial = `It is not true that the judge in ${suit} blocked the lantern rule`
    expect(changesOf(['2026-03-02', 'Courier', one], ['2026-03-03', 'Herald', denial])).toEqual([])
  })

  it('do not agree on a stop and a court that annuls', () => {
    const [one, other] = [
      `Judge pauses lantern rule in ${suit}`,
      `Judge strikes down lantern rule in ${suit}`,
    ]
    expect(changesOf(['2026-03-02', 'Courier', one], ['2026-03-03', 'Herald', other])).toEqual([])
  })

  it('add nothing where two say the same word', () => {
    expect(
      changesOf(
        ['2026-03-02', 'Courier', `Judge blocks lantern rule in ${suit}`],
        ['2026-03-02', 'Herald', `Judge halts lantern rule in ${suit}`],
        ['2026-03-03', 'Bugle', `Judge suspends lantern rule in ${suit}`],
      ),
    ).toEqual(['2026-03-02 enjoined outlets Courier+Herald'])
  })
})
