import { alarmAddresses } from '../../domain/email/alarm-addresses.ts'
import { withoutOneClick } from '../../domain/email/one-click.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** Checks that the publication names its operator, address and contact, as publishers and the law require. */
export function checkPublication(own: Publication, example: Publication): Check[] {
  const { contact, mail, url, operator } = own
  return [
    contact
      ? ok(`Publishers learn who reads their feeds at ${contact}.`)
      : toDo(
          'No contact address is set, so real sources are not read. Add `contact: you@your.site` to publication.yaml.',
        ),
    mail.postalAddress === example.mail.postalAddress
      ? toDo(
          'The postal address is still the example. Add your own as `postalAddress:` under `mail:` in publication.yaml: US law requires it in every edition.',
        )
      : ok(`The postal address is ${mail.postalAddress.replace(/\s+/g, ' ')}.`),
    ...(mail.from === example.mail.from
      ? [toDo('The sender is still the example. Add your own as `from:` under `mail:` in publication.yaml.')]
      : []),
    ...(operator === example.operator
      ? [toDo('The operator is still the example. Add your own name as `operator:` in publication.yaml.')]
      : []),
    ...(alarmAddresses(own).length === 0
      ? [
          warning(
            'Nobody is emailed when something stops working. Add your address under `operators:` in publication.yaml, or as `reportsTo:` under `mail:`.',
          ),
        ]
      : []),
    ...(url
      ? [withoutOneClick(url)].filter((text) => text !== undefined).map(warning)
      : [
          warning(
            'No public address is set, so links in emails and feeds lead to this machine. Add `url: https://your.site` to publication.yaml once the site has one.',
          ),
        ]),
  ]
}
