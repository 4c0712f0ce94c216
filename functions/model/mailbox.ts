/** Who writes or is written to, given as `Name <address>` or as the address alone. */
export function readMailbox(text: string): { name: string; address: string } {
  const [, name = '', inBrackets] = /^(.*)<([^<>]+)>\s*$/s.exec(text) ?? []
  return { name: name.trim(), address: (inBrackets ?? text).trim() }
}
