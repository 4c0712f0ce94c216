import { describe, expect, test } from 'vitest'
import { localeOf } from '../../functions/i18n/locale.ts'
import { page } from '../../functions/web/components/shell.tsx'
import { publication, today } from '../publish/newspaper.ts'

const locale = localeOf('es', publication, { topics: [], places: [] }, today)
const shell = { locale, publication, siteUrl: 'https://digest.example', title: 'Preferencias' }

describe('A page for one reader', () => {
  const html = page({ ...shell, path: '/preferences/secret-token', personal: true, children: <p>Hola</p> })

  test('does not contain its own address', () => {
    expect(html).not.toContain('secret-token')
  })

  test('is not indexed, and the sites that it links to do not learn its address', () => {
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
  })

  test('is in the language of its reader', () => {
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Ir a las noticias')
  })
})
