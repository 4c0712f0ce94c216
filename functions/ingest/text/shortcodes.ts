/**
 * Removes WordPress shortcodes that a feed contains as text: a picture with its caption, and the codes of galleries, players
 * and page builders, whose text stays.
 * @see https://codex.wordpress.org/Shortcode
 */
export function withoutShortcodes(paragraph: string): string {
  if (!paragraph.includes('[') || !mark.test(paragraph)) return paragraph
  return paragraph.replace(whole, ' ').replace(single, ' ')
}

const mark = /\[(?:wp_)?(?:caption|gallery|embed|audio|video|playlist|vc_|et_pb_|fusion_)/i
const whole = /\[((?:wp_)?caption|embed|audio|video)\b[^[\]]{0,500}\][^[\]]{0,1000}\[\/\1\]/gi
const single =
  /\[\/?(?:(?:wp_)?caption|gallery|embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40}|fusion_\w{1,40})\b[^[\]]{0,500}\]/gi
