import { HtmlValidate } from 'html-validate'
import type { SiteFile } from '../../../functions/publish/site/site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Preact writes void elements as XHTML does, and closes what may stay open.
    'void-style': ['error', { style: 'selfclose' }],
    // Texts of sources may have any character.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A list without markers loses its role in one browser only, which reads these lists well without it.
    'no-redundant-role': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

/** The faults of a page, by the HTML standard. */
export async function faultsOfHtmlFile({ path, body }: Pick<SiteFile, 'path' | 'body'>): Promise<string[]> {
  const { results } = await validator.validateString(String(body()), path)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`),
  )
}
