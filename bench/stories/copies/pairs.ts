import { readFileSync } from 'node:fs'
import { configurationFolder } from '../../../functions/adapters/local/files/paths.ts'
import { cleanRow, withForm } from '../../../functions/cli/shared/clean-row.ts'
import { type ArticleFeatures, extractFeatures } from '../../../functions/cluster/features/features.ts'
import { productionIdf } from '../../../functions/cluster/production-clusterer.ts'
import { settings } from '../../../functions/cluster/settings.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { nameLexicon } from '../../../functions/ingest/capitals/name-lexicon.ts'
import { rows } from '../../classify/rows.ts'

/** An article as it is in the labeled sets. */
interface Article {
  id: string
  title?: string
  text?: string
  url?: string | null
  source?: string | null
  date?: string | null
}

/** Two articles with their label, and the group of pairs that share articles with it. */
export interface CopyPair {
  set: string
  a: ArticleFeatures
  b: ArticleFeatures
  isCopy: boolean
  group: string
}

/**
 * Reads labeled pairs, cleaned as production does: `copies-gold.jsonl` and `copies-articles.jsonl.gz` of a folder, and files
 * of more pairs, `{a, b, copy}` a line, with whole articles as `a` and `b`. `undefined` without the files of the folder.
 */
export function readCopyPairs(folder: string, more: readonly string[] = []): CopyPair[] | undefined {
  const gold = rows<{ a: string; b: string; label: string }>(folder, 'copies-gold.jsonl')
  const articles = rows<Article>(folder, 'copies-articles.jsonl.gz')
  if (!gold || !articles) return
  const features = featuresOnce()
  const byId = new Map(articles.map((article) => [article.id, article]))
  const pairs = gold.flatMap(({ a, b, label }) => {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other) return []
    return [{ set: 'gold', a: features(one), b: features(other), isCopy: label === 'copy' }]
  })
  for (const file of more)
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { a, b, copy } = JSON.parse(line) as { a: Article; b: Article; copy: boolean }
      pairs.push({ set: file, a: features(a), b: features(b), isCopy: copy })
    }
  const groupOf = groups(pairs)
  return pairs.map((pair) => ({ ...pair, group: groupOf(pair.a.id) }))
}

function featuresOnce(): (article: Article) => ArticleFeatures {
  const lexicon = nameLexicon(readConfiguration({ base: configurationFolder }))
  const known = new Map<Article, ArticleFeatures>()
  return (article) => {
    const found = known.get(article)
    if (found) return found
    const { title, text, source, date } = article
    const url = article.url ?? undefined
    const row = withForm({ ...cleanRow(title, text, url, lexicon), url })
    const features = extractFeatures({ id: article.id, source, date, ...row }, productionIdf, settings)
    known.set(article, features)
    return features
  }
}

/** Names the group of each article: two are in one if a chain of pairs connects them. */
function groups(pairs: readonly { a: { id: string }; b: { id: string } }[]): (id: string) => string {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(a.id), rootOf(b.id)]
    if (one !== other) parents.set(other, one)
  }
  return rootOf
}
