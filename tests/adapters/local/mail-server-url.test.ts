import { expect, it } from 'vitest'
import { mailServerUrl } from '../../../functions/adapters/local/mail/mail-server-url.ts'

it.each(['smtp://localhost:25', 'smtps://user:pass%40word@mail.example.org'])(
  '%s is the address of a mail server',
  (url) => {
    expect(mailServerUrl(url)).toBe(url)
  },
)

it.each(['127.0.0.1:4863', 'mail.example.org:secret', 'smpt://secret@mail.example.org', 'smtps://', ''])(
  '"%s" is refused with a sentence that does not repeat it',
  (url) => {
    expect(() => mailServerUrl(url)).toThrow(
      /^SMTP_URL is not the address of a mail server\. Write one such as /,
    )
    expect(() => mailServerUrl(url)).not.toThrow('secret')
  },
)
