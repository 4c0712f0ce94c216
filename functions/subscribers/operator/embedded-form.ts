import type { Language } from '../../domain/model/article.ts'
import { inLanguage, privatePaths, sitePaths } from '../../domain/site-paths.ts'
import { escapeContent, escapeText } from '../../domain/text/escape.ts'
import { words } from '../../i18n/site.ts'

/** What a form for another site is made from. */
export interface EmbeddedForm {
  /** Address of the digest's site, without a slash at the end. */
  siteUrl: string
  /** The title of the digest. */
  title: string
  language: Language
}

/** The value of the hidden field by which the digest knows that a sign-up came from another site. */
export const EMBEDDED = 'embedded'

/**
 * The sign-up form as HTML to paste into a page of another site. It needs no script and no style, and the answer is a page
 * of the digest.
 */
export function embeddedForm({ siteUrl, title, language }: EmbeddedForm): string {
  const { signUp, nav } = words[language]
  const id = `digest-${language}`
  const trap = 'position:absolute;left:-999rem'
  const privacy = siteUrl + inLanguage(sitePaths.privacy, language)
  const text = escapeContent
  return `${[
    `<form action="${escapeText(siteUrl + privatePaths.signUp)}" method="post" lang="${language}">`,
    `  <p><strong>${text(title)}</strong></p>`,
    `  <p>`,
    `    <label for="${id}">${text(signUp.label)}</label>`,
    `    <input id="${id}" name="email" type="email" autocomplete="email" maxlength="254" required>`,
    `    <button type="submit">${text(signUp.button)}</button>`,
    `  </p>`,
    `  <input type="hidden" name="language" value="${language}">`,
    `  <input type="hidden" name="form" value="${EMBEDDED}">`,
    `  <p style="${trap}" aria-hidden="true">`,
    `    <label for="${id}-website">${text(signUp.trap)}</label>`,
    `    <input id="${id}-website" name="website" tabindex="-1" autocomplete="off">`,
    `  </p>`,
    `  <p><small>${text(signUp.note)} <a href="${escapeText(privacy)}">${text(nav.privacy)}</a></small></p>`,
    `</form>`,
  ].join('\n')}\n`
}
