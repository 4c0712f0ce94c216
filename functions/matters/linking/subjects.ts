import type { Language } from '../../domain/model/article.ts'

export function subjectsIn(_title: string, _summary: string): { key: string; text: string }[] {
  return []
}
export function subjectName(rest: string): Record<Language, string> {
  return { en: rest, es: rest }
}
