import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { testMessage } from '../../../functions/digest/email/message.ts'
import type { Language } from '../../../functions/domain/model/article.ts'
import type { EditionMatter } from '../../../functions/domain/model/edition.ts'
import { addDays } from '../../../functions/domain/time.ts'
import { messageOptions } from '../context.ts'
import { change, edition, editionMatter, editionStory, everything, now } from '../fixtures.ts'
import { hostileText } from './hostile-text.ts'

const suit = editionMatter('oaks-v-elm-2026', {
  name: { en: 'Oaks v. Elm', es: 'Oaks contra Elm' },
  changes: [change('stayed', '2026-12-03', { outlets: ['Reuters', 'AP'] })],
  dates: [{ day: '2026-12-12', kind: 'hearing', story: 's1' }],
})

const emailOf = async (matters: EditionMatter[], follows: string[], language: Language = 'en') => {
  const top = [{ id: 'top' as const, stories: [editionStory('s1')], more: 0 }]
  const preferences = { ...everything, language, matters: follows }
  const of = edition(top, { matters })
  const { raw } = await testMessage(of, preferences, 'ana@example.org', now, messageOptions)
  const { html = '', text = '' } = await PostalMime.parse(raw)
  return { html, text }
}

describe('an email of a reader who follows a matter', () => {
  it('opens with a line that says what changed, who reports it, and the next day', async () => {
    const { html, text } = await emailOf([suit], [suit.id])
    const line = 'Oaks v. Elm: Stayed on Dec. 3 (Reuters, AP) · Hearing: Dec. 12'
    expect(text).toContain(
      `MATTERS YOU FOLLOW\n\n- ${line}\n  https://digest.example/matters/oaks-v-elm-2026/\n`,
    )
    expect(html.replace(/<[^>]+>/g, '')).toContain(`Matters you follow${line}`)
    expect(html.indexOf('Matters you follow')).toBeLessThan(html.indexOf('Top stories'))
    expect(html).toContain('href="https://digest.example/matters/oaks-v-elm-2026/"')
  })

  it('says so in Spanish', async () => {
    const { text } = await emailOf([suit], [suit.id], 'es')
    expect(text).toContain(
      'ASUNTOS QUE SIGUE\n\n- Oaks contra Elm: En suspenso, 3 dic. (Reuters, AP) · Audiencia: 12 dic.',
    )
  })

  it.each([
    [{ changes: [], stories: ['s1'] }, 'en', '1 new story · Hearing'],
    [{ changes: [], stories: ['s1', 's2'] }, 'es', '2 noticias nuevas · Audiencia'],
    [{ changes: [] }, 'en', 'No change · Hearing'],
    [{ changes: [], status: { status: 'filed', day: '2026-11-01' } }, 'en', 'No change (Filed) · Hearing'],
    [
      { changes: [], status: { status: 'invented' as never, day: '2026-11-01' } },
      'en',
      'No change · Hearing',
    ],
    [
      { changes: [change('stayed', '2026-12-03', { by: 'editor', outlets: [] })] },
      'en',
      'Stayed on Dec. 3 · Hearing',
    ],
  ] as [Partial<EditionMatter>, Language, string][])(
    'says in one line %j',
    async (overrides, language, line) => {
      const { text } = await emailOf([{ ...suit, ...overrides }], [suit.id], language)
      expect(text).toContain(`Elm: ${line}`)
    },
  )

  it('has what changed and what is coming for all others', async () => {
    const { text } = await emailOf([suit], [])
    expect(text).not.toContain('MATTERS YOU FOLLOW')
    expect(text).toContain('WHAT CHANGED\n\n- Oaks v. Elm: Stayed on Dec. 3\n  Report: Reuters ')
    expect(text).toContain('COMING UP\n\n- Dec. 12 · Hearing: Oaks v. Elm\n')
  })

  it('names eight days of many', async () => {
    const dates = Array.from({ length: 11 }, (_, n) => ({
      day: addDays('2026-12-01', n),
      kind: 'hearing' as const,
      story: 's1',
    }))
    const { text } = await emailOf([{ ...suit, dates }], [])
    expect(text.match(/ · Hearing: Oaks/g)).toHaveLength(8)
  })

  it('says nothing of matters in an edition without any', async () => {
    const { text } = await emailOf([], ['tps-haiti'])
    for (const heading of ['MATTERS', 'CHANGED', 'COMING UP']) expect(text).not.toContain(heading)
  })

  it('shows any name and outlet as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (name, outlet) => {
        const changes = [change('stayed', '2026-12-03', { outlets: [outlet] })]
        const { html } = await emailOf([{ ...suit, name: { en: name, es: name }, changes }], [suit.id])
        expect(html).not.toMatch(/<(script|img|iframe|svg)\b/i)
        expect(html.match(/<h2/g)).toHaveLength(3)
      }),
      { numRuns: 40 },
    )
  })
})
