/** Names this software and who runs it, and never a browser. Without a contact it says so: nobody is impersonated. */
export function userAgent(contact?: string): string {
  return `ImmigrationPolicyDigest/1.0 (${contact ? `+${contact}` : 'no operator named'}; feed reader)`
}
