import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { isInside, isOf, wordBefore } from './prepositions.ts'

const people = wordSet(
  'residents families parents neighbors people workers immigrants migrants padres madres familias vecinos residentes ' +
    'inmigrantes migrantes trabajadores',
)

/** Whether a name tells where people live: "families of Houston". */
export const isHomeOf = (tokens: Tokens, span: Span): boolean =>
  isOf(tokens.words[span.from - 1]) && people.has(tokens.words[span.from - 2])

const operations = wordSet(
  'crackdown crackdowns raid raids redada redadas sweep sweeps surge operation operations shooting shootings arrests deployment protest protests ' +
    'enforcement',
)

/** Whether agents operate in a place, or people protest there: "the crackdown in Chicago". */
export const isOperation = (tokens: Tokens, span: Span): boolean =>
  isInside(tokens, span) && operations.has(wordBefore(tokens, span))

const taken = wordSet(
  'money funds funding grant grants aid dollars agents officers troops soldiers guard data records',
)

/** Whether something is taken from a government or its people: "pulls money from Ohio". */
export const isTakenFrom = (tokens: Tokens, span: Span): boolean =>
  tokens.words[span.from - 1] === 'from' && taken.has(tokens.words[span.from - 2])
