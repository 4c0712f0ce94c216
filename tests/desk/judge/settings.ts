import { settings } from '../../../bench/judge/settings.ts'
import { compileJudge } from '../../../functions/desk/judge/judge.ts'
import weights from '../../../functions/desk/judge/weights.json' with { type: 'json' }

export const configured = settings()
export const judge = compileJudge(configured, weights)
