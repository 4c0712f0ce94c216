import { en } from './en.ts'
import { es } from './es.ts'

export const words = { en, es }
export type { Words } from './en.ts'
