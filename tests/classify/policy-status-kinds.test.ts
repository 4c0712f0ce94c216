import { expect, it } from 'vitest'
import { classifier } from './settings.ts'

const stageOf = (title: string) =>
  classifier.classify({ title, source: { kind: 'federal-agency' } }).status?.stage

it.each([
  ['Judge vacates H-1B fee rule', 'vacated'],
  ['Court vacates public charge rule', 'vacated'],
  ['Fifth Circuit vacates rule on work permits for spouses', 'vacated'],
  ['Rule on immigration court fees vacated', 'vacated'],
  ['Court strikes down expedited removal policy', 'vacated'],
  ['Appeals court sets aside ban on bond hearings for migrants', 'vacated'],
  ['D.C. Circuit vacates ICE detention memo', 'vacated'],
  ['Appeals court stays H-1B fee rule', 'stayed'],
  ['Supreme Court stays parole rule', 'stayed'],
  ['Judge stays termination of TPS for South Sudan', 'stayed'],
  ['Public charge rule stayed by court', 'stayed'],
  ['Court puts on hold rule on work permits', 'stayed'],
  ['Ninth Circuit stays policy on bond hearings for immigrants', 'stayed'],
  ['Expedited removal policy stayed for 14 days', 'stayed'],
  ['Court stays directive on visa interviews', 'stayed'],
  ['Rule on naturalization fees stayed pending review', 'stayed'],
  ['Judge enjoins H-1B fee', 'enjoined'],
  ['Judge blocks public charge rule nationwide', 'enjoined'],
  ['Injunction halts rule on work permits', 'enjoined'],
  ['Judge temporarily blocks end of parole program', 'enjoined'],
  ['Preliminary injunction granted against student visa policy', 'enjoined'],
  ['Birthright citizenship order blocked by judge', 'enjoined'],
  ['Judge halts policy on ICE arrests at courthouses', 'enjoined'],
  ['TPS termination enjoined by court', 'enjoined'],
])('What a court did to a policy is told apart: %s: %s', (title, stage) => expect(stageOf(title)).toBe(stage))
