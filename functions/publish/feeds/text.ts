/** Plain text where HTML is expected. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/**
 * Plain text where some readers expect text and some HTML, as in an RSS title: it must mean the same to both, so
 * nothing in it may look like a tag or an entity.
 */
export function rssText(text: string): string {
  return text.replace(/<(?=[/!?a-z])/gi, '\u2039').replace(/&(?=#|\w)/g, (_, at: number) => {
    const word = /^&(#?\w+)/.exec(text.slice(at, at + 40))?.[1] ?? ''
    return /^[A-Z]{1,3}$/.test(word) ? '&' : '& '
  })
}
