import { expect, it } from 'vitest'
import { found } from './evidence.ts'

it.each([
  ['title unmistakable', 'title: unmistakable; anywhere: unmistakable'],
  [
    'title unmistakable unmistakable',
    'title: unmistakable; title: unmistakable again; anywhere: unmistakable',
  ],
  ['title unmistakable*4', 'title: unmistakable; title: unmistakable again 2; anywhere: unmistakable'],
  ['title subject', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title subject subject',
    'title: subject; title: subject again; title: subject of nobody; anywhere: nobody of home',
  ],
  [
    'title subject*4',
    'title: subject; title: subject again 2; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title hint', 'title: hint; anywhere: nobody of home'],
  ['title hint*3', 'title: hint 2; anywhere: nobody of home'],
  ['title support', 'title: support alone; title: support of one meaning; anywhere: nobody of home'],
  ['title support subject', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title support enforcement',
    'title: support of one meaning; title: enforcement; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title support borderland',
    'title: support alone; title: support at the border; title: support of one meaning; anywhere: nobody of home',
  ],
  [
    'title enforcement borderland',
    'title: support at the border; title: enforcement; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title support everyday=support',
    'title: support alone; title: support of one meaning; anywhere: nobody of home',
  ],
  [
    'title enforcement everyday=enforcement',
    'title: enforcement; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title support home named',
    'title: support alone; title: support of one meaning; title: support of home; title: home',
  ],
  [
    'title support home nation named',
    'title: support alone; title: support of one meaning; title: home; title: elsewhere',
  ],
  ['title home named', 'title: home; title: nothing'],
  [
    'title home nation',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  ['title home*4 named', 'title: home; title: home again 2; title: nothing'],
  [
    'title unrelated',
    'title: unrelated; title: one term beside an unrelated one; title: nothing; anywhere: nobody of home',
  ],
  [
    'title unrelated*3',
    'title: unrelated 2; title: one term beside an unrelated one; title: nothing; anywhere: nobody of home',
  ],
  ['title unrelated home named', 'title: home; title: unrelated; title: nothing'],
  ['title unrelated unmistakable action folk', 'title: unmistakable; title: action; anywhere: unmistakable'],
  [
    'title unrelated enforcement subject',
    'title: subject; title: unrelated; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title unrelated action', 'title: unrelated; title: action; title: nothing; anywhere: nobody of home'],
  ['title enforcement', 'title: enforcement; title: enforcement of one meaning; anywhere: nobody of home'],
  [
    'title enforcement people',
    'title: enforcement; title: enforcement of people; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title enforcement folk nation',
    'title: enforcement; title: enforcement of one meaning; title: elsewhere; title: elsewhere without home; anywhere: nobody of home',
  ],
  [
    'title enforcement home named',
    'title: home; title: enforcement; title: enforcement of home; title: enforcement of one meaning',
  ],
  [
    'title enforcement home nation named',
    'title: home; title: enforcement; title: enforcement of one meaning; title: elsewhere',
  ],
  ['title enforcement unmistakable', 'title: unmistakable; anywhere: unmistakable'],
  [
    'title subject home nation named',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: subject of home',
  ],
  [
    'title subject unmistakable home nation named',
    'title: unmistakable; title: subject; title: home; title: elsewhere; title: subject of home; anywhere: unmistakable',
  ],
  [
    'title home nation people action named',
    'title: home; title: elsewhere deals with home about people; title: elsewhere; title: action; title: nothing',
  ],
  [
    'title home nation origin status named',
    'title: home; title: elsewhere deals with home about people; title: elsewhere; title: origin and status; title: home does something to people; title: nothing',
  ],
  [
    'title people action from first=-1',
    'title: people come from home to elsewhere; title: action; title: elsewhere acts first; title: nothing; anywhere: nobody of home',
  ],
  ['title folk status from', 'title: nothing; anywhere: nobody of home'],
  ['title people from first=-1', 'title: elsewhere acts first; title: nothing; anywhere: nobody of home'],
  [
    'title nation',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title nation foreign demonym',
    'title: elsewhere 2; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  ['title action', 'title: action; title: nothing; anywhere: nobody of home'],
  ['title action*3', 'title: action 2; title: nothing; anywhere: nobody of home'],
  ['title biography', 'title: biography, nobody of home; title: nothing; anywhere: nobody of home'],
  ['title biography home named', 'title: home; title: nothing'],
  ['title biography unmistakable', 'title: unmistakable; anywhere: unmistakable'],
  [
    'title nation first=-1',
    'title: elsewhere; title: elsewhere acts first; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin status',
    'title: origin and status; title: something is done to people; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin status nation',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin status home nation named',
    'title: home; title: elsewhere deals with home about people; title: elsewhere; title: origin and status; title: home does something to people; title: nothing',
  ],
  ['title origin status subject', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title subject home named', 'title: subject; title: home; title: subject of home'],
  ['title subject home place named', 'title: subject; title: home; title: subject of a place of home'],
  [
    'title subject home place nation named',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: subject of home',
  ],
  [
    'title subject home home place named',
    'title: subject; title: home; title: home again; title: subject of home',
  ],
  [
    'title subject nation',
    'title: subject; title: elsewhere; title: subject of elsewhere; title: elsewhere without home; anywhere: nobody of home',
  ],
  [
    'title subject home nation first=-1 named',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: elsewhere acts first; title: subject of home; title: subject of elsewhere, then home',
  ],
  [
    'title subject folk people=subject',
    'title: subject; title: subject again; title: subject of nobody; anywhere: nobody of home',
  ],
  [
    'title subject people=subject action',
    'title: subject; title: subject again; title: action; title: subject of nobody; anywhere: nobody of home',
  ],
  [
    'title subject people=subject home named',
    'title: subject; title: subject again; title: home; title: subject of home',
  ],
  [
    'title unmistakable nation',
    'title: unmistakable; title: elsewhere; title: unmistakable of elsewhere; anywhere: unmistakable',
  ],
  [
    'title unmistakable home nation named',
    'title: unmistakable; title: home; title: elsewhere; anywhere: unmistakable',
  ],
  [
    'title origin origin action',
    'title: action; title: something is done to people; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin people action home named',
    'title: home; title: action; title: home does something to people; title: nothing',
  ],
  [
    'title origin people action',
    'title: action; title: something is done to people; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin people action nation',
    'title: elsewhere; title: action; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  ['title origin action', 'title: action; title: nothing; anywhere: nobody of home'],
  ['title everyday=subject', 'title: nothing; anywhere: nobody of home'],
  ['title everyday=subject home named', 'title: subject; title: home; title: subject of home'],
  [
    'title everyday=subject mentions=1',
    'title: subject; title: subject of nobody; lede: nothing; text: mentions 0.69; title and text: about it; anywhere: nobody of home; text: any',
  ],
  [
    'title everyday=subject action',
    'title: subject; title: action; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title everyday=unmistakable', 'title: nothing; anywhere: nobody of home'],
  ['title everyday=unmistakable subject', 'title: unmistakable; title: subject; anywhere: unmistakable'],
  [
    'lede unmistakable',
    'title: nothing; lede: unmistakable; lede: about it, if the title is silent; anywhere: unmistakable; text: any',
  ],
  [
    'lede unmistakable*4',
    'title: nothing; lede: unmistakable; lede: unmistakable again 2; lede: about it, if the title is silent; anywhere: unmistakable; text: any',
  ],
  [
    'lede subject',
    'title: nothing; lede: subject; lede: about it, if the title is silent; anywhere: nobody of home; text: any',
  ],
  [
    'lede subject*4',
    'title: nothing; lede: subject; lede: subject again 2; lede: about it, if the title is silent; anywhere: nobody of home; text: any',
  ],
  [
    'lede subject home',
    'title: nothing; lede: subject; lede: subject of home; lede: about it, if the title is silent; text: home against elsewhere 0.69; text: any',
  ],
  [
    'lede nation',
    'title: nothing; lede: nothing; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'lede nation foreign',
    'title: nothing; lede: elsewhere 2; lede: elsewhere without home; lede: nothing; text: home against elsewhere -1.1; anywhere: nobody of home; text: any',
  ],
  [
    'lede nation firstElsewhere',
    'title: nothing; lede: elsewhere; lede: elsewhere without home; lede: nothing; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'lede nation*5',
    'title: nothing; lede: elsewhere 3; lede: elsewhere without home; lede: nothing; text: home against elsewhere -1.79; anywhere: nobody of home; text: any',
  ],
  [
    'lede nation foreign home',
    'title: nothing; lede: elsewhere 2; lede: nothing; text: home against elsewhere -0.41; text: any',
  ],
  ['lede biography', 'title: nothing; lede: biography; lede: nothing; anywhere: nobody of home; text: any'],
  [
    'lede unrelated*3',
    'title: nothing; lede: unrelated 2; lede: nothing; anywhere: nobody of home; text: any',
  ],
  [
    'lede enforcement home',
    'title: nothing; lede: enforcement of home; lede: nothing; text: home against elsewhere 0.69; text: any',
  ],
  ['lede enforcement home nation', 'title: nothing; lede: nothing; text: any'],
  ['lede enforcement', 'title: nothing; lede: nothing; anywhere: nobody of home; text: any'],
  ['lede support', 'title: nothing; anywhere: nobody of home; text: any'],
  [
    'lede nation foreign textfirst=-1',
    'title: nothing; lede: elsewhere 2; lede: elsewhere without home; lede: elsewhere acts first; lede: nothing; text: home against elsewhere -1.1; anywhere: nobody of home; text: any',
  ],
  ['later subject*6', 'title: nothing; lede: nothing; later: subject 4; anywhere: nobody of home; text: any'],
  [
    'later nation*3',
    'title: nothing; lede: nothing; later: elsewhere 1.39; text: home against elsewhere -1.39; anywhere: nobody of home; text: any',
  ],
  ['later home', 'title: nothing; lede: nothing; text: home against elsewhere 0.69; text: any'],
  ['later unmistakable', 'title: nothing; lede: nothing; anywhere: unmistakable; text: any'],
  ['later support', 'title: nothing; lede: nothing; anywhere: nobody of home; text: any'],
  [
    'title subject home named | lede nation foreign | later nation',
    'title: subject; title: home; title: subject of home; lede: nothing; text: home against elsewhere -1.39; text: any',
  ],
  [
    'title subject | lede nation foreign | later nation',
    'title: subject; title: subject of nobody; lede: elsewhere 2; lede: elsewhere without home; lede: nothing; later: elsewhere 0.69; text: home against elsewhere -1.39; anywhere: nobody of home; text: any',
  ],
  [
    'title unmistakable | lede nation foreign | later nation',
    'title: unmistakable; lede: nothing; text: home against elsewhere -1.39; anywhere: unmistakable; text: any',
  ],
  [
    'title unmistakable nation | lede nation foreign',
    'title: unmistakable; title: elsewhere; title: unmistakable of elsewhere; lede: elsewhere 2; lede: elsewhere without home; lede: nothing; text: home against elsewhere -1.1; anywhere: unmistakable; text: any',
  ],
  [
    'title subject mentions=3',
    'title: subject; title: subject of nobody; lede: nothing; text: mentions 1.39; title and text: about it; anywhere: nobody of home; text: any',
  ],
  [
    'lede subject mentions=3 share=0.5 firstAbout',
    'title: nothing; lede: subject; text: mentions 1.39; text: share of sentences, if the title is silent 0.5; lede: about it, if the title is silent; first sentence: about it, if the title is silent; anywhere: nobody of home; text: any',
  ],
  [
    'mentions=2',
    'title: nothing; lede: nothing; text: mentions 1.1; later: about it, if title and lede are silent; anywhere: nobody of home; text: any',
  ],
  [
    'title subject share=0.5 mentions=1',
    'title: subject; title: subject of nobody; lede: nothing; text: mentions 0.69; title and text: about it; anywhere: nobody of home; text: any',
  ],
  [
    'lede home home | later home | later nation',
    'title: nothing; lede: nothing; later: elsewhere 0.69; text: home against elsewhere 0.69; text: any',
  ],
  [
    'lede origin | later origin',
    'title: nothing; lede: nothing; text: home against elsewhere -1.1; anywhere: nobody of home; text: any',
  ],
  ['text', 'title: nothing; lede: nothing; anywhere: nobody of home; text: any'],
  ['text long', 'title: nothing; lede: nothing; anywhere: nobody of home; text: any; text: long'],
  ['section=filed', 'title: nothing; anywhere: nobody of home; section: filed'],
  ['section=foreign', 'title: nothing; anywhere: nobody of home; section: foreign'],
  ['section=other', 'title: nothing; anywhere: nobody of home; section: other'],
  [
    'title home | lede subject',
    'title: home; title: nothing; lede: subject; lede: subject of home; lede: about it, if the title is silent; text: any',
  ],
  [
    'title people=subject',
    'title: subject; title: subject of nobody; title: one person alone; anywhere: nobody of home',
  ],
  [
    'title people=subject subject',
    'title: subject; title: subject again; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title people=subject unmistakable', 'title: unmistakable; title: subject; anywhere: unmistakable'],
  ['title people=subject home named', 'title: subject; title: home; title: subject of home'],
  [
    'title people=subject action',
    'title: subject; title: action; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title people=subject status', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title people=subject enforcement', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title people=subject support', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title people=subject hint',
    'title: subject; title: hint; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title people=subject origin', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title foreign',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title demonym',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title home foreign',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title home demonym',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title home place foreign named subject',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: subject of home',
  ],
  [
    'title home place demonym named subject',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: subject of home',
  ],
  ['title origin origin', 'title: nothing; anywhere: nobody of home'],
  ['title origin people', 'title: nothing; anywhere: nobody of home'],
  [
    'title origin people status foreign',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin people status demonym',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin folk status',
    'title: origin and status; title: something is done to people; title: nothing; anywhere: nobody of home',
  ],
  [
    'title origin folk action home',
    'title: home; title: action; title: home does something to people; title: nothing',
  ],
  ['title everyday=subject status', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title everyday=subject enforcement',
    'title: subject; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title everyday=subject support', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title everyday=subject hint',
    'title: subject; title: hint; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title everyday=subject origin', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title everyday=subject borderland', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  [
    'title unrelated subject',
    'title: subject; title: unrelated; title: one term beside an unrelated one; title: subject of nobody; anywhere: nobody of home',
  ],
  [
    'title unrelated subject subject',
    'title: subject; title: subject again; title: unrelated; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title unrelated status', 'title: unrelated; title: nothing; anywhere: nobody of home'],
  [
    'title unrelated enforcement',
    'title: unrelated; title: one term beside an unrelated one; title: enforcement; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title unrelated enforcement enforcement',
    'title: unrelated; title: enforcement; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  ['title unrelated unmistakable', 'title: unmistakable; title: unrelated; anywhere: unmistakable'],
  ['title unrelated unmistakable enforcement people', 'title: unmistakable; anywhere: unmistakable'],
  [
    'title unrelated unmistakable action',
    'title: unmistakable; title: unrelated; title: action; anywhere: unmistakable',
  ],
  [
    'title enforcement status',
    'title: enforcement; title: enforcement of people; title: enforcement of one meaning; anywhere: nobody of home',
  ],
  [
    'title enforcement people foreign',
    'title: enforcement; title: enforcement of one meaning; title: elsewhere; title: elsewhere without home; anywhere: nobody of home',
  ],
  [
    'title enforcement people demonym',
    'title: enforcement; title: enforcement of one meaning; title: elsewhere; title: elsewhere without home; anywhere: nobody of home',
  ],
  ['title subject enforcement people', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title subject support borderland', 'title: subject; title: subject of nobody; anywhere: nobody of home'],
  ['title subject home support named', 'title: subject; title: home; title: subject of home'],
  [
    'title home foreign origin action named',
    'title: home; title: elsewhere deals with home about people; title: elsewhere; title: action; title: nothing',
  ],
  [
    'title home nation people status named',
    'title: home; title: elsewhere deals with home about people; title: elsewhere; title: nothing',
  ],
  [
    'title subject home nation people action named',
    'title: subject; title: home; title: subject between home and elsewhere; title: elsewhere; title: action; title: subject of home',
  ],
  [
    'title subject people action from first=-1',
    'title: subject; title: action; title: elsewhere acts first; title: subject of nobody; anywhere: nobody of home',
  ],
  ['title origin status home named subject', 'title: subject; title: home; title: subject of home'],
  [
    'title origin status demonym',
    'title: elsewhere; title: elsewhere without home; title: nothing; anywhere: nobody of home',
  ],
  [
    'lede demonym foreign',
    'title: nothing; lede: elsewhere 2; lede: elsewhere without home; lede: nothing; text: home against elsewhere -1.1; anywhere: nobody of home; text: any',
  ],
  [
    'lede demonym firstElsewhere',
    'title: nothing; lede: elsewhere; lede: elsewhere without home; lede: nothing; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'lede unmistakable nation foreign',
    'title: nothing; lede: unmistakable; lede: elsewhere 2; lede: about it, if the title is silent; text: home against elsewhere -1.1; anywhere: unmistakable; text: any',
  ],
  ['lede foreign firstElsewhere home', 'title: nothing; lede: elsewhere; lede: nothing; text: any'],
  [
    'later foreign',
    'title: nothing; lede: nothing; later: elsewhere 0.69; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'later demonym',
    'title: nothing; lede: nothing; later: elsewhere 0.69; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'title home named | lede enforcement',
    'title: home; title: nothing; lede: enforcement of home; lede: nothing; text: any',
  ],
  [
    'title home named | lede subject',
    'title: home; title: nothing; lede: subject; lede: subject of home; lede: about it, if the title is silent; text: any',
  ],
  [
    'lede home | title subject',
    'title: subject; title: subject of nobody; lede: nothing; text: home against elsewhere 0.69; text: any',
  ],
  [
    'lede nation textfirst=-1',
    'title: nothing; lede: nothing; text: home against elsewhere -0.69; anywhere: nobody of home; text: any',
  ],
  [
    'lede nation foreign textfirst=1',
    'title: nothing; lede: elsewhere 2; lede: elsewhere without home; lede: nothing; text: home against elsewhere -1.1; anywhere: nobody of home; text: any',
  ],
  [
    'title unmistakable | lede nation foreign textfirst=-1',
    'title: unmistakable; lede: nothing; text: home against elsewhere -1.1; anywhere: unmistakable; text: any',
  ],
  [
    'title unmistakable home nation named | lede nation foreign',
    'title: unmistakable; title: home; title: elsewhere; lede: nothing; text: home against elsewhere -1.1; anywhere: unmistakable; text: any',
  ],
])('%s: %s', (evidence, features) => {
  expect(found(evidence)).toBe(features)
})
