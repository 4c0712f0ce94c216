import type { JSX } from 'preact'
import { words } from '../../i18n/operators-readers.ts'
import type { OperatorContext } from '../operator-context.ts'
import type { ReaderPageDeps } from './reader-deps.ts'

interface FormPageProps extends Pick<ReaderPageDeps, 'signUpForm' | 'formOrigin'> {
  desk: OperatorContext
}

/** The sign-up form for another site, as HTML to copy. */
export function FormPage({ desk, signUpForm, formOrigin }: FormPageProps): JSX.Element {
  const { form } = words[desk.language]
  return (
    <>
      <p class="lede">{form.lede}</p>
      {(['en', 'es'] as const).map((language) => {
        const html = signUpForm(language).trimEnd()
        return (
          <p class="text" key={language}>
            <label for={`form-${language}`}>{form.language[language]}</label>
            <textarea
              id={`form-${language}`}
              class="code"
              readonly
              spellcheck={false}
              rows={html.split('\n').length}
              wrap="off"
              value={html}
            />
          </p>
        )
      })}
      <p>{form.change}</p>
      <p>{form.policy(formOrigin)}</p>
    </>
  )
}
