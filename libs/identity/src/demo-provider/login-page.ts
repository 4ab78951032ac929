import { demoPeople, type DemoAccountRecord } from './demo-accounts.data.js';
import { stylePath } from './login-page.style.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Navaz</title>
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<header><p><span aria-hidden="true">N</span>Navaz</p></header>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** Whom the accounts are for, in the order in which they stand on the page. */
const sides: readonly { readonly side: DemoAccountRecord['side']; readonly title: string }[] = [
  { side: 'sends', title: 'Kdo člověka předává dál' },
  { side: 'helps', title: 'Kdo pomáhá po výstupu' },
  { side: 'watches', title: 'Kdo drží síť pohromadě a dohlíží' },
];

const account = ({
  login,
  password,
  title,
  tries,
}: DemoAccountRecord): string => `<li class="panel"><form method="post">
<input type="hidden" name="login" value="${escaped(login)}"><input type="hidden" name="password" value="${escaped(password)}">
<button>${escaped(title)}</button>
<p>${escaped(tries)}</p>
<p class="quiet">jméno ${escaped(login)}, heslo ${escaped(password)}</p>
</form></li>`;

/**
 * The demo accounts by what their function does, one click each, and a form for who would rather type. After a wrong
 * password that form comes first: `fault` says what went wrong, `typed` is the name that was written.
 */
export const loginPage = (fault: string | null, typed = ''): string => {
  const accounts = sides.map(
    ({ side, title }) => `<section aria-labelledby="${side}">
<h2 id="${side}">${title}</h2>
<ul>
${demoPeople
  .filter((one) => one.side === side)
  .map(account)
  .join('\n')}
</ul>
</section>`,
  );
  const form = `<section class="panel" aria-labelledby="typing">
<h2 id="typing">${fault ? 'Přihlášení jménem a heslem' : 'Nebo se přihlaste jménem a heslem'}</h2>
${fault ? `<p class="fault" id="fault" role="alert">${escaped(fault)}</p>` : ''}
<form method="post" class="fields">
<label>Přihlašovací jméno <input name="login" autocomplete="username" required value="${escaped(typed)}"></label>
<label>Heslo <input name="password" type="password" autocomplete="current-password" required${fault ? ' aria-invalid="true" aria-describedby="fault" autofocus' : ''}></label>
<button class="main">Přihlásit</button>
</form>
</section>`;
  const lead = `<p class="text">Toto je ukázka: lidé v ní jsou vymyšlení a účty patří funkcím. Vyberte si, jako kdo chcete Navaz
vyzkoušet. Kdykoli se můžete odhlásit a vybrat si jinou roli.</p>`;
  return page(
    'Ukázkové přihlášení',
    [...(fault ? [form] : []), lead, ...accounts, ...(fault ? [] : [form])].join('\n'),
  );
};

/** Asked before the session at the provider ends; `form` is the provider's own hidden form. */
export const logoutPage = (form: string): string =>
  page(
    'Odhlášení',
    `<p>Z Navazu jste odhlášeni. Chcete se odhlásit i z ukázkového přihlášení?</p>
${form}
<p class="row"><button class="main" form="op.logoutForm" name="logout" value="yes" autofocus>Ano, odhlásit</button>
<button form="op.logoutForm">Ne</button></p>`,
  );

/** Shown after a logout that was asked for without saying where to go on. */
export const loggedOutPage = (): string =>
  page('Jste odhlášeni', '<p><a href="/">Zpět na Navaz</a></p>\n<p><a href="/auth/login">Přihlásit se znovu</a></p>');

/** What the provider shows when it cannot go on. */
export const faultPage = (): string =>
  page(
    'Přihlášení se nezdařilo',
    `<p>Přihlášení vypršelo, nebo odkaz není úplný. Začněte prosím znovu.</p>
<p><a href="/auth/login">Přihlásit se znovu</a></p>`,
  );
