import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { compileJudge } from '../../../functions/desk/judge/judge.ts'
import weights from '../../../functions/desk/judge/weights.json' with { type: 'json' }
import { Place, Relevance, Topic } from '../../../functions/model/taxonomy.ts'

const load = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../config/${name}`, import.meta.url), 'utf8'))

export const settings = {
  topics: z.array(Topic).parse(load('topics.yaml')),
  places: z.array(Place).parse(load('places.yaml')),
  relevance: Relevance.parse(load('relevance.yaml')),
}

export const judge = compileJudge(settings, weights)
