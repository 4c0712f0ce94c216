/** Who writes or is written to, given as `Name <address>` or as the address alone. */
export function readMailbox(text: string): { name: string; address: string } {
  const [, name = '', inBrackets] = /^(.*)<([^<>]+)>\s*$/s.exec(text) ?? []
  return { name: name.trim(), address: (inBrackets ?? text).trim() }
}

/** An address as an operator may read it who looks for one of them: its first letter and its domain. */
export function masked(address: string): string {
  return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`
}
