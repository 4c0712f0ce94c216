/**
 * The address of a mail server, such as `smtps://user:password@mail.example.org`, as an operator gave it.
 * @throws {Error} with a sentence that does not repeat it, since it may hold a password.
 */
export function mailServerUrl(text: string): string {
  const url = URL.parse(text)
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text
  throw new Error(
    'SMTP_URL is not the address of a mail server. Write one such as smtps://user:password@mail.example.org.',
  )
}
