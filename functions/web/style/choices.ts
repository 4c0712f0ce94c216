/** Styles of the subscribers' settings. */
export const choices = `
fieldset { border: 0; border-top: 1px solid var(--ink); padding: .5rem 0 0; margin: 2rem 0 0; min-width: 0 }
legend { float: inline-start; width: 100%; padding: 0; font-size: 1.0625rem; font-weight: 650; font-family: var(--sans) }
legend + * { clear: both }
.choice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6rem; padding: .3rem 0; font-family: var(--sans); font-size: 1rem }
.choice input { accent-color: var(--accent); width: 1.1rem; height: 1.1rem; margin: .25rem 0 0 }
.choice.alerts { margin-top: .5rem; padding-top: .8rem; border-top: 1px solid var(--hairline) }
.choices details { margin: 0 0 .4rem 1.6rem }
.choices summary { cursor: pointer; font-family: var(--sans); font-size: .9375rem; color: var(--quiet); padding: .2rem 0 }
.state-note { margin-top: 1.25rem; padding: .1rem 0 .9rem 1rem; border-inline-start: 3px solid var(--accent) }
.choices button, .act button { margin-top: 1rem }
`
