import { demoPeople } from './demo-accounts.data.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Navaz</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** The list of demo accounts, one click each, and a form for who would rather type. `fault` says what went wrong. */
export const loginPage = (fault: string | null): string =>
  page(
    'Ukázkové přihlášení',
    `<p>Toto je ukázka. Účty patří funkcím, ne lidem. Vyberte si, jako kdo chcete systém vyzkoušet:</p>
<ul>
${demoPeople
  .map(
    ({ login, password, title }) => `<li><form method="post">
<input type="hidden" name="login" value="${escaped(login)}"><input type="hidden" name="password" value="${escaped(password)}">
<button>${escaped(title)}</button> ${escaped(login)} / ${escaped(password)}
</form></li>`,
  )
  .join('\n')}
</ul>
<h2>Nebo se přihlaste jménem a heslem</h2>
${fault ? `<p role="alert">${escaped(fault)}</p>` : ''}
<form method="post">
<p><label>Přihlašovací jméno <input name="login" autocomplete="username" required></label></p>
<p><label>Heslo <input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Přihlásit</button></p>
</form>`,
  );

/** Asked before the session at the provider ends; `form` is the provider's own hidden form. */
export const logoutPage = (form: string): string =>
  page(
    'Odhlášení',
    `<p>Z Navazu jste odhlášeni. Chcete se odhlásit i z ukázkového přihlášení?</p>
${form}
<p><button form="op.logoutForm" name="logout" value="yes" autofocus>Ano, odhlásit</button>
<button form="op.logoutForm">Ne</button></p>`,
  );

/** What the provider shows when it cannot go on. */
export const faultPage = (): string =>
  page(
    'Přihlášení se nezdařilo',
    `<p>Přihlášení vypršelo, nebo odkaz není úplný. Začněte prosím znovu.</p>
<p><a href="/auth/login">Přihlásit se znovu</a></p>`,
  );
