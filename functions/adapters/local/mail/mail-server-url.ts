/** The mail server in such an address, without the user and the password. */
export function mailServerHost(address: string): string {
  return new URL(address).host
}

/**
 * Checks the address of a mail server, such as `smtps://user:password@mail.example.org`, and returns it unchanged.
 * @throws {Error} whose message does not repeat the address, because it may contain a password.
 */
export function mailServerUrl(text: string): string {
  const url = URL.parse(text)
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text
  throw new Error(
    'SMTP_URL is not the address of a mail server. Write one such as smtps://user:password@mail.example.org.',
  )
}
