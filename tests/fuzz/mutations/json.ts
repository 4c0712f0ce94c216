import type { Random } from '../random.ts'
import { hostileDate, hostileLink, hostileText } from './texts.ts'

type Members = Record<string, unknown>

const names = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'date_published',
  'authors',
  'author',
  'tags',
  'language',
  'external_url',
  'attachments',
]

/** A value of a type that the field does not have. */
function odd(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => 0,
    () => -1.5e300,
    () => '',
    () => [],
    () => ({}),
    () => [null, 1, 'x', [['y']], {}],
    () => ({ toString: 'x', valueOf: null, name: hostileText(random) }),
    () => Array.from({ length: 300 }, (_, n) => `${n}`),
    () => [{ name: hostileText(random) }, { name: null }, 'Jo', { url: hostileLink(random) }],
    () => hostileText(random),
    () => hostileLink(random),
    () => hostileDate(random),
    () => JSON.parse(`${'['.repeat(60)}1${']'.repeat(60)}`),
  ])()
}

/** Changes a member of an entry in JSON, at its top or one level down. Returns JSON, unless the text was none. */
export function changeJson(text: string, random: Random): string {
  let entry: unknown
  try {
    entry = JSON.parse(text)
  } catch {
    return text
  }
  if (entry === null || typeof entry !== 'object' || random.chance(0.1)) return JSON.stringify(odd(random))
  const members = Object.entries(entry as Members)
  const at = random.below(members.length + 1)
  const [name, value] = members[at] ?? [random.pick(names), odd(random)]
  const changed = random.pick<() => [string, unknown][]>([
    () => [],
    () => [[name, odd(random)]],
    () => [[name, [value, value]]],
    () => [[name, { [name]: value }]],
    () => [[random.pick(names), value]],
    () => [
      [name, value],
      [random.pick(names), odd(random)],
    ],
    () => [[name, `${JSON.stringify(value)}${hostileText(random)}`]],
    () => [[name, hostileText(random)]],
    () => [[name, hostileText(random)]],
  ])()
  const all = [...members.slice(0, at), ...changed, ...members.slice(at + 1)]
  // By hand, so that a name can come twice and __proto__ is a name.
  return `{${all.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one) ?? 'null'}`).join(',')}}`
}
