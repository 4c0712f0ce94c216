import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { functionWords } from '../../../../functions/cluster/text/spanish/function-words.ts'
import { adjectiveForms, nounForms, verbForms } from '../../../../functions/cluster/text/spanish/inflect.ts'
import { englishWords, phrasesByFirstWord } from '../../../../functions/cluster/text/spanish/lexicon.ts'

const folder = 'functions/cluster/text/spanish'

describe('The Spanish lexicon', () => {
  it('is in lowercase without accents on its Spanish side, as texts are folded', () => {
    const words = [
      ...englishWords.keys(),
      ...functionWords,
      ...[...phrasesByFirstWord.values()].flatMap((all) => all.flatMap((phrase) => phrase.words)),
    ]
    expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([])
  })

  it('has plain English on the other side', () => {
    const english = [
      ...englishWords.values(),
      ...[...phrasesByFirstWord.values()].flatMap((all) => all.map((phrase) => phrase.english)),
    ]
    expect(english.filter((text) => !/^[A-Za-z0-9 .'-]*$/.test(text))).toEqual([])
  })

  it('has each phrase once', () => {
    const all = [...phrasesByFirstWord.values()].flat().map(({ words }) => words.join(' '))
    expect(all.filter((phrase, i) => all.indexOf(phrase) !== i)).toEqual([])
  })

  it('takes at most 60 KB', () => {
    const size = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)))
      .filter((text) => /= (?:`|new Set\()$/m.test(text.toString()))
      .reduce((sum, text) => sum + text.length, 0)
    expect(size).toBeGreaterThan(30_000)
    expect(size).toBeLessThan(60 * 1024)
  })
})

describe('The inflected forms', () => {
  it.each([
    [nounForms('redada'), ['redadas']],
    [nounForms('juez'), ['jueces']],
    [nounForms('deportacion'), ['deportaciones']],
    [nounForms('crisis'), ['crisis']],
    [adjectiveForms('mexicano'), ['mexicana', 'mexicanos', 'mexicanas']],
    [adjectiveForms('trabajador'), ['trabajadora', 'trabajadoras', 'trabajadores']],
    [adjectiveForms('frances'), ['francesa', 'franceses']],
    [verbForms('arrestar'), ['arresta', 'arrestaron', 'arrestado', 'arrestaran', 'arrestarlo']],
    [
      verbForms('detener', 'detien', 'detuv'),
      ['detiene', 'detuvieron', 'detuvo', 'detenidos', 'detenga', 'detendran'],
    ],
    [verbForms('buscar'), ['busca', 'busquen']],
    [verbForms('pagar'), ['paguen']],
    [verbForms('autorizar'), ['autorice']],
    [verbForms('exigir'), ['exigen', 'exijan']],
    [verbForms('construir'), ['construye', 'construyeron']],
    [verbForms('proponer', 'propon', 'propus'), ['propone', 'propuso', 'propuesta', 'propondran']],
    [verbForms('reducir', 'reduc', 'reduj'), ['reduce', 'redujeron', 'reduzcan']],
    [verbForms('abrir'), ['abierta', 'abrieron']],
  ])('of %o include %o', (forms, expected) => {
    expect(forms).toEqual(expect.arrayContaining(expected))
  })
})
