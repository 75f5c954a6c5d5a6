import type { MenuItemConstructorOptions } from 'electron';

const zoom: MenuItemConstructorOptions[] = [
  { role: 'zoomIn' },
  // On many keyboards "+" needs Shift, and people press the key without it.
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'zoomOut' },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'resetZoom' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
];

/** The menu: what a keyboard needs (edit, zoom, close, quit) and the roles that macOS expects. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  return [
    mac ? { role: 'appMenu' } : { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: 'View', submenu: zoom },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
  ];
}
