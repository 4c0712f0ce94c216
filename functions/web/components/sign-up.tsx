import type { JSX } from 'preact'
import { privatePaths, sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'

interface SignUpProps {
  locale: Locale
  /** Must be unique on the page. */
  id?: string
  /** The id of the matter that the reader follows from then on, and the word on the button. */
  matter?: { id: string; button: string }
}

/** The sign-up form. */
export function SignUp({ locale, id = 'email', matter }: SignUpProps): JSX.Element {
  const { signUp } = locale.words
  return (
    <form class="sign-up" method="post" action={privatePaths.signUp}>
      <label for={id}>{signUp.label}</label>
      <div class="field">
        <input
          id={id}
          name="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          maxlength={254}
          spellcheck={false}
          required
        />
        <button type="submit">{matter?.button ?? signUp.button}</button>
      </div>
      <input type="hidden" name="language" value={locale.lang} />
      {matter && <input type="hidden" name="matter" value={matter.id} />}
      {/* Only programs fill this in: people don't see it, and neither do screen readers or the Tab key. */}
      <div class="trap" aria-hidden="true">
        <label for={`${id}-website`}>{signUp.trap}</label>
        <input id={`${id}-website`} name="website" type="text" tabindex={-1} autocomplete="off" />
      </div>
      <p class="note">
        {signUp.note} <a href={locale.at(sitePaths.privacy)}>{locale.words.nav.privacy}</a>
      </p>
    </form>
  )
}
