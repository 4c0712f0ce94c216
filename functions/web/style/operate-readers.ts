/** Styles of the operators' pages about subscribers and mailings. A table of numbers stays one on a phone. */
export const operateReaders = `
.operate section { margin-top: 2rem }
.operate section > h2 { font-size: 1.25rem; margin-bottom: .4rem }
.operate .facts + section { margin-top: 1.5rem }
.operate section > p { margin: .4rem 0 }
.operate .text + p:not(.text), .operate .text + p + p:not(.text) { margin-top: .9rem }
.numbers { font-variant-numeric: tabular-nums; table-layout: auto }
.numbers thead { position: static }
.numbers thead.unseen { position: absolute; left: -999rem }
.numbers tr, .numbers tbody tr { display: table-row }
.numbers th, .numbers td, .numbers tbody th, .numbers tbody td { padding: .4rem 0; border-bottom: 1px solid var(--hairline); color: var(--ink); font-weight: 400; text-align: left; vertical-align: baseline; width: auto; overflow-wrap: anywhere }
.numbers thead th { color: var(--quiet); font-size: .875rem }
.numbers thead th:first-child { width: auto }
.numbers tbody td, .numbers thead th + th { text-align: right; padding-left: 1rem; white-space: nowrap; overflow-wrap: normal }
.numbers tbody .part th { color: var(--quiet); padding-left: 1.1rem }
.numbers tbody .part td { color: var(--quiet) }
.numbers tbody .bars { width: 40%; vertical-align: middle }
.bars svg { display: block; width: 100%; height: .9rem }
.bars .joined { fill: var(--ink) }
.bars .left { fill: var(--accent) }
.operate progress { display: block; width: 100%; height: .6rem; margin: .5rem 0; appearance: none; border: 1px solid var(--quiet); border-radius: 3px; background: var(--field); overflow: hidden }
.operate progress::-webkit-progress-bar { background: var(--field) }
.operate progress::-webkit-progress-value { background: var(--ink) }
.operate progress::-moz-progress-bar { background: var(--ink) }
.operate .code { font-family: ui-monospace, monospace; font-size: .875rem; line-height: 1.45; resize: vertical }
.operate .forms > .act:not(:last-child), .operate .forms > .acts { margin-bottom: 1rem }
.operate .rows .note { display: block }
.operate .onward { margin-top: 2rem }
`
