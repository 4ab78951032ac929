import { ownIssuerPath } from '../oidc-issuer.js';

/** Where the style of the login pages lies: beside them, so that their policy allows no style within a page. */
export const stylePath = `${ownIssuerPath}/login.css`;

/** How the login pages look: as the pages of the house, of which this room knows nothing. */
export const loginStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #262626; background: #f6f6f6; font: 1rem/1.5 Roboto, system-ui, sans-serif; }
header { background: #fff; border-bottom: 1px solid #e7e7e7; padding: .5rem 1rem; }
header p { display: flex; align-items: center; gap: .5rem; max-width: 60rem; margin: 0 auto; font-size: 1.5rem; font-weight: 500; }
header span { display: grid; place-content: center; width: 2rem; height: 2rem; border-radius: .375rem; color: #fff; background: #2362a2; font-size: 1.25rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, p, ul { margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; font-weight: 500; text-wrap: balance; }
h2 { font-size: 1.25rem; font-weight: 500; }
section { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: .75rem; padding: 0; list-style: none; }
.panel { padding: 1rem; border: 1px solid #e7e7e7; border-radius: 1rem; background: #fff; }
li.panel form { display: grid; grid-template-rows: auto 1fr auto; gap: .5rem; height: 100%; }
.text { max-width: 44rem; }
.quiet { color: #4f4f4f; font-size: .875rem; overflow-wrap: anywhere; }
.fault { padding: .75rem 1rem; border-radius: .5rem; color: #7e1414; background: #fde3e3; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; }
.fields { display: grid; gap: 1rem; max-width: 24rem; }
label { display: grid; gap: .25rem; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid #888; border-radius: .5rem; background: #fff; color: inherit; font: inherit; }
button { justify-self: start; min-height: 2.5rem; padding: .5rem 1rem; border: 1px solid #2362a2; border-radius: .5rem; color: #1e5086; background: #fff; font: inherit; font-weight: 700; text-align: start; cursor: pointer; }
button:hover { background: #e5eef9; }
button.main { color: #fff; background: #2362a2; }
button.main:hover { background: #1e5086; }
a { color: #1e5086; }
:focus-visible { outline: .1875rem solid #007bff; outline-offset: .125rem; }
`;
