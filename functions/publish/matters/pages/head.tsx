import type { JSX } from 'preact'
import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { dot, foreign } from '../../../web/components/item.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { Labels } from '../../pages/labels.tsx'
import type { PublicMatter } from '../public-matter.ts'
import { signUpId } from './parts.tsx'
import { SaidBy, StatusLabel } from './status.tsx'

/** A number of this length fits a line on a phone. Style keeps it together, so a copied number has no invisible characters. */
const ONE_LINE = 30

interface MatterHeadProps {
  matter: Matter
  shown: PublicMatter
  context: Context
}

/** The head of a matter's page: its kind, name and numbers, what it is, and its status now. */
export function MatterHead({ matter, shown, context }: MatterHeadProps): JSX.Element {
  const { locale } = context
  const words = matterWords[locale.lang]
  const { about, status, numbers } = shown
  return (
    <>
      <header class="opening">
        <Labels
          first={[locale.at(sitePaths.mattersOf(shown.kind)), words.kinds[shown.kind].one]}
          topics={matter.topics}
          places={matter.places}
          locale={locale}
        />
        <h1 dir="auto">{unbroken(shown.name)}</h1>
        {numbers.length > 0 && (
          <p class="meta" dir="auto">
            {numbers.map((number, at) => (
              <>
                {at > 0 && dot}
                <span class={number.length <= ONE_LINE ? 'number' : undefined}>{number}</span>
              </>
            ))}
          </p>
        )}
        {about && (
          <p class="summary" lang={foreign(about.language, locale)} dir="auto">
            {unbroken(about.text)}
          </p>
        )}
        <p class="read">
          {about?.href && (
            <>
              <a href={about.href} rel="external">
                {about.isReport ? words.report(about.outlet) : words.document(about.outlet)}
              </a>
              {dot}
            </>
          )}
          <a href={`#${signUpId}`}>{words.follow.title}</a>
        </p>
      </header>
      {status && (
        <section class="standing">
          <h2>{words.status}</h2>
          <p>
            <StatusLabel label={status.label} meaning={status.meaning} strong />{' '}
            {/* While comments are open, the label has the date that counts. */}
            {status.status !== 'comment-period' && (
              <time class="mark" datetime={status.day}>
                {locale.day(status.day, 'full')}
              </time>
            )}
          </p>
          <p>{status.meaning}</p>
          <p class="meta">
            <SaidBy change={status} locale={locale} />
          </p>
        </section>
      )}
    </>
  )
}
