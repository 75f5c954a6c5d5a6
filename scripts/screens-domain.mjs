import { FLORIST_MAIL } from '../e2e/support/name-server.mjs';
import { again, at, press } from './screen-steps.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {(name: string) => Promise<void>} Take */

/** Domains that are broken, at a name server of our own. @param {Page} page @param {Take} take @param {import('../e2e/support/name-server.mjs').NameServer} names */
export async function domainScreens(page, take, names) {
  /** @param {string} address @param {string} h1 */
  const look = async (address, h1) => {
    await page.getByLabel('It was sent, but did not arrive or went to spam').check();
    await press(page, 'Continue');
    await at(page, 'Which address was it sent from?');
    await page.getByLabel('Mail address').fill(address);
    await take('domain-address');
    await press(page, 'Continue');
    await at(page, h1);
  };
  await look('ada@brook-bakery.example', 'Your domain has more than one list of senders');
  await take('domain');
  await page.getByText('Public list of who may send').click();
  await page.getByText('Where to type it at IONOS').click();
  await page.getByText('Where to type it at IONOS').scrollIntoViewIfNeeded();
  await page.evaluate('window.scrollTo(0, 330)');
  await take('domain-open');
  await press(page, 'Ask someone for help');
  await at(page, 'Send this to who looks after your domain');
  await take('domain-letter');
  names.held = {
    'brook-bakery.example': { TXT: ['v=spf1 ip4:203.0.113.10 include:_spf.northmail.example ~all'] },
  };
  await press(page, 'Check my domain again');
  await at(page, 'The new line is at your hoster');
  await take('domain-spreading');
  names.held = {};
  await press(page, 'Check my domain again');
  await at(page, 'The new line is not there yet');
  await take('domain-not-yet');
  await again(page);
  await page.getByLabel('Paste the error or the returned message').fill(FLORIST_MAIL);
  await press(page, 'Continue');
  await page.getByText('The way it took').click();
  await take('message');
  await page.getByText('What the other side said').click();
  await page.getByText('What we found in it').click();
  await page.evaluate('window.scrollTo(0, 300)');
  await take('message-open');
  await press(page, 'Check my domain with this');
  await at(page, 'Your domain’s list leaves out your mail server');
  await take('domain-sender');
  await press(page, 'Ask block lists');
  await at(page, 'May we ask block lists about you?');
  await take('domain-lists');
  await again(page);
  await look('rosa@gmail.com', 'Gmail looks after this domain');
  await take('domain-free');
  await press(page, 'Look at one message');
  await at(page, 'Can you get one message that went to spam?');
  await take('domain-message');
  await again(page);
}
