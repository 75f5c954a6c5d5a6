/** @typedef {import('playwright').Page} Page */

/** @param {Page} page @param {string | RegExp} name */
export const press = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
/** @param {Page} page @param {string | RegExp} name */
export const at = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
/** Back to the first screen. @param {Page} page */
export const again = async (page) => {
  await press(page, 'Start again');
  await at(page, 'What happened with your mail?');
};
