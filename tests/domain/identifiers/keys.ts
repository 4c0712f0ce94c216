import { identifiersIn } from '../../../functions/domain/identifiers/identifiers.ts'

/** The keys of all identifiers in a text, in their order. */
export const keysIn = (text: string): string[] => identifiersIn(text).map(({ key }) => key)
