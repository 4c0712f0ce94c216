import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import type { JudgeSettings } from '../../functions/desk/judge/judge.ts'
import { Place, Relevance, Topic } from '../../functions/model/taxonomy.ts'

const load = (name: string): unknown =>
  parse(readFileSync(new URL(`../../config/${name}`, import.meta.url), 'utf8'))

/** The project's own settings, without an operator's overlay. */
export const settings = (): JudgeSettings => ({
  topics: z.array(Topic).parse(load('topics.yaml')),
  places: z.array(Place).parse(load('places.yaml')),
  relevance: Relevance.parse(load('relevance.yaml')),
})
