import { contactLink } from '../../../domain/email/contact-link.ts'
import {
  COUNTED_HOURS,
  LEDGER_DAYS,
  LEFT_DAYS,
  PENDING_DAYS,
  REQUEST_DAYS,
} from '../../../domain/email/retention.ts'
import { addressForReaders } from '../../../domain/email/wrong-address.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { words } from '../../../i18n/about-pages.ts'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'

const retention = {
  pending: PENDING_DAYS,
  left: LEFT_DAYS,
  ledger: LEDGER_DAYS,
  request: REQUEST_DAYS,
  hours: COUNTED_HOURS,
}

/** The page on what is kept about readers, for how long, and how to have it deleted. */
export function privacyPage(context: Context): SiteFile {
  const { locale, site } = context
  const { privacy, about } = words[locale.lang]
  const { publication } = site.configuration
  const { operator, mail } = publication
  const contact = contactLink(publication)
  const address = addressForReaders(publication)
  return context.file(sitePaths.privacy, [`${site.backupDays}`], { leads: true }, () =>
    context.page({
      path: sitePaths.privacy,
      title: privacy.title,
      description: privacy.description,
      children: (
        <article class="prose">
          <h1>{privacy.title}</h1>
          <h2>{privacy.site}</h2>
          {privacy.siteText.map((text) => (
            <p>{text}</p>
          ))}
          <h2>{privacy.kept}</h2>
          <ul class="rows">
            {privacy.keptList(retention).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <p>
            {privacy.given} {site.backupDays !== undefined && privacy.backups(site.backupDays)}
          </p>
          <h2>{privacy.emails}</h2>
          {privacy.emailsText.map((text) => (
            <p>{text}</p>
          ))}
          <h2>{privacy.rights}</h2>
          <p>
            {privacy.rightsText} <a href={`mailto:${encodeURI(address)}`}>{address}</a>.
          </p>
          <h2>{privacy.who}</h2>
          <p>
            {operator && about.by(operator)} {mail.postalAddress}{' '}
            {contact && <a href={contact}>{privacy.contact}</a>}
          </p>
        </article>
      ),
    }),
  )
}
