import { describe, expect, it } from 'vitest'
import { identifiersIn } from '../../../functions/domain/identifiers/identifiers.ts'
import { keysIn } from './keys.ts'

describe('Bills by their title', () => {
  it.each([
    ['the Laken Riley Act', 'act:laken riley'],
    ['House Passes Laken Riley Act', 'act:laken riley'],
    ['The For the Lamps Act, or a bill', 'act:for the lamps'],
    ['the Harbor Lamps Fairness and Equality (LAMP) Act', 'act:harbor lamps fairness and equality'],
    ['the Protecting the Right to Lamps Act of 2031', 'act:protecting the right to lamps'],
    ['a bill called the BRIDGE Act', 'act:bridge'],
    ['New York’s Green Lamp Act', 'act:green lamp'],
  ])('have one form: %s', (text, key) => expect(keysIn(text)).toEqual([key]))

  it.each([
    'under the Alien Enemies Act',
    'the Immigration and Nationality Act (INA)',
    'Part of the Defense of Marriage Act fell',
    'Lawmakers Try Again To Repeal Affordable Care Act',
    'It is time for the Council to Act',
    'In the Second Act One',
    'Using the Antiquities Act, he did it',
  ])('are not in "%s", which names no bill', (text) => expect(keysIn(text)).toEqual([]))
})

describe('Rules, orders and fees by their subject', () => {
  it.each([
    ['the public charge rule', 'rule:public charge'],
    ['regla de carga pública', 'rule:public charge'],
    ['Judge blocks birthright citizenship order', 'order:birthright citizenship'],
    ['an order ending birthright citizenship', 'order:birthright citizenship'],
    ['la orden ejecutiva para poner fin a la ciudadanía por nacimiento', 'order:birthright citizenship'],
    ['the travel ban proclamation', 'order:travel ban'],
    ['Trump’s travel ban', 'order:travel ban'],
    ['the $100,000 H-1B visa fee', 'order:h-1b fee'],
    ['a fee for new H-1B visas', 'order:h-1b fee'],
    ['the asylum seekers’ work permit rule', 'rule:asylum work permit'],
    ['an executive order restricting asylum', 'order:asylum'],
  ])('have one form: %s', (text, key) => expect(keysIn(text)).toEqual([key]))

  it.each([
    'the court order on asylum',
    'a deportation order',
    'a judge’s birthright citizenship order',
    'visa bans on lamp makers',
    'The city plans ban',
    'in order to end birthright citizenship',
    'Mali announced a reciprocal travel ban',
    'asylum rules',
    'the rule of law and asylum',
    'an asylum rule',
    'Officials say lamps go beyond regulation',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))
})

describe('The name of a rule', () => {
  const textOf = (text: string) => identifiersIn(text).map((one) => one.text)
  it.each([
    ['the rule ending automatic work permit extensions', 'rule ending automatic work permit extensions'],
    ['rule ending automatic work permit extension set aside', 'rule ending automatic work permit extension'],
    ['Rule requiring visa bond payments takes effect', 'Rule requiring visa bond payments'],
    ['rule on work permits, judge says', 'rule on work permits'],
    ['regla sobre carga pública de la agencia', 'regla sobre carga pública'],
  ])('ends with its noun phrase: %s', (text, name) => expect(textOf(text)).toEqual([name]))

  it('is not given where its end is not known', () =>
    expect(textOf('rule on work permit lanterns')).toEqual(['']))
})
