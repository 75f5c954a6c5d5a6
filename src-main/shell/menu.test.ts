import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const roles = (platform: NodeJS.Platform) =>
  menuTemplate(platform).flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? submenu : [])]);

describe('menuTemplate', () => {
  it.each([
    ['linux', 'fileMenu', 'appMenu'],
    ['win32', 'fileMenu', 'appMenu'],
    ['darwin', 'appMenu', 'fileMenu'],
  ] as const)('on %s starts with %s', (platform, has, hasNot) => {
    expect(menuTemplate(platform)[0]?.role).toBe(has);
    expect(roles(platform)).not.toContain(hasNot);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('zooms by key on %s, also without Shift', (platform) => {
    const items = roles(platform).filter((item) => typeof item === 'object');
    expect(items).toContainEqual({ role: 'zoomIn' });
    expect(items).toContainEqual({ role: 'zoomOut' });
    expect(items).toContainEqual({ role: 'resetZoom' });
    expect(items).toContainEqual(expect.objectContaining({ role: 'zoomIn', accelerator: 'CommandOrControl+=' }));
  });

  it('offers no way to reload or to look inside', () => {
    expect(JSON.stringify(menuTemplate('linux'))).not.toMatch(/reload|devtools/i);
  });
});
