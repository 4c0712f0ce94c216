import { en } from './en/editors.ts'
import { es } from './es/editors.ts'

export const words = { en, es }
export type { Words } from './en/editors.ts'
