import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { type MatterKind, statusesOf } from '../../../functions/domain/model/matter.ts'
import { brokenWords, here, launchBrowser, overflow } from '../../support/browser.ts'
import { change, editionMatter, everything } from '../fixtures.ts'
import { week } from '../week.ts'
import { ofEdition } from './every-email.ts'

describe.skipIf(!here)('on a phone of 320 pixels', () => {
  it.each(['en', 'es'] as const)(
    'no word of a status or its date breaks, whatever the status is: %s',
    async (language) => {
      const browser = await launchBrowser()
      const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
      for (const [kind, statuses] of Object.entries(statusesOf)) {
        const matters = statuses.map((status) =>
          editionMatter(`of-${kind}-${status}`, {
            kind: kind as MatterKind,
            name: {
              en: 'Termination of the Designation of Elbonia for Temporary Protected Status',
              es: 'Terminaci\u00f3n de la designaci\u00f3n de Elbonia para el Estatus de Protecci\u00f3n Temporal',
            },
            changes: [change(status, '2026-11-29')],
          }),
        )
        for (let first = 0; first < matters.length; first += 4) {
          const preferences = { ...everything, language }
          const { raw } = await ofEdition(
            { ...week, matters: matters.slice(first, first + 4) },
            { preferences },
          )
          const { html = '' } = await PostalMime.parse(raw)
          expect(html).toContain(matters[first]!.id)
          await page.setContent(html)
          expect(await brokenWords(page, 'td table')).toEqual([])
          expect(await overflow(page)).toBe(0)
        }
      }
      await browser.close()
    },
    60_000,
  )
})
