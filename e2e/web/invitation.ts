import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readable, type MailCatcher } from '../mail-catcher.js';
import { phone, Seat } from './seat.js';

/** The owner invites somebody, who takes the invitation on a phone; used again, it is refused. */
export const inviteOnce = async (keeper: Seat, mails: MailCatcher, browser: Browser, url: string): Promise<void> => {
  await keeper.go('/lide');
  await keeper.page.getByRole('textbox', { name: 'E-mail' }).fill('kurator@ukazka.invalid');
  await keeper.page.getByRole('button', { name: 'Poslat pozvánku' }).click();
  await keeper.page.getByText('Pozvánka je na cestě.').waitFor();
  const [mail] = await mails.to('kurator@ukazka.invalid', '/pozvanka#');
  const invitation = /\/pozvanka#(\S+)/.exec(readable(mail?.raw ?? ''))?.[1] ?? '';

  const seat = await Seat.take(browser, url, { title: /Sociální kurátor/, screen: phone });
  await seat.go(`/pozvanka#${invitation}`);
  expect(seat.page.url()).not.toContain(invitation);
  await seat.page.getByText('Kdo vás zve').waitFor();
  await seat.page.getByRole('button', { name: 'Přijmout pozvánku' }).click();
  await seat.page.waitForURL(`${url}/`);
  await seat.go(`/pozvanka#${invitation}`);
  await seat.page.getByText(/Pozvánku nejde použít znovu/).waitFor();
  expect(await seat.page.getByRole('button', { name: 'Přijmout pozvánku' }).count()).toBe(0);
  await seat.hasNoBarrier();
  await seat.leave();
};
